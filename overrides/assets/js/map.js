/* What Folium's output calls. Text from the data becomes text nodes here, never HTML.
   The boxes, the search field and the popup stand in the page already; this makes them answer. */
(() => {
  'use strict';
  const setTheme = (scheme) => { document.documentElement.dataset.mdColorScheme = scheme; };
  if (location.search === '?theme=slate') setTheme('slate');
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data && data.type === 'paws-theme') setTheme(data.scheme);
  });

  const alphabet = Array.from({ length: 92 }, (_, index) => String.fromCharCode(35 + index)).filter((sign) => sign !== '\\');
  const codes = new Map(alphabet.map((sign, index) => [sign, index]));
  const [alone, pairs] = [72, 88]; // as in site_tools/maps/packing.py
  const lineStyles = { river: { weight: 0.9 }, border: { weight: 0.9 }, 'border-disputed': { weight: 0.9, dashArray: '1 4' } };
  // signs around 0, 0 for a radius of 1: kinds of places, then of cats
  const polygon = (...points) => points;
  const corners = (count, turn) => Array.from({ length: count }, (_, index) => {
    const angle = ((index + turn) / count) * 2 * Math.PI;
    return [Math.sin(angle), -Math.cos(angle)];
  });
  const signs = {
    relief: corners(3, 0),
    towns: corners(4, 0.5),
    water: corners(3, 0.5),
    areas: polygon([-0.4, -1], [0.4, -1], [0.4, -0.4], [1, -0.4], [1, 0.4], [0.4, 0.4], [0.4, 1], [-0.4, 1], [-0.4, 0.4], [-1, 0.4], [-1, -0.4], [-0.4, -0.4]),
    regions: corners(5, 0),
    leopard: corners(4, 0),
    snow: corners(6, 0.5),
  };
  const radii = { towns: 5, regions: 9 };
  const wideGroups = ['areas', 'regions']; // too wide for one point to say where a cat lives
  const maxZoom = 9; // no point is known better than to 10 km

  const byId = (id) => document.getElementById(id);
  const create = (tag, text, className = '') => Object.assign(document.createElement(tag), { textContent: text, className });
  const boxes = [...document.querySelectorAll('.map-layers input')];
  const isOn = (key) => boxes.some((box) => box.value === key && box.checked);
  const items = new Map(); // places and crossings by id
  let map = null;
  let words = {};
  let chosen = null;
  let opener = null; // what gets the focus back
  let isReady = false;

  const outline = (sign, x, y, radius) => `M${signs[sign].map(([dx, dy]) => `${x + dx * radius},${y + dy * radius}`).join('L')}z`;
  const drawCircle = L.SVG.prototype._updateCircle;
  L.SVG.include({
    _updateCircle(layer) {
      const { sign } = layer.options;
      if (!signs[sign] || layer._empty()) drawCircle.call(this, layer);
      else this._setPath(layer, outline(sign, layer._point.x, layer._point.y, layer._radius));
    },
  });
  document.querySelectorAll('.map-sign[data-sign]').forEach((path) => {
    if (signs[path.dataset.sign]) path.setAttribute('d', outline(path.dataset.sign, 0, 0, 6));
  });

  // --- the lines below

  function unpack(text, { bounds: [west, south], steps }) {
    let x = 0;
    let y = 0;
    return text.split(' ').map((word) => {
      let at = 0;
      const next = () => codes.get(word[at++]);
      const step = () => {
        let number = next();
        if (number >= pairs) number = alone + (pairs - alone) * 91 + ((number - pairs) * 91 + next()) * 91 + next();
        else if (number >= alone) number = alone + (number - alone) * 91 + next();
        return number % 2 ? -(number + 1) / 2 : number / 2;
      };
      const line = [];
      while (at < word.length) {
        x += step();
        y += step();
        line.push([south + y / steps, west + x / steps]);
      }
      return line;
    });
  }

  function base(target) {
    const [west, south, east, north] = SITE_BASEMAP.bounds;
    const pane = 'base';
    target.createPane(pane).style.zIndex = 200;
    L.rectangle([[south, west], [north, east]], { pane, interactive: false, weight: 0, className: 'map-sea' }).addTo(target);
    SITE_BASEMAP.layers.filter(([, text]) => text).forEach(([kind, text]) => {
      const options = { pane, interactive: false, className: `map-${kind}`, weight: 0, ...lineStyles[kind] };
      (options.weight ? L.polyline : L.polygon)(unpack(text, SITE_BASEMAP), options).addTo(target);
    });
  }

  // --- places and crossings

  function feature({ id, properties, geometry }, layer) {
    items.set(id, { lines: [], cats: [], ...properties, id, layer, isPlace: geometry.type === 'Point', rings: [] });
  }

  const colorOf = ([species]) => words.colors[species];

  function describe(element, role, label) {
    element.setAttribute('tabindex', 0);
    element.setAttribute('role', role);
    element.setAttribute('aria-label', label);
  }

  function preparePlace(item) {
    const { layer, group, cats, past, side, short, name, lines } = item;
    item.center = layer.getLatLng();
    Object.assign(layer.options, { sign: group, className: `map-place map-${group}${past ? ' map-past' : ''}` });
    layer.setRadius(radii[group] || 6);
    item.rings = cats.map((cat, index) => ({
      species: cat[0],
      ring: L.circleMarker(item.center, {
        pane: 'rings', radius: 13 + 5 * index, sign: colorOf(cat), className: `map-cat map-${colorOf(cat)} map-${cat[1]}`, bubblingMouseEvents: false,
      }).on('click', () => choose(item)),
    }));
    if (side) {
      const direction = { above: 'top', below: 'bottom' }[side] || side;
      layer.bindTooltip(create('span', short), { permanent: true, direction, className: 'map-name' });
    } else layer.bindTooltip(titled(name, [lines[0]]));
  }

  // Lines between the same two places bend apart.
  function bend([start, end], turn) {
    const share = 0.24 * Math.ceil(turn / 2) * (turn % 2 ? 1 : -1);
    const stretch = Math.cos((start.lat + end.lat) * Math.PI / 360);
    const middle = [(start.lat + end.lat) / 2 + share * (end.lng - start.lng) * stretch, (start.lng + end.lng) / 2 - share * (end.lat - start.lat) / stretch];
    const along = (t, from, by, to) => (1 - t) ** 2 * from + 2 * t * (1 - t) * by + t ** 2 * to;
    return Array.from({ length: 13 }, (_, step) => [along(step / 12, start.lat, middle[0], end.lat), along(step / 12, start.lng, middle[1], end.lng)]);
  }

  function prepareCrossing(item) {
    const { layer, cats: [cat], both, name, note, turn } = item;
    layer.setLatLngs(bend(layer.getLatLngs(), turn));
    item.center = layer.getBounds().getCenter();
    layer.setStyle({ weight: 2.5 });
    layer.options.className = `map-crossing map-${colorOf(cat)} map-${cat[1]}`;
    layer.bindTooltip(titled(name, [note]), { sticky: true });
    layer.on('add', () => {
      const arrow = `url(#map-arrow-${colorOf(cat)})`;
      layer.getElement().setAttribute('marker-end', arrow);
      if (both) layer.getElement().setAttribute('marker-start', arrow);
    });
  }

  function titled(name, lines) {
    const element = create('div', '');
    element.append(create('strong', name), ...lines.map((line) => create('div', line)));
    return element;
  }

  function prepare(item) {
    const { layer, name, lines, note } = item;
    layer.remove();
    layer.options.bubblingMouseEvents = false;
    (item.isPlace ? preparePlace : prepareCrossing)(item);
    layer.on('add', () => {
      const element = layer.getElement();
      describe(element, 'button', [name, ...lines, ...(item.isPlace || !note ? [] : [note])].join('. '));
      L.DomEvent.on(element, {
        focus: () => isReady && map.panInside(item.center, { padding: [40, 40] }),
        keydown(event) {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          choose(item, element);
        },
      });
    });
    layer.on('click', () => choose(item));
  }

  const isCatOn = (item) => !wideGroups.includes(item.group) && item.cats.some(([species]) => isOn(species));
  const isShown = (item) => item === chosen
    || (item.isPlace ? isOn(item.group) || isCatOn(item) || (item.ends && isOn('crossings')) : isOn('crossings'));

  function place(layer, isWanted) {
    if (isWanted !== map.hasLayer(layer)) map[isWanted ? 'addLayer' : 'removeLayer'](layer);
  }

  function refresh() {
    items.forEach((item) => {
      const isHere = isShown(item);
      item.rings.forEach(({ species, ring }) => place(ring, isHere && (isOn(species) || item === chosen)));
      place(item.layer, isHere);
    });
  }

  // --- the popup

  function circle(item, radius, className) {
    return L.circle(item.center, { pane: 'circles', radius: radius * 1000, className, interactive: false });
  }

  // the caution and the source of a place, and its other names, come when first asked for
  let loading = null;
  const details = ({ id, note, source }) => ({ note, source, ...(globalThis.SITE_PLACES || {})[id] });
  function loadDetails() {
    const src = document.querySelector('main').dataset.details;
    loading = loading || new Promise((onload) => { document.head.append(Object.assign(create('script', ''), { src, onload })); });
    return loading;
  }

  function write(item) {
    const { name, lines, area } = item;
    const { note, source } = details(item);
    byId('map-popup-name').textContent = name;
    byId('map-popup-text').replaceChildren(
      ...lines.map((line) => create('p', line)),
      ...(area ? [create('p', words.area)] : []),
      ...(note ? [create('p', note, 'map-note')] : []),
      ...(source ? [create('p', words.source + source, 'map-source')] : []),
    );
    byId('map-popup').scrollTop = 0;
    if (!globalThis.SITE_PLACES) loadDetails().then(() => chosen === item && write(item));
  }

  // beside the place, not over it
  function dock({ center }) {
    const { x, y } = map.latLngToContainerPoint(center);
    const size = map.getSize();
    byId('map-popup').classList.toggle('map-left', x > size.x / 2);
    byId('map-popup').classList.toggle('map-top', y > size.y / 2);
  }

  // moves the map, as far as its bounds allow, until the popup covers the place no more
  function bare({ center }) {
    const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = byId('map-popup');
    const size = map.getSize();
    const isNarrow = width > size.x / 2;
    const before = [isNarrow || left > 20 ? 30 : left + width + 20, !isNarrow || top > 20 ? 30 : top + height + 20];
    const after = [isNarrow || left <= 20 ? 30 : size.x - left + 20, !isNarrow || top <= 20 ? 30 : size.y - top + 20];
    map.panInside(center, { paddingTopLeft: before, paddingBottomRight: after, animate: false });
  }

  function choose(item, from = null) {
    close(false);
    chosen = item;
    opener = from;
    if (item.precision) item.circles = [circle(item, item.precision, 'map-precision')];
    if (item.area) item.circles.push(circle(item, Math.sqrt(item.area / Math.PI), 'map-area'));
    (item.circles || []).forEach((layer) => layer.addTo(map));
    refresh();
    item.layer.closeTooltip();
    item.layer.getElement().classList.add('map-chosen');
    write(item);
    dock(item);
    byId('map-popup').hidden = false;
    bare(item);
    if (from) byId('map-popup').focus({ preventScroll: true });
    tell();
  }

  function close(isByReader = true) {
    if (!chosen) return;
    const hadFocus = byId('map-popup').contains(document.activeElement);
    const element = chosen.layer.getElement();
    const { circles = [] } = chosen;
    circles.forEach((layer) => layer.remove());
    if (element) element.classList.remove('map-chosen');
    chosen = null;
    byId('map-popup').hidden = true;
    refresh();
    if (!isByReader) return;
    if (hadFocus && opener) (opener.isConnected ? opener : map.getContainer()).focus();
    tell();
  }

  // as near as what is known of the place allows
  function goTo(item) {
    const near = map.getBoundsZoom(item.precision ? item.center.toBounds(item.precision * 4000) : item.layer.getBounds());
    map.setView(item.center, Math.max(map.getZoom(), Math.min(near, map.getMinZoom() + 3)), { animate: false });
  }

  // --- the search

  const fold = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ө', 'о').replaceAll('ү', 'у').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  function matches(text) {
    const wanted = fold(text);
    const rank = (item) => {
      const names = [item.name, ...(details(item).names || [])].map((name) => ` ${fold(name)}`);
      if (names.some((name) => name.startsWith(` ${wanted}`))) return 0;
      if (names.some((name) => name.includes(` ${wanted}`))) return 1;
      return names.some((name) => name.includes(wanted)) ? 2 : 3;
    };
    if (!wanted) return [];
    return [...items.values()].filter((item) => item.isPlace).map((item) => [rank(item), item])
      .filter(([found]) => found < 3).sort(([one], [other]) => one - other).map(([, item]) => item);
  }

  function offerSearch() {
    const field = byId('map-search');
    const list = byId('map-results');
    const status = byId('map-found');
    let found = [];
    let active = -1;

    function point(index) {
      active = index;
      [...list.children].forEach((option, at) => option.setAttribute('aria-selected', at === active));
      if (active >= 0) {
        field.setAttribute('aria-activedescendant', list.children[active].id);
        list.children[active].scrollIntoView({ block: 'nearest' });
      } else field.removeAttribute('aria-activedescendant');
    }

    function show(isOpen) {
      list.hidden = !isOpen;
      field.setAttribute('aria-expanded', isOpen);
      if (!isOpen) point(-1);
    }

    function search() {
      found = matches(field.value);
      list.replaceChildren(...found.map((item, index) => {
        const option = create('li', '');
        option.id = `map-result-${index}`;
        option.setAttribute('role', 'option');
        option.append(create('span', item.name), create('small', item.lines[0]));
        option.addEventListener('click', () => take(item));
        return option;
      }));
      show(found.length > 0);
      const said = found.length ? status.dataset.found.replace('{n}', found.length) : status.dataset.none;
      status.textContent = field.value.trim() ? said : '';
      status.classList.toggle('sr-only', found.length > 0);
    }

    function take(item) {
      show(false);
      status.textContent = '';
      field.value = item.name;
      goTo(item);
      choose(item, field);
    }

    field.addEventListener('focus', () => loadDetails().then(() => document.activeElement === field && search()), { once: true });
    field.addEventListener('input', search);
    field.addEventListener('blur', () => show(false));
    list.addEventListener('mousedown', (event) => event.preventDefault()); // the field keeps the focus
    field.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && found.length) {
        event.preventDefault();
        show(true);
        point((Math.max(active, step < 0 ? 0 : -1) + step + found.length) % found.length);
      } else if (event.key === 'Enter' && found.length) take(found[Math.max(active, 0)]);
      else if (event.key === 'Escape' && !list.hidden) {
        event.stopPropagation();
        show(false);
      }
    });
  }

  // --- links to a view

  function tell() {
    if (!isReady) return;
    const { lat, lng } = map.getCenter();
    const parts = [
      `layers=${boxes.filter((box) => box.checked).map((box) => box.value).join(',')}`,
      `at=${lat.toFixed(2)},${lng.toFixed(2)},${map.getZoom().toFixed(2)}`,
      ...(chosen ? [`place=${chosen.id}`] : []),
    ];
    if (parent === self && self.origin !== 'null') history.replaceState(null, '', `#${parts.join('&')}`);
    else parent.postMessage({ type: 'paws-view', view: parts.join('&') }, '*');
  }

  function restore() {
    const view = new URLSearchParams(location.hash.slice(1));
    const layers = view.get('layers');
    const [lat, lng, zoom] = (view.get('at') || '').split(',').map(Number);
    const item = items.get(view.get('place'));
    if (layers !== null) boxes.forEach((box) => { box.checked = layers.split(',').includes(box.value); });
    refresh();
    if (Number.isFinite(lat) && Number.isFinite(lng) && Number.isFinite(zoom)) map.setView([lat, lng], zoom, { animate: false });
    else if (item) goTo(item);
    if (item) choose(item);
  }

  // --- the frame

  function addScale(km) {
    const bar = L.control.scale({ imperial: false }).addTo(map).getContainer().firstChild;
    map.on('move', () => { bar.textContent = bar.textContent.replace('km', km); });
  }

  // nothing outside the bounds is ever seen; a reader may see all of them at once
  function lock(bounds) {
    const limit = () => map.setMinZoom(map.getBoundsZoom(bounds));
    limit();
    map.options.maxBoundsViscosity = 1;
    map.setView(bounds.getCenter(), map.getMinZoom(), { animate: false });
    map.setMaxZoom(Math.max(maxZoom, map.getMinZoom() + 1)).setMaxBounds(bounds).on('resize', limit);
  }

  function setup(target, { attribution, bounds, colors, words: { zoomIn, zoomOut, km, ...others } }) {
    map = target;
    words = { ...others, colors };
    const container = map.getContainer();
    const wheel = map.scrollWheelZoom.disable(); // the page's, until the map has the focus
    ['circles', 'rings'].forEach((pane, index) => { map.createPane(pane).style.zIndex = 380 + index; });
    items.forEach(prepare);
    describe(container, 'region', document.title);
    // inside a figure the page says it below the map
    if (self === top) map.attributionControl.setPrefix(false).getContainer().textContent = attribution.join(' ');
    else map.attributionControl.remove();
    L.control.zoom({ position: 'bottomright', zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
    addScale(km);
    new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(container);
    if (innerWidth < 600) document.querySelector('.map-layers').open = false;
    map.invalidateSize({ animate: false });
    lock(L.latLngBounds(bounds));
    restore();
    offerSearch();
    boxes.forEach((box) => box.addEventListener('change', () => { refresh(); tell(); }));
    byId('map-close').addEventListener('click', () => close());
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
    map.on({ focus: () => wheel.enable(), blur: () => wheel.disable(), click: () => close(), moveend: tell });
    setTimeout(() => { isReady = true; }, 0); // what moves until here is not the reader's doing
  }

  globalThis.SiteMap = { base, feature, setup };
})();
