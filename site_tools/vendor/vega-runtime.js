// Runs charts that were compiled to Vega at build time: the view, the parser, the transforms that compiled
// Vega-Lite uses (voronoi serves selections of the nearest point), and the interpreter that needs no eval.
// Left out: the Vega-Lite compiler, geo, force, hierarchy, label, regression, wordcloud and crossfilter.
import {transforms} from 'vega-dataflow';
import * as encodeTransforms from 'vega-encode';
import {locale} from 'vega-format';
import {expressionInterpreter} from 'vega-interpreter';
import {parse} from 'vega-parser';
import * as dataTransforms from 'vega-transforms';
import {View} from 'vega-view';
import * as viewTransforms from 'vega-view-transforms';
import * as voronoiTransforms from 'vega-voronoi';

Object.assign(transforms, dataTransforms, viewTransforms, encodeTransforms, voronoiTransforms);
globalThis.vegaRuntime = {View, parse, expressionInterpreter, locale};
