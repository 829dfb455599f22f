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
      if (!node.data.trim() || element.closest('script, style, noscript, textarea, svg') || !isForEyes(element)) continue;
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
      if (/auto|scroll/.test(getComputedStyle(around).overflowX) && around.scrollWidth > around.clientWidth) return true;
    }
    return false;
  }

  function overflow(state) {
    const width = document.documentElement.clientWidth;
    const problems = [];
    const wide = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
    if (wide > width) problems.push(`${state}: the page is ${wide} px wide in a window of ${width} px`);
    texts(document.body).forEach(({ element, words, boxes }) => {
      const isOut = boxes.some(({ left, right, width: own }) => own > 0 && (right > width + 1 || left < -1));
      if (isOut && !isInScroller(element)) problems.push(`${state}: "${words}" stands outside the window`);
    });
    return problems;
  }

  function small(state, least) {
    const found = texts(document.body).filter(({ size }) => size < least - 0.05);
    return found.map(({ element, words, size }) => `${state}: "${words}" (${element.localName}.${element.getAttribute('class') || ''}) is ${round(size)} px`);
  }

  // as it is, then with each tab of the figures open, one after the other
  function throughTabs(measure) {
    const problems = measure('closed');
    const figures = [...document.querySelectorAll('.fig')].map((figure) => [...figure.querySelectorAll('.fig-tab')]);
    const most = Math.max(0, ...figures.map((tabs) => tabs.length));
    for (let index = 0; index < most; index += 1) {
      figures.forEach((tabs) => tabs.forEach((tab, own) => { tab.open = own === index; }));
      problems.push(...measure(`tab ${index + 1}`));
    }
    figures.flat().forEach((tab) => { tab.open = false; });
    return [...new Map(problems.map((problem) => [problem.split(': ').slice(1).join(': '), problem])).values()];
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

  function pictureProblems(svg, least) {
    const frame = svg.getBoundingClientRect();
    const name = (element) => `"${clip(element.textContent)}"`;
    const place = (element) => { const { left, top } = element.getBoundingClientRect(); return `${element.textContent}@${round(left)},${round(top)}`; };
    // a text with a halo is drawn twice
    const drawn = [...new Map([...svg.querySelectorAll('text')].map((element) => [place(element), element])).values()];
    const size = (element) => {
      const matrix = element.getScreenCTM();
      return round(parseFloat(getComputedStyle(element).fontSize) * Math.hypot(matrix.a, matrix.b));
    };
    const tiny = drawn.filter((element) => size(element) < least - 0.05).sort((one, other) => size(one) - size(other));
    const problems = [];
    if (tiny.length) problems.push(`${tiny.length} of ${drawn.length} words are small, ${name(tiny[0])} is ${size(tiny[0])} px`);
    drawn.forEach((element, index) => {
      const box = element.getBoundingClientRect();
      const beyond = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
      if (beyond > 0.5) problems.push(`${name(element)} stands ${round(beyond)} px outside the picture`);
      const own = ink(element);
      drawn.slice(index + 1).forEach((other) => {
        const its = ink(other);
        const across = Math.min(own.right, its.right) - Math.max(own.left, its.left);
        const down = Math.min(own.bottom, its.bottom) - Math.max(own.top, its.top);
        if (across > 0.5 && down > 0.5) problems.push(`${name(element)} and ${name(other)} overlap by ${round(across)} x ${round(down)} px`);
      });
    });
    if (!drawn.length) problems.push('has no text at all');
    return problems;
  }

  // painted by the browser itself, so that any way of writing a color is understood
  const paper = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  function channels(color) {
    paper.canvas.width = 1;
    paper.canvas.height = 1;
    paper.fillStyle = color;
    paper.fillRect(0, 0, 1, 1);
    return [...paper.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }
  function luminance(color) {
    const [red, green, blue] = channels(color).map((value) => value / 255).map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((first, second) => second - first);
    return (light + 0.05) / (dark + 0.05);
  }

  // behind the words of a map is land or water, elsewhere the page
  function paleTexts(figure, least) {
    const style = getComputedStyle(figure);
    const grounds = figure.classList.contains('fig-map') ? ['--ch-land', '--ch-water'] : ['--ch-bg'];
    const problems = new Set();
    figure.querySelectorAll('.fig-svg text').forEach((text) => {
      const fill = getComputedStyle(text).fill;
      grounds.forEach((ground) => {
        const ratio = contrast(fill, style.getPropertyValue(ground));
        if (!(ratio >= least)) problems.add(`"${clip(text.textContent)}": ${fill} on ${ground} has ${round(ratio)}`);
      });
    });
    return [...problems];
  }

  globalThis.measures = { texts, overflow, small, throughTabs, pictureProblems, paleTexts };
})();
