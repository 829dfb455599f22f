/* The population explorer: puts its controls and its figure in the place of the static pictures, keeps the choice in the
   address and draws anew at each change. Words and numbers come from one file, and reach the page as text alone. */
(() => {
  'use strict';
  const filesScript = new URL('explorer-files.js', document.currentScript.src).href;
  const letters = 'abcdefghijklmnopqrstuvwxyz';

  function create(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  const paragraph = (words) => create('p', 'fig-note', words);

  // a quiet link that names the way of counting
  function chip({ window: counted, way }, countingPage) {
    const link = create('a', 'way', counted);
    link.href = `${countingPage}#counted-${way.replaceAll('_', '-')}`;
    return link;
  }

  // ---- the parts of the figure that are not the picture

  function drawTable(view, words, notes, countingPage) {
    const cell = (tag, className, scope, ...children) => {
      const made = create(tag, className, ...children);
      if (scope) made.scope = scope;
      return made;
    };
    const marked = (text, point) => point.notes.map((note) => {
      const letter = letters[notes.findIndex((item) => item.note === note)];
      const link = create('a', '', letter);
      link.href = `#explorer-note-${letter}`;
      return create('sup', 'note-mark', link);
    });
    const amount = (text, ...marks) => (text
      ? cell('td', 'num', '', text, ...marks)
      : cell('td', 'num blank', '', create('span', 'sr-only', words.not_reported), dash()));
    const heads = view.series.flatMap((series) => [[series.name, ' ', chip(series, countingPage)], ...view.margin.map(([, name]) => [name])]);
    const rows = view.years.map((year, index) => create('tr', '', cell('th', '', 'row', String(year)), ...view.series.flatMap((series) => {
      const point = series.points[index];
      return [amount(point.text, ...marked(point.text, point)), ...view.margin.map((_, bound) => amount(point.margin[bound].text))];
    })));
    const table = create('table', 'data', create('caption', 'sr-only', view.title),
      create('thead', '', create('tr', '', cell('th', '', 'col', words.year), ...heads.map((head) => cell('th', 'num', 'col', ...head)))),
      create('tbody', '', ...rows));
    const scroll = create('div', 'table-scroll', table);
    Object.entries({ tabindex: 0, role: 'region', 'aria-label': view.title }).forEach(([name, value]) => scroll.setAttribute(name, value));
    return scroll;
  }

  function dash() {
    const sign = create('span', '', '–');
    sign.setAttribute('aria-hidden', 'true');
    return sign;
  }

  // each place once, with every way of counting that is shown
  function drawCounting(view, words, countingPage) {
    const list = create('dl', 'explorer-counting');
    const places = new Map();
    view.series.forEach((series) => places.set(series.name, [...(places.get(series.name) || []), series]));
    places.forEach((all, name) => {
      const lines = all.map((series) => [chip(series, countingPage), words.colon + series.explained]);
      if (all[0].who) lines.push([words.explore_who + words.colon + all[0].who]);
      list.append(create('div', '', create('dt', '', name), ...lines.map((line) => create('dd', '', ...line))));
    });
    return list;
  }

  function drawNotes(view, words, notes, pages) {
    const parts = [];
    if (view.printed && view.points.some(({ raw }) => !raw)) parts.push(paragraph(words.explore_gaps));
    if (view.series.length > 1) parts.push(paragraph(words.explore_apart));
    if (notes.length) {
      const list = create('ol', 'table-notes', ...notes.map(({ series, year, note }, index) => {
        const item = create('li', '', [series.label, year].join(words.list_separator) + words.colon + note);
        item.id = `explorer-note-${letters[index]}`;
        return item;
      }));
      list.type = 'a';
      parts.push(list);
    }
    if (view.sources) parts.push(create('p', 'fig-source', `${words.source}${words.colon}${view.sources} · ${words.license_short}`));
    if (view.series.length) parts.push(drawCounting(view, words, pages.counting));
    const disagreements = [...new Set(view.points.flatMap((point) => point.disagreements))];
    if (disagreements.length) {
      parts.push(paragraph(words.known_discrepancies), create('ul', 'explorer-disagreements', ...disagreements.map(({ id, title }) => {
        const link = create('a', '', title);
        link.href = `${pages.disagreements}#${id}`;
        return create('li', '', link);
      })));
    }
    return parts;
  }

  const drawLegend = (view, words) => view.series.map(({ id, slot, label, points }) => {
    const isBlank = points.every(({ raw }) => !raw);
    const name = isBlank ? label + words.colon + words.not_reported : label;
    return create('li', '', explorerChart.sample(slot, view.kind === 'bars', `explorer-key-${id}`), create('span', '', name));
  });

  const notesOf = (view) => view.series.flatMap((series) => series.points.flatMap(({ year, notes }) => notes.map((note) => ({ series, year, note }))));

  function drawBox(view, words, notes, pages) {
    if (!view.series.length) return [create('p', 'explorer-empty', words.explore_none_chosen)];
    if (!view.printed) return [create('p', 'explorer-empty', words.explore_none_printed)];
    if (view.kind === 'table') return [drawTable(view, words, notes, pages.counting)];
    return ['wide', 'narrow'].map((size) => explorerChart.draw(view, size, words.explore_picture));
  }

  // `pages` are those that the signs lead to: counting, disagreements
  function show(figure, view, words, pages) {
    const part = (selector) => figure.querySelector(selector);
    const notes = notesOf(view);
    const counts = { years: view.years.length, series: view.series.length, numbers: view.printed };
    part('.fig-headline').textContent = view.title;
    part('.fig-subtitle').textContent = view.span;
    part('.explorer-legend').replaceChildren(...(view.kind === 'table' || !view.printed ? [] : drawLegend(view, words)));
    part('.fig-box').replaceChildren(...drawBox(view, words, notes, pages));
    part('.explorer-status').textContent = words.explore_shown.replace(/\{(\w+)\}/g, (_, name) => counts[name]);
    part('.explorer-notes').replaceChildren(...drawNotes(view, words, notes, pages));
    figure.querySelectorAll('[data-take]').forEach((button) => {
      const { take } = button.dataset;
      button.hidden = view.kind === 'table' && (take === 'png' || take === 'svg');
      button.disabled = take !== 'link' && !view.printed;
    });
    figure.dispatchEvent(new Event('redrawn'));
  }

  // ---- controls

  function fill(form, choice) {
    form.querySelectorAll('input').forEach((input) => {
      input.checked = [choice[input.name]].flat().includes(input.value);
      const { species } = input.closest('label').dataset;
      input.closest('label').hidden = Boolean(species) && species !== choice.species;
    });
    form.querySelectorAll('select').forEach((select) => { select.value = choice[select.name]; });
  }

  function readForm(form, changed, before, sameSeries) {
    const chosen = new FormData(form);
    const years = { from: Number(chosen.get('from')), to: Number(chosen.get('to')) };
    if (years.from > years.to) years[changed === 'from' ? 'to' : 'from'] = years[changed];
    const species = chosen.get('species');
    const series = changed === 'species' ? sameSeries(before.series, species) : before.series;
    return {
      species,
      series: changed === 'series' ? chosen.getAll('series') : series,
      measure: chosen.get('measure'),
      ...years,
      view: chosen.get('view'),
    };
  }

  let filesLoading = null;
  function loadFiles() {
    filesLoading = filesLoading || new Promise((onload, reject) => {
      const onerror = () => { filesLoading = null; reject(new Error(filesScript)); };
      document.head.append(Object.assign(create('script'), { src: filesScript, onload, onerror }));
    });
    return filesLoading;
  }

  function start(root, data) {
    const { read, write, sameSeries, lookUp } = explorerView(data);
    const live = root.querySelector('template').content.cloneNode(true);
    const form = live.querySelector('form');
    const figure = live.querySelector('figure');
    let choice = null;
    let view = null;

    function update(next) {
      choice = next;
      view = lookUp(choice);
      fill(form, choice);
      show(figure, view, data.words, root.dataset);
      // the same view in the other languages
      document.querySelectorAll('.language-list a').forEach((link) => { link.search = location.search; });
    }

    function change(next, address) {
      history.replaceState(null, '', address + location.hash);
      update(next);
    }

    form.addEventListener('change', ({ target }) => {
      const next = readForm(form, target.name, choice, sameSeries);
      change(next, write(next));
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      change(read(''), location.pathname);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('popstate', () => update(read(location.search)));
    figure.querySelectorAll('[data-take]').forEach((button) => button.addEventListener('click', async () => {
      const address = location.origin + location.pathname + write(choice);
      await loadFiles();
      explorerFiles[button.dataset.take]({ view, data, address, button });
    }));

    form.querySelector('details').open = matchMedia('(min-width: 45em)').matches;
    update(read(location.search));
    root.querySelector('.explorer-static').replaceWith(live);
    prepareFigure(figure);
  }

  document.querySelectorAll('.explorer').forEach(async (root) => {
    try {
      const response = await fetch(root.dataset.numbers);
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      start(root, await response.json());
    } catch (error) {
      console.error(error);
      root.dataset.failed = ''; // the static pictures stay
      root.querySelector('.explorer-needs').hidden = true;
      root.querySelector('.explorer-failed').hidden = false;
    }
  });
})();
