/* What a reader takes away from the explorer: exactly what is shown, as a table, a picture or a link. Loaded at the first press. */
(() => {
  'use strict';
  const { content, sample, element, text, sizes, fontSize } = explorerChart;
  const margin = 24;
  const family = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif';

  function save(blob, view, ending) {
    const link = document.createElement('a');
    const { species, measure, from, to } = view.choice;
    link.href = URL.createObjectURL(blob);
    link.download = `${species}-${measure}-${from}-${to}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // ---- table: one line for each series and year, blanks blank, decimals with a point

  function quoted(cell) {
    const words = String(cell);
    const harmless = /^[=+@\t\r-]/.test(words) ? `'${words}` : words; // a spreadsheet would take it for a formula
    return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
  }

  function tableText({ view, data: { words }, address }) {
    const head = [
      words.explore_species, words.place, words.counted_how, words.year, view.measure.name,
      ...view.margin.map(([, name]) => name), words.note, words.source, words.explore_address,
    ];
    const rows = view.series.flatMap((series) => series.points.map((point) => [
      view.species, series.name, series.window, point.year, point.raw,
      ...view.margin.map((_, bound) => point.margin[bound].raw), point.notes.join(' '), view.cite([point]), address,
    ]));
    return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
  }

  // with this mark a spreadsheet reads Cyrillic and Chinese
  const csv = (shown) => save(new Blob([`\ufeff${tableText(shown)}`], { type: 'text/csv' }), shown.view, 'csv');

  // ---- picture: the chart with title, legend, note, source and address, in light colors

  const pen = document.createElement('canvas').getContext('2d');

  function wrap(words, size, width, isBold) {
    pen.font = `${isBold ? 'bold ' : ''}${size}px ${family}`;
    // Chinese breaks anywhere but before a closing sign, an address after a sign
    const pieces = words.match(/[\u3000-\u9fff\uff00-\uffef][，。；：、）》”]*|[^\s\u3000-\u9fff\uff00-\uffef/&,]*[/&,]?\s*/g).filter(Boolean);
    return pieces.reduce((lines, piece) => {
      const longer = lines[lines.length - 1] + piece;
      if (pen.measureText(longer.trimEnd()).width > width) return [...lines, piece];
      return [...lines.slice(0, -1), longer];
    }, ['']).map((line) => line.trim()).filter(Boolean);
  }

  function sheet({ view, data: { words, colors }, address }) {
    const { width, height } = sizes.wide;
    const parts = [];
    let y = margin;

    function write(line, size, attributes = {}, indent = 0) {
      wrap(line, size, width - indent, attributes['font-weight'] === 'bold').forEach((piece) => {
        y += size * 1.4;
        parts.push(text(piece, margin + indent, y, { 'font-size': size, ...attributes }));
      });
    }
    const muted = { fill: 'var(--ch-muted)' };

    write(view.title, 20, { 'font-weight': 'bold' });
    write(view.span, 14, muted);
    y += 8;
    view.series.forEach(({ slot, label, id }) => {
      const symbol = sample(slot, view.kind === 'bars', `sheet-${id}`);
      symbol.setAttribute('x', margin);
      symbol.setAttribute('y', y + 5);
      parts.push(symbol);
      write(label, fontSize, {}, 38);
    });
    y += 12;
    parts.push(element('g', { transform: `translate(${margin} ${y})`, 'font-size': fontSize }, ...content(view, sizes.wide, 'sheet')));
    y += height;
    const notes = view.series.flatMap((series) => series.points.flatMap((point) => (
      point.notes.map((note) => [series.label, point.year].join(words.list_separator) + words.colon + note))));
    if (view.points.some(({ raw }) => !raw)) notes.push(words.explore_gaps);
    if (view.series.length > 1) notes.push(words.explore_apart);
    notes.forEach((note) => write(note, 12, muted));
    write(`${words.source}${words.colon}${view.sources} · ${words.site_name} · ${words.license_short}`, 12, muted);
    write(address, 12, muted);
    y += margin;

    const full = width + 2 * margin;
    const root = element('svg', { width: full, height: Math.ceil(y), viewBox: `0 0 ${full} ${Math.ceil(y)}`, 'font-family': family, lang: document.documentElement.lang },
      element('title', {}, view.title), element('rect', { width: '100%', height: '100%', fill: 'var(--ch-bg)' }), ...parts);
    root.querySelectorAll('.d').forEach((point) => point.removeAttribute('class'));
    const source = new XMLSerializer().serializeToString(root);
    return { source: source.replace(/var\(--ch-(\w+)\)/g, (_, name) => colors[name]), width: full, height: Math.ceil(y) };
  }

  const svg = (shown) => save(new Blob([sheet(shown).source], { type: 'image/svg+xml' }), shown.view, 'svg');

  async function png(shown) {
    const { source, width, height } = sheet(shown);
    const picture = new Image();
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
    await picture.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 2 * width, height: 2 * height });
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, shown.view, 'png'), 'image/png');
  }

  // ---- link

  async function link({ data: { words }, address, button }) {
    const name = button.dataset.name || button.textContent;
    try {
      await navigator.clipboard.writeText(address);
    } catch (error) { // not allowed here: the older way
      const field = Object.assign(document.createElement('textarea'), { value: address, className: 'sr-only' });
      button.after(field);
      field.select();
      const isCopied = document.execCommand('copy');
      field.remove();
      button.focus();
      if (!isCopied) return;
    }
    button.dataset.name = name;
    button.textContent = words.copied;
    setTimeout(() => { button.textContent = name; }, 2000);
  }

  globalThis.explorerFiles = { csv, svg, png, link, tableText, sheet };
})();
