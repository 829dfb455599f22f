/* The entries of a list that are shown, as a table to take away: CSV, or XLSX as a zip without compression.
   Loaded at the first press. */
(() => {
  'use strict';

  function save(blob, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // ---- rows: section, title, date, summary, what can be chosen by, details, source, address, what every row says

  // without line breaks of the page and the signs beside numbers; a non-breaking space stays one
  function words(element) {
    if (!element) return '';
    const copy = element.cloneNode(true);
    if (copy.querySelectorAll) copy.querySelectorAll('.disputed, .way').forEach((sign) => sign.remove());
    return copy.textContent.replace(/[ \t\r\n]+/g, ' ').trim();
  }

  // the names of the codes that an entry has on an axis
  function chosen(entry, select, separator) {
    const codes = (entry.dataset[select.name] || '').split(' ').filter(Boolean);
    return codes.map((code) => [...select.options].find(({ value }) => value === code).dataset.name).join(separator);
  }

  function rowOf(entry, form) {
    const { columns, remark, source, separator } = form.dataset;
    const selects = columns.split(' ').filter(Boolean).map((name) => form.elements[name]);
    const axes = selects.map((select) => [words(select.labels[0].firstChild), chosen(entry, select, separator)]);
    const address = new URL(`#${entry.id}`, location.href.replace(/[?#].*/, ''));
    const text = entry.querySelector('p:not(.entry-source, .entry-when)');
    return {
      section: words(entry.closest('[data-filter-group]').previousElementSibling),
      title: words(entry.querySelector('h3')),
      when: words(entry.querySelector('.entry-when')),
      summary: words(text),
      axes: axes.filter(([, names]) => names),
      details: new Map([...entry.querySelectorAll('dt')].map((term) => [words(term), words(term.nextElementSibling)])),
      source: words(entry.querySelector('.entry-source').firstChild).slice(source.trim().length).trim(), // without the link
      address: String(address),
      remark,
    };
  }

  function tableOf(form, entries) {
    const { section, title, when, summary, source, address, state } = form.dataset;
    const rows = entries.map((entry) => rowOf(entry, form));
    // in the order in which they first come up, without what no entry has
    const labels = [...new Set([...rows.flatMap((row) => row.axes.map(([name]) => name)), ...rows.flatMap((row) => [...row.details.keys()])])];
    const cell = (row, name) => row.details.get(name) || new Map(row.axes).get(name) || '';
    const isDated = rows.some((row) => row.when);
    const only = (is, ...cells) => (is ? cells : []);
    const head = [
      section, title, ...only(isDated, when), summary, ...labels, source.replace(/\s*[:：]\s*$/, ''), address, ...only(state, state),
    ];
    return [head, ...rows.map((row) => [
      row.section, row.title, ...only(isDated, row.when), row.summary, ...labels.map((name) => cell(row, name)),
      row.source, row.address, ...only(state, row.remark),
    ])];
  }

  // ---- CSV

  function quoted(cell) {
    const harmless = /^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell; // a spreadsheet would take it for a formula
    return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
  }

  // with the mark at its start a spreadsheet reads Cyrillic and Chinese
  const csv = (table) => new Blob([`\ufeff${table.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`], { type: 'text/csv' });

  // ---- XLSX

  const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // XML has no control characters
  const escaped = (cell) => cell.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '').replace(/[&<>"]/g, (sign) => signs[sign]);
  const xml = (body) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

  function sheetOf(table) {
    const cell = (text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    const rows = table.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
    const first = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
    return xml(`<worksheet xmlns="${sheets}">${first}<sheetData>${rows}</sheetData></worksheet>`);
  }

  function filesOf(table, name) {
    const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
    const relation = (type, target) => xml(`<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`);
    return {
      '[Content_Types].xml': xml(`<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mime}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${mime}.worksheet+xml"/></Types>`),
      '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
      'xl/workbook.xml': xml(`<workbook xmlns="${sheets}" xmlns:r="${office}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
      'xl/worksheets/sheet1.xml': sheetOf(table),
    };
  }

  const remainders = Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value >>> 0;
  });
  const checksum = (bytes) => (bytes.reduce((sum, byte) => remainders[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

  // numbers with the lowest byte first: pairs of a value and how many bytes it takes
  function packed(...pairs) {
    return new Uint8Array(pairs.flatMap(([value, length]) => Array.from({ length }, (_, place) => Math.floor(value / 256 ** place) % 256)));
  }

  function zip(files) {
    const parts = [];
    const listed = [];
    let offset = 0;
    Object.entries(files).forEach(([path, text]) => {
      const [name, bytes] = [path, text].map((words) => new TextEncoder().encode(words));
      // version 2.0, names in UTF-8, stored, 1 January 1980: the same rows make the same file
      const about = [[20, 2], [0x800, 2], [0, 2], [0, 2], [33, 2], [checksum(bytes), 4], [bytes.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]];
      const head = packed([0x04034b50, 4], ...about);
      listed.push(packed([0x02014b50, 4], [20, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name);
      parts.push(head, name, bytes);
      offset += head.length + name.length + bytes.length;
    });
    const size = listed.reduce((sum, { length }) => sum + length, 0);
    const n = Object.keys(files).length;
    return [...parts, ...listed, packed([0x06054b50, 4], [0, 2], [0, 2], [n, 2], [n, 2], [size, 4], [offset, 4], [0, 2])];
  }

  const xlsx = (table, name) => new Blob(zip(filesOf(table, name)), { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });

  const kinds = { csv, xlsx };

  function take(kind, form, entries) {
    const name = form.dataset.file;
    save(kinds[kind](tableOf(form, entries), name), `${name}.${kind}`);
  }

  globalThis.listTables = { take };
})();
