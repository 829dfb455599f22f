/* What Folium's output calls. Text from the data becomes text nodes here, never HTML. */
(() => {
  'use strict';
  const setTheme = (scheme) => { document.documentElement.dataset.mdColorScheme = scheme; };
  if (location.search === '?theme=slate') setTheme('slate');
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data && data.type === 'paws-theme') setTheme(data.scheme);
  });

  const create = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

  function describe(element, role, label) {
    element.setAttribute('tabindex', 0);
    element.setAttribute('role', role);
    element.setAttribute('aria-label', label);
  }

  function card(name, lines) {
    const element = create('div', '');
    element.append(create('strong', name), ...lines.map((line) => create('div', line)));
    return element;
  }

  function appendLink(content, { text, href }) {
    const link = Object.assign(create('a', text), { href, target: '_blank', rel: 'noopener' });
    if (link.protocol === location.protocol && link.host === location.host) content.append(link); // to this site only
  }

  function makeFocusable(layer, label, center) {
    layer.on('add', () => {
      const element = layer.getElement();
      describe(element, 'button', label);
      L.DomEvent.on(element, {
        focus: () => layer._map.panInside(center, { padding: [40, 40] }),
        keydown(event) {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          layer.openPopup();
          const link = layer.getPopup().getContent().querySelector('a');
          if (link) link.focus({ preventScroll: true });
        },
      });
    });
  }

  function feature({ properties }, layer) {
    const { name, lines = [], label, link, precision_m: radius = 0 } = properties;
    const content = card(name, lines);
    const center = layer.getLatLng ? layer.getLatLng() : layer.getBounds().getCenter();
    const circle = L.circle(center, { radius, className: 'map-precision', interactive: false });
    if (link) appendLink(content, link);
    layer.bindTooltip(card(name, lines), { sticky: true }).bindPopup(content);
    makeFocusable(layer, label || [name, ...lines].join('. '), center);
    layer.on({
      popupopen() {
        layer.closeTooltip();
        if (radius > 0) circle.addTo(layer._map);
      },
      popupclose({ popup }) {
        circle.remove();
        if (popup.getElement().contains(document.activeElement)) layer.getElement().focus();
      },
    });
  }

  function base(map) {
    SITE_BASEMAP.forEach(([, className, weight, dashArray, geometry]) => {
      L.geoJSON(geometry, { interactive: false, style: { className, weight, dashArray } }).addTo(map);
    });
  }

  function addScale(map, km) {
    const bar = L.control.scale({ imperial: false }).addTo(map).getContainer().firstChild;
    map.on('move', () => { bar.textContent = bar.textContent.replace('km', km); });
  }

  // nothing outside the bounds is ever seen
  function lock(map, bounds) {
    const limit = () => map.setMinZoom(map.getBoundsZoom(bounds, true));
    const zoom = limit().getMinZoom();
    map.options.maxBoundsViscosity = 1;
    map.setView(bounds.getCenter(), zoom).setMaxZoom(zoom + 4).setMaxBounds(bounds).on('resize', limit);
  }

  function setup(map, { attribution, bounds, close, km = 'km', zoom_in: zoomInTitle, zoom_out: zoomOutTitle }) {
    const container = map.getContainer();
    const wheel = map.scrollWheelZoom.disable(); // the page's, until the map has the focus
    describe(container, 'region', document.title);
    // inside a figure the page says it below the map
    if (self === top) map.attributionControl.setPrefix(false).getContainer().textContent = [].concat(attribution).join(' ');
    else map.attributionControl.remove();
    L.control.zoom({ zoomInTitle, zoomOutTitle }).addTo(map);
    addScale(map, km);
    lock(map, L.latLngBounds(bounds));
    L.DomEvent.on(container, 'keydown', ({ key }) => key === 'Escape' && map.closePopup());
    map.on({
      focus: () => wheel.enable(),
      blur: () => wheel.disable(),
      popupopen: ({ popup }) => popup._closeButton.setAttribute('aria-label', close),
    });
  }

  globalThis.SiteMap = { base, feature, setup };
})();
