/* In an embedded figure: tells its height to the page around it, and takes a theme from the address (?theme=slate). */
(() => {
  'use strict';
  const root = document.documentElement;
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme) root.setAttribute('data-md-color-scheme', theme === 'slate' ? 'slate' : 'default');
  if (parent === window) return;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    parent.postMessage({ type: 'paws-embed-height', height }, '*');
  }).observe(document.body);
})();
