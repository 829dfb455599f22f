/* For pages that embed a figure: gives its frame the height that the figure tells. */
(() => {
  'use strict';
  addEventListener('message', ({ source, data }) => {
    if (!data || data.type !== 'paws-embed-height' || !(data.height > 0 && data.height < 5000)) return;
    document.querySelectorAll('iframe[data-paws-embed]').forEach((frame) => {
      if (frame.contentWindow !== source) return;
      frame.style.aspectRatio = 'auto';
      frame.style.height = `${Math.ceil(data.height)}px`;
    });
  });
})();
