/* The live map, a page of its own in a frame over the static picture. Loaded by figure-live.js. */
(() => {
  'use strict';
  const isDark = () => Boolean(document.querySelector('html[data-md-color-scheme=slate], body[data-md-color-scheme=slate]'));

  // The address of a view: of this page, or where this is shown on another site, of the page it comes from.
  function linkTo(view) {
    const canonical = document.querySelector('link[rel=canonical]');
    const page = self !== top && canonical ? canonical.href : location.href;
    return `${page.split('#')[0]}#${view}`;
  }

  // In the address of this page; without an origin (on a disk, in a sandbox) it may not be changed.
  function remember(address) {
    if (self.origin !== 'null') history.replaceState(history.state, '', address);
  }

  // The map is a page of its own, in a frame. It tells what it shows, so that a link can show it again.
  function openMap({ figure, button, create }, svg) {
    const box = svg.closest('.fig-box');
    const share = figure.querySelector('.fig-view');
    const { view = `map=${figure.dataset.figure}` } = figure.dataset;
    const pictures = [...box.querySelectorAll('.fig-svg')];
    const frame = create('iframe', 'fig-live-view');
    const theme = new MutationObserver(() => {
      frame.contentWindow.postMessage({ type: 'paws-theme', scheme: isDark() ? 'slate' : 'default' }, '*');
    });
    function showLink(found) {
      share.querySelector('input').value = linkTo(found);
      share.hidden = false;
    }
    function listen({ source, data }) {
      if (source !== frame.contentWindow || !data || data.type !== 'paws-view' || !/^[\w=&,.-]*$/.test(data.view)) return;
      const found = `map=${figure.dataset.figure}&${data.view}`;
      showLink(found);
      remember(`#${found}`);
    }
    frame.title = button.dataset.title;
    // on a disk a sandboxed frame could not load its own files
    if (location.protocol !== 'file:') frame.sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
    frame.src = `${figure.dataset.live}${isDark() ? '?theme=slate' : ''}#${view}`;
    addEventListener('message', listen);
    showLink(view);
    if (figure.dataset.view) remember(`#${view}`);
    frame.addEventListener('load', () => document.activeElement === button && frame.focus());
    box.append(frame);
    figure.classList.add('fig-open');
    pictures.forEach((picture) => { picture.style.visibility = 'hidden'; });
    [document.documentElement, document.body].forEach((root) => {
      theme.observe(root, { attributeFilter: ['data-md-color-scheme'] });
    });
    return () => {
      theme.disconnect();
      removeEventListener('message', listen);
      frame.remove();
      figure.classList.remove('fig-open');
      share.hidden = true;
      delete figure.dataset.view;
      if (location.hash.startsWith('#map=')) remember(location.href.split('#')[0]);
      pictures.forEach((picture) => { picture.style.visibility = ''; });
    };
  }

  globalThis.openLiveMap = openMap;
})();
