/* What Vega finds of a browser while it draws at build time: a canvas that knows how wide letters are, and nothing else. */
'use strict';

globalThis.window = globalThis;
globalThis.setInterval = () => 0; // a timer of d3 that no picture waits for
globalThis.document = {
  createElement: () => ({ getContext: () => measuringCanvas }),
};
const complaints = [];
const complain = (...words) => complaints.push(words.join(' '));
globalThis.console = { warn: complain, error: complain };

// The font as Vega writes it: style, variant and weight where they are not normal, size, family.
const measuringCanvas = {
  font: '',
  measureText(text) {
    const [, weight, size, family] = /^(.*?)([\d.]+)px (.*)$/.exec(this.font);
    const widths = WIDTHS[(/\b(bold|[6-9]00)\b/.test(weight) ? 'bold ' : '') + family];
    // What no font has is drawn as a box, about as wide as it is high.
    const ems = Array.from(String(text), (letter) => widths[letter] ?? 1).reduce((sum, width) => sum + width, 0);
    return { width: ems * size };
  },
};

function refuse(uri) {
  return Promise.reject(new Error(`A chart loads nothing, but asks for ${uri}`));
}

async function draw(spec, numberLocale) {
  const { View, parse, expressionInterpreter } = globalThis.vegaRuntime;
  complaints.length = 0; // those of a picture that failed are not those of the next one
  const view = new View(parse(JSON.parse(spec), null, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'none',
    logLevel: 2, // warnings and errors
    locale: { number: JSON.parse(numberLocale) },
    loader: { load: refuse, sanitize: refuse },
  });
  const svg = await view.toSVG();
  if (complaints.length) throw new Error(complaints.join('; '));
  return svg;
}
