/** The pages of the finder's bench: the widget, and Leaflet with marker clusters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/tools/install.js';
import { ROLES, SAMPLE_NOW } from './sample-feed.js';
import {
  data,
  page,
  pageScript,
  script,
  sharedFiles,
  styleSheet,
  type BenchFiles,
} from './server.js';

const TILE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#e8efe4"/></svg>';

const finderPage = `<script type="module" src="/dist/hub-finder.js"></script>
<sfl-hub-finder now="${SAMPLE_NOW}" tiles="/tile.svg?{z}/{x}/{y}" tiles-attribution="The bench"></sfl-hub-finder>
<script type="module" src="/page/measure-finder.js"></script>`;

const plainPage = `<link rel="stylesheet" href="/vendor/leaflet.css">
<link rel="stylesheet" href="/vendor/MarkerCluster.css">
<link rel="stylesheet" href="/vendor/MarkerCluster.Default.css">
<form>
  <label>Search <input id="text"></label>
  <label>Role <select id="role"><option value="">All${ROLES.map((role) => `<option>${role}`).join('')}</select></label>
</form>
<p id="count" role="status"></p>
<div id="map" style="height: 480px; width: 760px; float: right"></div>
<ol id="rows"></ol>
<script src="/vendor/leaflet.js"></script>
<script src="/vendor/leaflet.markercluster.js"></script>
<script type="module" src="/page/measure-plain.js"></script>`;

/** The files of the plain page's libraries, as their packages publish them. */
const VENDOR = [
  'leaflet/dist/leaflet.js',
  'leaflet/dist/leaflet.css',
  'leaflet.markercluster/dist/leaflet.markercluster.js',
  'leaflet.markercluster/dist/MarkerCluster.css',
  'leaflet.markercluster/dist/MarkerCluster.Default.css',
];

/** Every file that either page may ask for, by its path. */
export function finderFiles(feedText: string): BenchFiles {
  const files = sharedFiles()
    .set('/finder', page('Finder', finderPage))
    .set('/plain', page('Plain', plainPage))
    .set('/feed.json', data(feedText))
    .set('/tile.svg', { type: 'image/svg+xml', body: TILE });
  for (const path of VENDOR) {
    const name = path.split('/').at(-1) ?? '';
    const content = readFileSync(join(root, 'node_modules', path));
    files.set(`/vendor/${name}`, path.endsWith('.js') ? script(content) : styleSheet(content));
  }
  for (const name of ['timing', 'plain-page', 'measure-plain', 'measure-finder']) {
    files.set(`/page/${name}.js`, pageScript(name));
  }
  return files;
}
