/* What the explorer shows for a choice, and how the choice is written in the address. Pure: no element is touched here. */
(() => {
  'use strict';
  const kinds = ['line', 'bars', 'table'];
  const named = (list, code) => list.find(({ id }) => id === code);
  const numberOrNull = (printed) => (printed ? Number(printed) : null);

  globalThis.explorerView = (data) => {
    const { words } = data;
    const [firstYear, lastYear] = [data.years[0], data.years[data.years.length - 1]];
    const ofSpecies = (species) => data.series.filter((series) => series.species === species);

    // anything that is unknown or missing is as in the first view
    function read(search) {
      const asked = new URLSearchParams(search);
      const codes = asked.getAll('series').join(',').split(',');
      const found = data.series.filter(({ id }) => codes.includes(id));
      const species = named(data.species, asked.get('species')) || named(data.species, found[0] && found[0].species) || data.species[0];
      const series = found.filter((item) => item.species === species.id).map(({ id }) => id);
      const year = (name, otherwise) => (data.years.includes(Number(asked.get(name))) ? Number(asked.get(name)) : otherwise);
      const years = [year('from', firstYear), year('to', lastYear)].sort();
      return {
        species: species.id,
        series: series.length || codes[0] === 'none' ? series : species.series,
        measure: (named(data.measures, asked.get('measure')) || data.measures[0]).id,
        from: years[0],
        to: years[1],
        view: kinds.includes(asked.get('view')) ? asked.get('view') : kinds[0],
      };
    }

    // codes hold nothing that an address would have to escape
    const write = (choice) => `?${Object.entries({ ...choice, series: choice.series.join(',') || 'none' }).map((pair) => pair.join('=')).join('&')}`;

    // the series of another species that were counted in the same countries in the same ways
    function sameSeries(codes, species) {
      const wanted = codes.map((code) => named(data.series, code).kind);
      return ofSpecies(species).filter(({ kind }) => wanted.includes(kind)).map(({ id }) => id);
    }

    function format(value, decimals) {
      const [whole, part] = Number(value).toFixed(decimals).split('.');
      return whole.replace(/\B(?=(\d{3})+$)/g, data.number.thousands) + (part ? data.number.decimal + part : '');
    }

    function lookUpPoint(series, year, measure) {
      const [, document, places, printed] = data.rows[series.id].find(([own]) => own === year) || [0, null, [], []];
      const of = (field) => printed[data.fields.indexOf(field)] || '';
      const show = (number) => (number ? format(number, measure.decimals || 0) : '');
      const raw = of(measure.field);
      const margin = (measure.margin || []).map(([field]) => ({ raw: of(field), text: show(of(field)) }));
      const hasMargin = margin.length === 2 && margin.every((bound) => bound.raw);
      const said = [series.label, year, show(raw)];
      if (hasMargin) said.push(words.between.replace('{low}', margin[0].text).replace('{high}', margin[1].text));
      const isAbout = ([code, when, field]) => code === series.id && Number(when) === year && field === measure.field;
      return {
        year, raw, margin, document, places,
        value: numberOrNull(raw),
        text: show(raw),
        lower: hasMargin ? Number(margin[0].raw) : null,
        upper: hasMargin ? Number(margin[1].raw) : null,
        sentence: said.join(words.part_separator),
        notes: data.notes.filter(isAbout).map(([, , , note]) => note),
        disagreements: data.disagreements.filter(({ cells }) => cells.some(isAbout)), // a blank can be one too
      };
    }

    function cite(points) {
      const byDocument = new Map();
      points.filter(({ raw }) => raw).forEach(({ document, places }) => {
        byDocument.set(document, [...(byDocument.get(document) || []), ...places]);
      });
      return [...byDocument].map(([document, places]) => {
        const listed = [...new Set(places)].sort((one, other) => one - other).map((place) => data.places[place]);
        return [data.documents[document], ...listed].join(words.list_separator);
      }).join(words.part_separator);
    }

    function lookUp(choice) {
      const measure = named(data.measures, choice.measure);
      const years = data.years.filter((year) => year >= choice.from && year <= choice.to);
      const series = choice.series.map((code) => {
        const found = named(data.series, code);
        return { ...found, points: years.map((year) => lookUpPoint(found, year, measure)) };
      });
      const points = series.flatMap((item) => item.points);
      const species = named(data.species, choice.species).name;
      const span = words.years.replace('{first}', choice.from).replace('{last}', choice.to);
      return {
        choice, years, series, points, measure, species, cite,
        kind: choice.view,
        title: species + words.colon + measure.inside,
        span: choice.from === choice.to ? String(choice.from) : span,
        axis: measure.axis,
        decimals: measure.decimals || 0,
        isRatio: measure.id === 'sex-ratio',
        margin: points.some(({ lower }) => lower !== null) ? measure.margin : [],
        printed: points.filter(({ raw }) => raw).length,
        sources: cite(points),
        write: format,
      };
    }

    return { read, write, sameSeries, lookUp };
  };
})();
