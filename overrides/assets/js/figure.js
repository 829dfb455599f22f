/* Makes the static figures answer to pointer, touch and arrow keys. Live charts and maps wait in figure-live.js
   until asked for. Every word comes from the page. */
(() => {
  'use strict';
  const reach = 40; // pixels from a point at which the pointer still means it
  const liveScript = new URL('figure-live.js', document.currentScript.src).href;
  const select = (root, selector) => [...root.querySelectorAll(selector)];
  const isShown = (element) => element.getClientRects().length > 0;
  const shownSvg = (figure) => select(figure, '.fig-svg').find(isShown);

  function create(tag, className) {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  }

  function showTip(tip, box, text, target) {
    box.append(tip);
    tip.textContent = text.split(/; |；/).join('\n');
    tip.style.left = 0; // measured away from the right edge, which would squeeze it
    tip.hidden = false;
    const area = box.getBoundingClientRect();
    const left = (target.left + target.right - tip.offsetWidth) / 2 - area.left;
    const above = target.top - area.top - tip.offsetHeight - 8;
    tip.style.left = `${Math.max(0, Math.min(left, area.width - tip.offsetWidth))}px`;
    tip.style.top = `${above < 0 ? target.bottom - area.top + 8 : above}px`;
  }

  const rect = (point) => point.getBoundingClientRect();
  const middle = (point) => rect(point).left + rect(point).width / 2;
  const series = (point) => (point.closest('[data-series]') || point.ownerSVGElement).dataset.series;
  const least = (points, measure) => points.reduce((best, point) => (measure(point) < measure(best) ? point : best), points[0]);

  function nearest(points, event) {
    const { clientX: x, clientY: y } = event;
    const distance = (point) => {
      const { left, right, top, bottom } = rect(point);
      return point.contains(event.target) ? -1 : Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    };
    return least(points.filter((point) => distance(point) < reach), distance);
  }

  // left and right lead along the series, up and down to the series above or below
  function neighbor(points, from, key) {
    const sideways = (point) => Math.abs(middle(point) - middle(from));
    const own = points.filter((point) => series(point) === series(from));
    const column = [...new Set(points.map(series))]
      .map((name) => (name === series(from) ? from : least(points.filter((point) => series(point) === name), sideways)))
      .sort((one, other) => rect(one).top - rect(other).top);
    const line = /Up|Down/.test(key) && column.length > 1 ? column : own;
    if (key === 'Home') return own[0];
    if (key === 'End') return own[own.length - 1];
    return line[line.indexOf(from) + (/Up|Left/.test(key) ? -1 : 1)] || from;
  }

  function answer(figure, tip) {
    const spoken = figure.querySelector('.fig-live');
    const sentences = new Map();
    let position = -1; // outlives a change of variant or width
    function read() {
      sentences.clear();
      position = -1;
      tip.hidden = true;
      select(figure, '.fig-svg .d > title').forEach((title) => {
        sentences.set(title.parentNode, title.textContent);
        title.remove(); // or the browser would show its own tooltip as well
      });
    }
    const pointsAt = (event) => {
      const svg = event.target.closest('.fig-svg');
      return [...sentences.keys()].filter((point) => point.ownerSVGElement === svg);
    };

    function hide() {
      tip.hidden = true;
      sentences.forEach((sentence, point) => point.classList.remove('on'));
    }

    function show(point) {
      hide();
      point.classList.add('on');
      showTip(tip, point.closest('.fig-box'), sentences.get(point), rect(point));
    }

    function onPointer(event) {
      if (event.target.closest('.fig-live-view')) return;
      const point = nearest(pointsAt(event), event);
      if (point) show(point);
      else hide();
    }

    function onKey(event) {
      const points = pointsAt(event);
      if (!points.length || event.ctrlKey || event.altKey || event.metaKey || !/^(Arrow|Home$|End$)/.test(event.key)) return;
      event.preventDefault();
      const isFirst = position < 0 && event.key !== 'End';
      const point = neighbor(points, points[position] || points[0], isFirst ? 'Home' : event.key);
      position = points.indexOf(point);
      show(point);
      if (spoken) spoken.textContent = sentences.get(point);
    }

    read();
    figure.addEventListener('redrawn', read); // another picture in the same figure
    figure.addEventListener('pointermove', onPointer);
    figure.addEventListener('pointerdown', onPointer);
    figure.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && hide());
    figure.addEventListener('focusout', hide);
    figure.addEventListener('keydown', onKey);
    document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  }

  const loadScript = (src) => new Promise((onload, reject) => {
    const onerror = () => reject(new Error(src));
    document.head.append(Object.assign(create('script', ''), { src, onload, onerror }));
  });

  // returns what to call when another picture of the figure is shown
  function offerLive(figure, button, tip) {
    const note = create('p', 'fig-error');
    let live = null;
    const report = (error) => {
      console.error(error);
      note.textContent = button.dataset.error;
    };
    // without an origin (on a disk, in a sandbox) a page may not fetch a specification
    button.hidden = 'spec' in figure.dataset && self.origin === 'null';
    note.setAttribute('role', 'alert');
    button.after(note);
    button.addEventListener('click', async () => {
      note.textContent = '';
      try {
        if (!globalThis.liveFigure) await loadScript(liveScript);
        live = live || globalThis.liveFigure({ figure, button, tip, showTip, shownSvg, create, loadScript, report });
        live.toggle();
      } catch (error) {
        report(error);
      }
    });
    // a link to a view of the live map opens it; `#map=places/region-map&…` is written by live-map.js
    function follow() {
      const view = location.hash.slice(1);
      if (new URLSearchParams(view).get('map') !== figure.dataset.figure) return;
      if (live && live.isOpen()) live.toggle();
      figure.dataset.view = view;
      button.click();
      figure.scrollIntoView();
    }
    if (figure.classList.contains('fig-map')) {
      addEventListener('hashchange', follow);
      follow();
    }
    return () => live && live.update();
  }

  function offerCopy(button) {
    const words = button.textContent;
    let source = null;
    for (let around = button.parentElement; around && !source; around = around.parentElement) {
      source = around.querySelector('.fig-code, .fig-link, .fig-citation');
    }
    button.hidden = !source;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText((source.value || source.textContent).trim());
      } catch (error) { // not allowed here: the older way
        if (source.select) source.select();
        else getSelection().selectAllChildren(source);
        if (!document.execCommand('copy')) return;
      }
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  }

  function prepare(figure) {
    const tip = create('div', 'fig-tip');
    const button = figure.querySelector('.fig-explore');
    const updateLive = button ? offerLive(figure, button, tip) : () => {};
    const charts = select(figure, '.fig-svg').filter((svg) => svg.querySelector('.d'));
    charts.forEach((svg) => {
      svg.setAttribute('tabindex', 0);
      svg.setAttribute('role', 'application'); // so that screen readers pass the arrow keys on
    });

    // another variant or width shows another picture
    function keepFocus(svg) {
      const shown = shownSvg(figure);
      if (shown && charts.includes(svg) && !isShown(svg)) shown.focus();
    }

    function follow() {
      tip.hidden = true;
      keepFocus(document.activeElement);
      updateLive();
    }

    let isAwake = false;
    function wake() {
      if (!isAwake) answer(figure, tip);
      isAwake = true;
    }
    figure.addEventListener('pointerenter', wake);
    figure.addEventListener('focusin', wake);
    figure.addEventListener('focusout', (event) => keepFocus(event.target));
    figure.addEventListener('change', follow);
    new ResizeObserver(follow).observe(figure);
  }

  globalThis.prepareFigure = prepare; // for figures that a script adds
  select(document, '.fig').forEach(prepare);
  select(document, '.fig-copy').forEach(offerCopy);
})();
