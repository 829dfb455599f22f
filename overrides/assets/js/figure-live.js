/* Opens and closes live charts and maps in the box of the static picture. Loaded by figure.js when a reader first asks
   for one; what draws them is loaded from here. */
(() => {
  'use strict';
  const folder = document.currentScript.src;

  globalThis.liveFigure = (parts) => {
    const { figure, button, shownSvg, report, loadScript } = parts;
    const isMap = figure.classList.contains('fig-map');
    const opener = isMap ? 'openLiveMap' : 'openLiveChart';
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
        if (!globalThis[opener]) await loadScript(new URL(isMap ? 'live-map.js' : 'live-chart.js', folder).href);
        const closeThis = await globalThis[opener](parts, svg);
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
    return { toggle, update, isOpen: () => isWanted };
  };
})();
