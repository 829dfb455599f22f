/* The live chart, over the static picture. Loaded by figure-live.js. */
(() => {
  'use strict';
  const runtime = new URL('../vendor/vega-runtime.js', document.currentScript.src).href;
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

  globalThis.openLiveChart = openChart;
})();
