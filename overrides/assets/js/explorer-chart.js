/* Draws what the explorer shows as SVG: lines or bars from zero, a gap where nothing was printed. Pure: a view in,
   elements out. Colors are variables of the page, so that light and dark need no second drawing. */
(() => {
  'use strict';
  const sizes = { wide: { width: 720, height: 380 }, narrow: { width: 328, height: 360 } };
  const fontSize = 13;
  const digitWidth = 8; // of the bold numbers beside points
  const dashes = ['', '7 3', '2 2', '8 3 2 3', '4 4', '10 2'];
  // as in the static figures: circle, square, triangle, diamond
  const shapes = [
    (r) => `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
    (r) => `m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
    (r) => `m0 ${-1.2 * r}l${1.2 * r} ${2.2 * r}h${-2.4 * r}z`,
    (r) => `m0 ${-1.4 * r}l${1.4 * r} ${1.4 * r}l${-1.4 * r} ${1.4 * r}l${-1.4 * r} ${-1.4 * r}z`,
  ];
  const color = (slot) => `var(--ch-c${slot})`;
  const round = (number) => Math.round(number * 10) / 10;

  function element(tag, attributes, ...children) {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
  }

  const text = (words, x, y, attributes = {}) => element('text', { x: round(x), y: round(y), fill: 'var(--ch-fg)', ...attributes }, words);
  const marker = (slot, x, y, r) => `M${round(x)} ${round(y)}${shapes[(slot - 1) % shapes.length](r)}`;

  // bars differ by hatching as well as by color
  function hatching(uid, slot) {
    const lines = [null, 'M-1 1l2-2M0 7l7-7M6 8l2-2', 'M0 3.5h7'][(slot - 1) % 3];
    const parts = [element('rect', { width: 7, height: 7, fill: color(slot) })];
    if (lines) parts.push(element('path', { d: lines, stroke: 'var(--ch-bg)', 'stroke-width': 1.2 }));
    return element('pattern', { id: `${uid}-p${slot}`, width: 7, height: 7, patternUnits: 'userSpaceOnUse' }, ...parts);
  }

  // what stands before the name of a series: a piece of its line with its point, or of its bar
  function sample(slot, isBars, uid) {
    const parts = isBars
      ? [hatching(uid, slot), element('rect', { x: 6, y: 1, width: 18, height: 14, fill: `url(#${uid}-p${slot})` })]
      : [
        element('path', { d: 'M1 8h28', stroke: color(slot), 'stroke-width': 2.5, 'stroke-dasharray': dashes[slot - 1] }),
        element('path', { d: marker(slot, 15, 8, 4.5), fill: color(slot) }),
      ];
    return element('svg', { class: 'explorer-sample', width: 30, height: 16, viewBox: '0 0 30 16', 'aria-hidden': 'true' }, ...parts);
  }

  // about five steps, each the one, two or five times a power of ten that comes nearest
  function axis(highest, isWhole) {
    const rough = highest / 5 || 0.2;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = Math.max([10, 5, 2, 1].find((times, index) => rough / power >= [7.07, 3.16, 1.41, 0][index]) * power, isWhole ? 1 : 0);
    const count = Math.max(1, Math.ceil(highest / step - 1e-9));
    return { step, top: step * count, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
  }

  function layout(view, { width, height }) {
    const points = view.series.flatMap((series) => series.points);
    const highest = Math.max(0, ...points.map(({ value, upper }) => Math.max(value || 0, upper || 0)), view.isRatio ? 1 : 0);
    const { step, top, ticks } = axis(highest, view.decimals === 0);
    const decimals = Math.max(0, Math.min(view.decimals, Math.ceil(-Math.log10(step) - 1e-9)));
    const labels = ticks.map((tick) => view.write(tick, decimals));
    const left = Math.max(...labels.map((label) => label.length)) * 7.5 + 10;
    const area = { left, right: width - 8, top: 44, bottom: height - 26 };
    const band = (area.right - area.left) / view.years.length;
    return {
      ...area, band, ticks, labels,
      x: (year) => area.left + band * (view.years.indexOf(year) + 0.5),
      y: (value) => area.bottom - (value / top) * (area.bottom - area.top),
    };
  }

  function axes(view, place, { width }) {
    const parts = place.ticks.map((tick, index) => element('g', {},
      element('path', { d: `M${round(place.left)} ${round(place.y(tick))}H${width - 8}`, stroke: index ? 'var(--ch-grid)' : 'var(--ch-muted)' }),
      text(place.labels[index], place.left - 8, place.y(tick) + 4.5, { 'text-anchor': 'end' })));
    const every = Math.ceil(40 / place.band);
    const last = view.years.length - 1;
    view.years.forEach((year, index) => {
      if ((last - index) % every === 0) parts.push(text(String(year), place.x(year), place.bottom + 19, { 'text-anchor': 'middle' }));
    });
    parts.push(text(view.axis, 0, 14, { fill: 'var(--ch-muted)' }));
    return parts;
  }

  const known = (series) => series.points.filter(({ value }) => value !== null);

  // what the pointer and the arrow keys find, with its sentence
  const spoken = (tag, attributes, series, point) => element(tag, { ...attributes, class: 'd', 'data-series': series.id }, element('title', {}, point.sentence));

  const number = (words, x, y) => text(words, x, y, {
    'text-anchor': 'middle', 'font-weight': 'bold', 'paint-order': 'stroke', stroke: 'var(--ch-bg)', 'stroke-width': 4, 'stroke-linejoin': 'round',
  });

  function whiskers(series, place, at) {
    const found = series.points.filter(({ lower, upper }) => lower !== null && upper !== null);
    return found.map((point) => {
      const [x, low, high] = [at(point), place.y(point.lower), place.y(point.upper)].map(round);
      return element('path', { d: `M${x} ${low}V${high}M${x - 7} ${low}h14M${x - 7} ${high}h14`, stroke: 'var(--ch-fg)', 'stroke-width': 2, fill: 'none' });
    });
  }

  // the first and the last number of each line: above the highest line, below the others where there is room; once each
  function endNumbers(view, place) {
    const ends = view.series.flatMap((series) => {
      const points = known(series);
      return [...new Set([points[0], points[points.length - 1]])].filter(Boolean);
    });
    const isSaid = (point, index) => ends.findIndex(({ year, value }) => year === point.year && value === point.value) < index;
    return ends.flatMap((point, index) => {
      if (isSaid(point, index)) return [];
      const under = place.y(point.value) + 20;
      const isBelow = under < place.bottom && view.points.some(({ year, value }) => year === point.year && value > point.value);
      return [number(point.text, place.x(point.year), isBelow ? under : place.y(point.upper === null ? point.value : point.upper) - 10)];
    });
  }

  function lines(view, place) {
    const parts = view.series.flatMap((series) => {
      const path = series.points.map(({ year, value }, index) => {
        if (value === null) return '';
        const before = series.points[index - 1];
        return `${before && before.value !== null ? 'L' : 'M'}${round(place.x(year))} ${round(place.y(value))}`;
      }).join('');
      const line = element('path', { d: path, fill: 'none', stroke: color(series.slot), 'stroke-width': 2.5, 'stroke-linejoin': 'round', 'stroke-dasharray': dashes[series.slot - 1] });
      const points = known(series).map((point) => spoken('path', { d: marker(series.slot, place.x(point.year), place.y(point.value), 4.5), fill: color(series.slot) }, series, point));
      return [line, ...whiskers(series, place, ({ year }) => place.x(year)), ...points];
    });
    return [...parts, ...endNumbers(view, place)];
  }

  // side by side, never one on the other: that would be a sum
  function bars(view, place, uid) {
    const shown = view.series.filter((series) => known(series).length);
    const width = Math.min((place.band * 0.84) / shown.length, 56);
    const left = (index, year) => place.x(year) + (index - shown.length / 2) * width;
    const longest = Math.max(...shown.flatMap((series) => known(series).map((point) => point.text.length)));
    return shown.flatMap((series, index) => [
      hatching(uid, series.slot),
      ...known(series).flatMap((point) => {
        const tall = Math.max(place.bottom - place.y(point.value), 1.5); // a line for zero, nothing for a blank
        const box = { x: round(left(index, point.year)), y: round(place.bottom - tall), width: round(width - 1), height: round(tall) };
        const bar = spoken('rect', { ...box, fill: `url(#${uid}-p${series.slot})` }, series, point);
        const edge = place.y(point.upper === null ? point.value : point.upper);
        return longest * digitWidth > width ? [bar] : [bar, number(point.text, box.x + width / 2, edge - 6)];
      }),
      ...whiskers(series, place, ({ year }) => left(index, year) + width / 2),
    ]);
  }

  function content(view, size, uid) {
    const place = layout(view, size);
    // as many females as males
    const even = view.isRatio ? [element('path', { d: `M${round(place.left)} ${round(place.y(1))}H${size.width - 8}`, stroke: 'var(--ch-fg)', 'stroke-dasharray': '2 3' })] : [];
    const marks = view.kind === 'bars' ? [...bars(view, place, uid), ...even] : [...even, ...lines(view, place)];
    return [...axes(view, place, size), ...marks];
  }

  // a picture for the page, with its name, open to pointer and keys
  function draw(view, name, description) {
    const size = sizes[name];
    const uid = `explorer-${name}`;
    return element('svg', {
      class: `fig-svg fig-${name}`, viewBox: `0 0 ${size.width} ${size.height}`, 'font-size': fontSize,
      role: 'application', tabindex: 0, 'aria-labelledby': `${uid}-t ${uid}-d`,
    }, element('title', { id: `${uid}-t` }, view.title), element('desc', { id: `${uid}-d` }, description), ...content(view, size, uid));
  }

  globalThis.explorerChart = { draw, content, sample, element, text, sizes, fontSize };
})();
