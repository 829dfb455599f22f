/* What the tests measure inside a page. Added to every page of a test that asks for it. */
(() => {
  'use strict';
  const round = (number) => Math.round(number * 10) / 10;
  const clip = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 60);

  globalThis.policyViolations = [];
  addEventListener('securitypolicyviolation', (event) => {
    policyViolations.push(`${event.violatedDirective} stopped ${event.blockedURI} ${event.sample}`);
  });

  function isForEyes(element) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let around = element; around && around.nodeType === 1; around = around.parentElement) {
      const style = getComputedStyle(around);
      const isCut = style.overflow === 'hidden' || style.clipPath !== 'none';
      if (isCut && around.offsetWidth <= 1 && around.offsetHeight <= 1) return false; // for screen readers only
    }
    return true;
  }

  // the texts that a reader sees, each with its boxes and its size in pixels; those of pictures are measured below
  function texts(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      const isNoText = element.closest('script, style, noscript, textarea, svg');
      if (!node.data.trim() || isNoText || !isForEyes(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = parseFloat(getComputedStyle(element).fontSize);
      found.push({ element, words: clip(node.data), size, boxes: [...range.getClientRects()] });
    }
    return found;
  }

  // scrolled sideways on purpose: tables and the like
  function isInScroller(element) {
    for (let around = element; around && around !== document.body; around = around.parentElement) {
      const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowX);
      if (scrolls && around.scrollWidth > around.clientWidth) return true;
    }
    return false;
  }

  // a live map is a window of its own: names at its edge come into view when it is moved
  function overflow(state) {
    const width = document.documentElement.clientWidth;
    const problems = [];
    const wide = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
    if (wide > width) problems.push(`${state}: the page is ${wide} px wide in a window of ${width} px`);
    texts(document.body).forEach(({ element, words, boxes }) => {
      const isOut = boxes.some(({ left, right, width: own }) => own > 0 && (right > width + 1 || left < -1));
      if (isOut && !isInScroller(element) && !element.closest('.leaflet-container')) problems.push(`${state}: "${words}" stands outside the window`);
    });
    return problems;
  }

  function small(state, least) {
    const found = texts(document.body).filter(({ size }) => size < least - 0.05);
    return found.map(({ element, words, size }) => {
      const name = [element.localName, ...element.classList].join('.');
      return `${state}: "${words}" (${name}) is ${round(size)} px`;
    });
  }

  // as it is, then with each tab of the figures open, one after the other; a problem is told once
  function throughTabs(measure) {
    const problems = measure('closed');
    const figures = [...document.querySelectorAll('.fig')].map((figure) => [...figure.querySelectorAll('.fig-tab')]);
    const most = Math.max(0, ...figures.map((tabs) => tabs.length));
    for (let index = 0; index < most; index += 1) {
      figures.forEach((tabs) => tabs.forEach((tab, own) => { tab.open = own === index; }));
      problems.push(...measure(`tab ${index + 1}`));
    }
    figures.flat().forEach((tab) => { tab.open = false; });
    const withoutState = (problem) => problem.slice(problem.indexOf(': '));
    return [...new Map(problems.reverse().map((problem) => [withoutState(problem), problem])).values()].reverse();
  }

  // the part of a text's box that its letters fill
  function ink(element) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isUpright = right - left < bottom - top && element.textContent.length > 2;
    const slack = Math.min(right - left, bottom - top) * 0.14;
    return isUpright
      ? { left: left + slack, right: right - slack, top, bottom }
      : { left, right, top: top + slack, bottom: bottom - slack };
  }

  function sizeOnScreen(text) {
    const { a, b } = text.getScreenCTM();
    return round(parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b));
  }

  // a text with a halo is drawn twice in one place
  function drawnTexts(svg) {
    const place = (text) => {
      const { left, top } = text.getBoundingClientRect();
      return `${text.textContent} at ${round(left)}, ${round(top)}`;
    };
    return [...new Map([...svg.querySelectorAll('text')].map((text) => [place(text), text])).values()];
  }

  function pictureProblems(svg, least) {
    const frame = svg.getBoundingClientRect();
    const drawn = drawnTexts(svg);
    const name = (text) => `"${clip(text.textContent)}"`;
    const tiny = drawn.filter((text) => sizeOnScreen(text) < least - 0.05)
      .sort((one, other) => sizeOnScreen(one) - sizeOnScreen(other));
    const problems = [];
    if (!drawn.length) problems.push('has no words at all');
    const room = document.documentElement.clientWidth;
    const isCut = frame.left < -0.5 || frame.right > room + 0.5;
    if (isCut && !isInScroller(svg.parentElement)) problems.push(`the picture stands outside the window of ${room} px`);
    if (tiny.length) {
      const worst = `${name(tiny[0])} is ${sizeOnScreen(tiny[0])} px`;
      problems.push(`${tiny.length} of ${drawn.length} words are small, ${worst}`);
    }
    drawn.forEach((text, index) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const beyond = Math.max(frame.left - left, right - frame.right, frame.top - top, bottom - frame.bottom);
      if (beyond > 0.5) problems.push(`${name(text)} stands ${round(beyond)} px outside the picture`);
      const own = ink(text);
      drawn.slice(index + 1).forEach((other) => {
        const its = ink(other);
        const across = round(Math.min(own.right, its.right) - Math.max(own.left, its.left));
        const down = round(Math.min(own.bottom, its.bottom) - Math.max(own.top, its.top));
        const isOver = across > 0.5 && down > 0.5;
        if (isOver) problems.push(`${name(text)} and ${name(other)} overlap by ${across} x ${down} px`);
      });
    });
    return problems;
  }

  // painted by the browser itself, so that any way of writing a color is understood
  const paper = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  function channels(color) {
    paper.fillStyle = color;
    paper.fillRect(0, 0, 1, 1);
    return [...paper.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }

  function luminance(color) {
    const linear = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const [red, green, blue] = channels(color).map((value) => linear(value / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((first, second) => first - second);
    return (light + 0.05) / (dark + 0.05);
  }

  // the mark drawn last among those under the middle of a word
  function markBehind(text) {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [...text.ownerSVGElement.querySelectorAll('path.d, rect.d')].findLast((mark) => {
      const box = mark.getBoundingClientRect();
      const isUnder = box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
      return isUnder && getComputedStyle(mark).fill !== 'none';
    });
  }

  // behind a word is its halo, else the mark it stands on, else the page; on a map without halo land or water
  function paleTexts(figure, least) {
    const style = getComputedStyle(figure);
    const grounds = figure.classList.contains('fig-map') ? ['--ch-land', '--ch-water'] : ['--ch-bg'];
    const problems = new Set();
    const shown = [...figure.querySelectorAll('.fig-svg text')].filter((text) => text.getClientRects().length);
    shown.forEach((text) => {
      const { fill, stroke } = getComputedStyle(text);
      const mark = figure.classList.contains('fig-map') ? undefined : markBehind(text);
      const ground = mark ? [getComputedStyle(mark).fill] : grounds.map((name) => style.getPropertyValue(name));
      const behind = stroke === 'none' ? ground : [stroke];
      behind.forEach((color) => {
        const ratio = contrast(fill, color);
        if (!(ratio >= least)) problems.add(`"${clip(text.textContent)}": ${fill} on ${color} has ${round(ratio)}`);
      });
    });
    return [...problems];
  }

  globalThis.measures = { overflow, small, throughTabs, pictureProblems, paleTexts };
})();
