/* Opens the small box behind a chip or a mark beside a number. Without it they are plain links to the same words. */
(() => {
  'use strict';
  if (!HTMLElement.prototype.togglePopover) return;
  const gap = 6; // pixels between the sign, its box and the edge of the window
  const noteOf = (sign) => document.getElementById(sign.dataset.note);

  function place(note, sign) {
    const at = sign.getBoundingClientRect();
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const below = at.bottom + gap;
    const isRoom = below + note.offsetHeight < height || at.top < note.offsetHeight + gap;
    const left = Math.max(gap, Math.min(at.left, width - note.offsetWidth - gap));
    note.style.left = `${left + scrollX}px`;
    note.style.top = `${(isRoom ? below : at.top - note.offsetHeight - gap) + scrollY}px`;
  }

  function open(sign, note) {
    if (!note.togglePopover({ source: sign })) return;
    place(note, sign);
    note.focus({ preventScroll: true }); // read aloud, and closed by Escape, which leads back to the sign
    sign.setAttribute('aria-expanded', 'true');
    note.addEventListener('beforetoggle', () => sign.setAttribute('aria-expanded', 'false'), { once: true });
  }

  document.querySelectorAll('a[data-note]').forEach((sign) => {
    if (!noteOf(sign)) return;
    sign.setAttribute('aria-haspopup', 'dialog');
    sign.setAttribute('aria-expanded', 'false');
  });
  document.addEventListener('click', (event) => {
    const sign = event.target.closest('a[data-note]');
    const note = sign && noteOf(sign);
    if (!note || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a new tab is the reader's wish
    event.preventDefault();
    open(sign, note);
  });
})();
