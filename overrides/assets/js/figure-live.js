/* Live charts and live maps, in the box of the static picture. Loaded by figure.js when a reader first asks for one. */
(() => {
  'use strict';
  const runtime = new URL('../vendor/vega-runtime.js', document.currentScript.src).href;
  const isDark = () => Boolean(document.querySelector('html[data-md-color-scheme=slate], body[data-md-color-scheme=slate]'));
  const refuse = (uri) => Promise.reject(new Error(uri)); // a chart loads nothing

  const specifications = {};
  async function loadSpecification(url) {
    if (!specifications[url]) {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      specifications[url] = await response.json();
    }
    return specifications[url];
  }

  let runtimeLoading = null;
  function loadRuntime(loadScript) {
    runtimeLoading = runtimeLoading || loadScript(runtime).catch((error) => {
      runtimeLoading = null; // so that a second press tries again
      throw error;
    });
    return runtimeLoading;
  }

  // The chart is drawn over the static picture, which stays below, unseen, as what is named, focused and spoken.
  // Vega's interpreter runs the expressions: nothing is evaluated as code.
  async function openChart({ figure, tip, showTip, create, loadScript }, svg) {
    const { locale, specs } = await loadSpecification(figure.dataset.spec);
    await loadRuntime(loadScript);
    const { View, parse, expressionInterpreter } = globalThis.vegaRuntime;
    const layouts = specs[svg.closest('.fig-panel').dataset.variant] || specs.default;
    const spec = layouts[svg.classList.contains('fig-narrow') ? 'narrow' : 'wide'];
    const box = svg.closest('.fig-box');
    const layer = create('div', 'fig-live-view');
    const view = new View(parse(spec, null, { ast: true }), {
      expr: expressionInterpreter,
      renderer: 'svg',
      locale,
      loader: { load: refuse, sanitize: refuse },
      tooltip(handler, event, item, text) {
        if (text) showTip(tip, box, String(text), new DOMRect(event.clientX, event.clientY));
        else tip.hidden = true;
      },
    });
    const close = () => {
      view.finalize();
      layer.remove();
      tip.hidden = true;
      delete figure.dataset.live;
    };
    layer.setAttribute('aria-hidden', 'true');
    box.append(layer);
    try {
      await view.initialize(layer).hover().runAsync();
    } catch (error) {
      close();
      throw error;
    }
    figure.dataset.live = 1;
    return close;
  }

  // The map is a page of its own, in a frame.
  function openMap({ figure, button, create }, svg) {
    const box = svg.closest('.fig-box');
    const pictures = [...box.querySelectorAll('.fig-svg')];
    const frame = create('iframe', 'fig-live-view');
    const theme = new MutationObserver(() => {
      frame.contentWindow.postMessage({ type: 'paws-theme', scheme: isDark() ? 'slate' : 'default' }, '*');
    });
    frame.title = button.dataset.title;
    // on a disk a sandboxed frame could not load its own files
    if (location.protocol !== 'file:') frame.sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
    frame.src = figure.dataset.live + (isDark() ? '?theme=slate' : '');
    frame.addEventListener('load', () => document.activeElement === button && frame.focus());
    box.append(frame);
    pictures.forEach((picture) => { picture.style.visibility = 'hidden'; });
    [document.documentElement, document.body].forEach((root) => {
      theme.observe(root, { attributeFilter: ['data-md-color-scheme'] });
    });
    return () => {
      theme.disconnect();
      frame.remove();
      pictures.forEach((picture) => { picture.style.visibility = ''; });
    };
  }

  globalThis.liveFigure = (parts) => {
    const { figure, button, shownSvg, report } = parts;
    const isMap = figure.classList.contains('fig-map');
    const invitation = button.textContent;
    let isWanted = false;
    let place = null; // the picture, or for a map the box, that the live view covers
    let turn = 0;
    let close = () => {};

    async function update() {
      const svg = shownSvg(figure);
      const here = isWanted && svg ? (isMap && svg.closest('.fig-box')) || svg : null;
      if (here === place) return;
      place = here;
      const mine = ++turn;
      close();
      close = () => {};
      button.textContent = isWanted ? button.dataset.back : invitation;
      if (!here) return;
      button.setAttribute('aria-busy', 'true');
      try {
        const closeThis = await (isMap ? openMap : openChart)(parts, svg);
        if (mine === turn) close = closeThis;
        else closeThis(); // the reader has moved on meanwhile
      } catch (error) {
        report(error);
        isWanted = false;
        update();
      }
      if (!place || mine === turn) button.setAttribute('aria-busy', 'false');
    }

    function toggle() {
      isWanted = !isWanted;
      update();
    }
    return { toggle, update };
  };
})();
