/* What the frame of a page does: colors, drawer, list of contents, the way into the search box. It stands in for the
   theme's own script, which is many times as large. Every page can be read without it. */
(() => {
  'use strict';
  const root = document.documentElement;
  const { body } = document;
  const select = (selector, from = document) => [...from.querySelectorAll(selector)];
  const searchModule = new URL('search.js', document.currentScript.src).href;
  root.classList.replace('no-js', 'js');

  // Colors: what was chosen is kept in the form that the theme's inline script sets again before a page is painted.
  function offerColors(palette) {
    const options = select('input', palette);
    const header = document.querySelector('.md-header');
    const bar = document.head.appendChild(Object.assign(document.createElement('meta'), { name: 'theme-color' }));
    let shown = 0;

    function show(index) {
      const color = {};
      shown = index;
      body.setAttribute('data-md-color-switching', ''); // colors change at once, without transitions
      ['media', 'scheme', 'primary', 'accent'].forEach((part) => {
        color[part] = options[index].getAttribute(`data-md-color-${part}`);
        body.setAttribute(`data-md-color-${part}`, color[part]);
      });
      options.forEach((option, at) => { option.nextElementSibling.hidden = at !== index; });
      bar.content = getComputedStyle(header).backgroundColor;
      setTimeout(() => body.removeAttribute('data-md-color-switching'));
      __md_set('__palette', { index, color });
    }

    function kept() {
      try {
        return __md_get('__palette');
      } catch (error) { // nothing may be kept here
        return null;
      }
    }

    const before = kept();
    const fitting = options.findIndex((option) => matchMedia(option.getAttribute('data-md-color-media')).matches);
    show(Math.max(0, Math.min(before ? before.index : fitting, options.length - 1)));
    palette.addEventListener('change', (event) => show(options.indexOf(event.target)));
    palette.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      const next = options[(shown + 1) % options.length];
      next.click();
      next.focus();
    });
  }

  // A line below the header once the text goes under it; the list of contents says what has been read.
  function followScrolling(header, main) {
    const lists = select('[data-md-component=toc]').map((list) => select('a[href^="#"]', list)
      .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
      .filter(({ heading }) => heading));
    let isWaiting = false;

    function update() {
      const top = header.offsetHeight;
      const isAtEnd = scrollY > 0 && scrollY + innerHeight >= root.scrollHeight - 1;
      isWaiting = false;
      header.classList.toggle('md-header--shadow', main.getBoundingClientRect().top <= top);
      lists.forEach((entries) => {
        const isRead = ({ heading }) => isAtEnd || heading.getBoundingClientRect().top < top + 24;
        const last = entries.filter(isRead).length - 1;
        entries.forEach(({ link }, index) => {
          link.classList.toggle('md-nav__link--passed', index <= last);
          link.classList.toggle('md-nav__link--active', index === last);
        });
      });
    }

    function ask() {
      if (!isWaiting) requestAnimationFrame(update);
      isWaiting = true;
    }
    addEventListener('scroll', ask, { passive: true });
    addEventListener('resize', ask);
    update();
  }

  // The drawer and its levels are checkboxes with labels; a label that can be focused answers to Enter like a button.
  function mindDrawer(drawer) {
    document.addEventListener('keydown', ({ key, target }) => {
      if (key === 'Enter' && target.localName === 'label') target.click();
      if (key === 'Escape') drawer.checked = false;
    });
    addEventListener('hashchange', () => { drawer.checked = false; });
    select('.md-nav__toggle').forEach((toggle) => toggle.addEventListener('change', () => {
      const level = document.querySelector(`nav[aria-labelledby="${toggle.id}_label"]`);
      if (level) level.setAttribute('aria-expanded', toggle.checked);
    }));
  }

  // A long list of pages opens where this page stands in it.
  function showPlace(list) {
    const own = select('.md-nav__link--active[href]', list).find((link) => link.clientHeight);
    if (own) list.scrollTop += own.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
  }

  function openTarget() {
    const target = document.querySelector(':target');
    const around = target && target.closest('details:not([open])');
    if (!around) return;
    around.open = true;
    target.scrollIntoView();
  }

  function openTables() {
    if (!CSS.supports('selector(::details-content)')) { // else style sheets print what is closed
      select('.fig-tab:first-of-type').forEach((tab) => { tab.open = true; });
    }
  }

  // What searches is fetched when the box is first opened.
  function offerSearch(dialog) {
    const input = dialog.querySelector('.search-input');

    async function open() {
      dialog.showModal();
      input.select();
      try {
        (await import(searchModule)).run();
      } catch (error) {
        console.error(error);
        dialog.querySelector('.search-status').textContent = dialog.dataset.error;
      }
    }

    // else, as long as the module is on its way, Enter would close the box and Escape only empty the field
    dialog.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter' && event.target === input) event.preventDefault();
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dialog.close();
    });
    select('.search-open').forEach((button) => {
      button.hidden = false;
      button.addEventListener('click', open);
    });
    document.addEventListener('keydown', (event) => {
      const isTyping = event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTyping || dialog.open) return;
      event.preventDefault();
      open();
    });
  }

  select('.palette').forEach(offerColors);
  select('#__drawer').forEach(mindDrawer);
  select('.md-sidebar__scrollwrap').forEach(showPlace);
  followScrolling(document.querySelector('.md-header'), document.querySelector('.md-main'));
  if (location.protocol !== 'file:') select('dialog.search').forEach(offerSearch); // Pagefind needs a server
  addEventListener('hashchange', openTarget);
  addEventListener('beforeprint', openTables);
  openTarget();
})();
