#!/usr/bin/env bash
# Builds the committed third-party files again. Needs bash, Node 20 or later with npm, and Python 3.11 or later.
set -euo pipefail
export LC_ALL=C

recipe=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(cd "$recipe/../.." && pwd)
browser=overrides/assets/vendor
fonts=site_tools/charts/fonts

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$recipe"/package.json "$recipe"/package-lock.json "$recipe"/vega-runtime.js "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund
python3 -m venv python
python/bin/pip install --quiet --requirement "$recipe/requirements.txt"
mkdir -p "$project/$browser" "$project/$fonts"

version() { node --print "require('./node_modules/$1/package.json').version"; }
licenses='license texts in LICENSES.txt'

node_modules/.bin/esbuild vega-runtime.js --bundle --format=iife --minify --target=es2020 \
  --legal-comments=none --metafile=metafile.json --log-level=warning \
  --banner:js="/*! From vega $(version vega) and vega-interpreter $(version vega-interpreter), $licenses */" \
  --outfile="$project/$browser/vega-runtime.js"

sed '/^\/\/# sourceMappingURL=/d' node_modules/leaflet/dist/leaflet.js > "$project/$browser/leaflet.js"

# Without the pictures of the layer switch and the default marker, and the rule for Internet Explorer 8.
sed -e '/background-image: url(images\//d' -e '/behavior: url(#default#VML)/d' node_modules/leaflet/dist/leaflet.css > leaflet.css
node_modules/.bin/esbuild leaflet.css --minify --log-level=warning \
  --banner:css="/*! Leaflet $(version leaflet) without its pictures, $licenses */" \
  --outfile="$project/$browser/leaflet.css"

# delaunator and robust-predicates lie inside the built file of d3-delaunay, where esbuild cannot see them.
python/bin/python "$recipe/collect_licenses.py" metafile.json node_modules/{leaflet,delaunator,robust-predicates} \
  > "$project/$browser/LICENSES.txt"
python/bin/python "$recipe/subset_fonts.py" node_modules "$project/$fonts"

cd "$project"
sha256sum "$browser"/{LICENSES.txt,leaflet.css,leaflet.js,vega-runtime.js} \
  "$fonts"/{ChartSans-Bold.ttf,ChartSans-Regular.ttf,ChartSansSC-Bold.ttf,ChartSansSC-Regular.ttf,OFL.txt} \
  > "$recipe/checksums.sha256"
