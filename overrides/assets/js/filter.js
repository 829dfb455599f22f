/* Lets the reader choose from a long list. A form with data-filter names the list; its entries carry data-entry and,
   for each choice of the form, an attribute with the codes that fit. The choice stands in the address. */
(() => {
  'use strict';
  const form = document.querySelector('form[data-filter]');
  if (!form) return;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const { shown: shownWords, none: noneWords, choice: choiceWords } = form.dataset;
  const entries = all('[data-entry]');
  const groups = all('[data-filter-group]');
  const selects = all('select', form);
  const status = form.querySelector('[role=status]');
  const reset = form.querySelector('[type=reset]');
  const codes = (entry, name) => entry.dataset[name].split(' ');
  const fits = (entry, except) => selects.every((select) => select === except || !select.value
    || codes(entry, select.name).includes(select.value));
  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function nameOption(option, n) {
    const words = filled(choiceWords, { name: option.dataset.name, n });
    option.disabled = !n && !option.selected;
    if (option.textContent !== words) option.textContent = words;
  }

  // behind each choice stands how many entries it would leave, given the other choices
  function count(select) {
    const left = entries.filter((entry) => fits(entry, select));
    all('option', select).forEach((option) => {
      const fitting = left.filter((entry) => !option.value || codes(entry, select.name).includes(option.value));
      nameOption(option, fitting.length);
    });
  }

  function show() {
    entries.forEach((entry) => { entry.hidden = !fits(entry); });
    groups.forEach((group) => {
      const heading = group.previousElementSibling;
      const n = all('[data-entry]:not([hidden])', group).length;
      group.hidden = heading.hidden = !n;
      all(`.contents a[href="#${heading.id}"]`).forEach((link) => {
        link.parentElement.hidden = !n;
        link.textContent = filled(choiceWords, { name: link.dataset.name, n });
      });
    });
    selects.forEach(count);
    const n = entries.filter((entry) => !entry.hidden).length;
    status.textContent = n ? filled(shownWords, { n, total: entries.length }) : noneWords;
    reset.hidden = selects.every((select) => !select.value);
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    selects.forEach((select) => {
      const value = asked.get(select.name);
      select.value = all('option', select).some((option) => option.value === value) ? value : '';
    });
  }

  function write() {
    const address = new URL(location.href);
    selects.forEach(({ name, value }) => {
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
      selects.forEach((select) => { select.value = ''; });
      show();
    }
    entry.scrollIntoView();
  }

  form.addEventListener('change', () => { show(); write(); });
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
