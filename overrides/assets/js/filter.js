/* Lets the reader choose from a long list. A form with data-filter names the list; its entries carry data-entry and,
   for each choice of the form, an attribute with the codes that fit. The choice stands in the address. */
(() => {
  'use strict';
  const tablesScript = new URL('tables.js', document.currentScript.src).href;
  const form = document.querySelector('form[data-filter]');
  if (!form) return;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const { shown: shownWords, none: noneWords, choice: choiceWords } = form.dataset;
  const entries = all('[data-entry]');
  // found once: looking through a long page at each choice takes longer than choosing
  const contents = all('.contents a');
  const groups = all('[data-filter-group]').map((group) => {
    const heading = group.previousElementSibling;
    const links = contents.filter((link) => link.hash === `#${heading.id}`);
    return { group, heading, own: all('[data-entry]', group), links };
  });
  const selects = all('select', form);
  const search = form.elements.q;
  const status = form.querySelector('[role=status]');
  const reset = form.querySelector('[type=reset]');
  const options = new Map(selects.map((select) => [select, all('option', select)]));
  const codes = new Map(entries.map((entry) => [entry, Object.fromEntries(
    selects.map(({ name }) => [name, new Set((entry.dataset[name] || '').split(' ').filter(Boolean))]),
  )]));
  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const plain = (words) => words.toLowerCase().replaceAll('ё', 'е');
  const texts = new Map(); // of each entry, read when first asked for

  function holds(entry, wanted) {
    if (!wanted.length) return true;
    if (!texts.has(entry)) texts.set(entry, plain(entry.textContent));
    return wanted.every((word) => texts.get(entry).includes(word));
  }

  // in the text that is there: an option made anew makes its field measure all others again
  function say(element, words) {
    if (element.firstChild.data !== words) element.firstChild.data = words;
  }

  function nameOption(option, n) {
    const words = filled(choiceWords, { name: option.dataset.name, n });
    option.disabled = !n && !option.selected;
    say(option, words);
  }

  // which choices keep an entry out; behind each choice stands how many entries it would leave, given the others
  function count() {
    const wanted = plain(search.value).split(/\s+/).filter(Boolean);
    const counts = new Map(selects.map((select) => [select, new Map()]));
    const add = (select, entry) => {
      const found = counts.get(select);
      ['', ...codes.get(entry)[select.name]].forEach((code) => found.set(code, (found.get(code) || 0) + 1));
    };
    const fitting = new Set();
    entries.filter((entry) => holds(entry, wanted)).forEach((entry) => {
      const against = selects.filter(({ name, value }) => value && !codes.get(entry)[name].has(value));
      if (!against.length) {
        fitting.add(entry);
        selects.forEach((select) => add(select, entry));
      } else if (against.length === 1) add(against[0], entry);
    });
    options.forEach((listed, select) => listed.forEach((option) => {
      nameOption(option, counts.get(select).get(option.value) || 0);
    }));
    return fitting;
  }

  function show() {
    const fitting = count();
    entries.forEach((entry) => { entry.hidden = !fitting.has(entry); });
    groups.forEach(({ group, heading, own, links }) => {
      const n = own.filter((entry) => fitting.has(entry)).length;
      group.hidden = heading.hidden = !n;
      links.forEach((link) => {
        link.parentElement.hidden = !n;
        say(link, filled(choiceWords, { name: link.dataset.name, n }));
      });
    });
    const n = fitting.size;
    status.textContent = n ? filled(shownWords, { n, total: entries.length }) : noneWords;
    reset.hidden = [search, ...selects].every((field) => !field.value);
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    selects.forEach((select) => {
      const value = asked.get(select.name);
      select.value = all('option', select).some((option) => option.value === value) ? value : '';
    });
    search.value = asked.get(search.name) || '';
  }

  function write() {
    const address = new URL(location.href);
    [search, ...selects].forEach(({ name, value }) => {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    });
    address.hash = '';
    history.replaceState(history.state, '', address);
  }

  // an entry that the address names is open, and seen whatever was chosen
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const entry = target && target.closest('[data-entry]');
    if (!entry) return;
    entry.open = true;
    if (entry.hidden) {
      [search, ...selects].forEach((field) => { field.value = ''; });
      show();
    }
    entry.scrollIntoView();
  }

  // what is shown, as a file; the script for it is loaded at the first press
  function take(kind) {
    if (globalThis.listTables) {
      listTables.take(kind, form, entries.filter((entry) => !entry.hidden));
      return;
    }
    document.head.append(Object.assign(document.createElement('script'), { src: tablesScript, onload: () => take(kind) }));
  }

  all('[data-take]', form).forEach((button) => button.addEventListener('click', () => take(button.dataset.take)));
  form.addEventListener('input', () => { show(); write(); });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    const had = document.activeElement === reset;
    setTimeout(() => { // after the fields are empty
      show();
      write();
      if (had) selects[0].focus();
    });
  });
  addEventListener('hashchange', reveal);
  addEventListener('popstate', () => { read(); show(); });
  form.hidden = false;
  read();
  show();
  reveal();
})();
