/** What the finder's bench prints: the table, what a page weighs, and whether ours keeps within a frame. */
import {
  betterOf,
  FRAME_MS,
  ratio,
  spreadOf,
  tableOf,
  written,
  type Gathered,
  type Spread,
} from './figures.js';
import { kilobytes, type BenchFiles } from './server.js';

export interface Results {
  readonly list: Gathered;
  readonly map: Gathered;
  readonly parser: Gathered;
  /** The plain page with its map, written in two ways. */
  readonly whole: Gathered;
  readonly chunked: Gathered;
  /** For information: without a map, and with every row in the document. */
  readonly listOnly: Gathered;
  readonly allRows: Gathered;
}

/** What is measured on both, in milliseconds unless said. */
const ROWS: readonly (readonly [name: string, label: string])[] = [
  ['load: rows painted', 'data ready → first rows painted'],
  ['load: all', 'data ready → all of it painted (times; map)'],
  ['load: busy', '  main thread, processor time'],
  ['load: freeze', '  longest task (0: under 50)'],
  ['filter: first', 'filter → list drawn, first on a page: script'],
  ['filter: later', 'filter → list drawn, later: script'],
  ['filter: painted', '  until painted'],
  ['filter: busy', '  main thread, processor time, settled'],
  ['text: first', 'text search → list drawn, first: script'],
  ['text: later', 'text search → list drawn, later: script'],
  ['text: painted', '  until painted'],
  ['text: busy', '  main thread, processor time, settled'],
  ['near: first', 'postcode → list drawn, first: script'],
  ['near: later', 'postcode → list drawn, later: script'],
  ['near: busy', '  main thread, processor time, settled'],
  ['open filters', 'filters opened, all counts drawn: script'],
  ['open now: first', '“open now” ticked: script'],
  ['open now: later', '“open now” unticked: script'],
  ['elements', 'elements in the document'],
];

export function comparison({ list, map, whole, chunked }: Results): string {
  const head = ['', 'ours, list', 'ours, map open', 'plain, map', 'plain/list', 'plain/map'];
  const rows = ROWS.map(([name, label]) => {
    const [ours, withMap] = [spreadOf(list.get(name)), spreadOf(map.get(name))];
    const plain = betterOf(name, [whole, chunked]);
    return [
      label,
      ...[ours, withMap, plain].map(written),
      ratio(ours, plain),
      ratio(withMap, plain),
    ];
  });
  return tableOf([head, ...rows]);
}

/** The two ways of the plain page, and two it might have been. */
export function plainWays({ whole, chunked, listOnly, allRows }: Results): string {
  const head = [
    'plain page, by how it is written',
    'all at once',
    'in chunks',
    'no map',
    'all rows',
  ];
  const names = [
    'load: rows painted',
    'load: all',
    'load: freeze',
    'filter: later',
    'text: later',
    'elements',
  ];
  const rows = ROWS.filter(([name]) => names.includes(name)).map(([name, label]) => [
    label.trim(),
    ...[whole, chunked, listOnly, allRows].map((way) => written(spreadOf(way.get(name)))),
  ]);
  return tableOf([head, ...rows]);
}

/** Kilobytes over the wire, for the list and with the map. */
export function weights(files: BenchFiles): string {
  const kb = (...paths: readonly string[]): number => kilobytes(files, ...paths);
  const first = kb('/dist/hub-finder.js');
  const whole = first + kb('/dist/hub-finder-more.js');
  const withMap = whole + kb('/dist/map.js');
  const plain = kb(
    ...['/vendor/leaflet.js', '/vendor/leaflet.css', '/vendor/leaflet.markercluster.js'],
    ...['/vendor/MarkerCluster.css', '/vendor/MarkerCluster.Default.css', '/page/plain-page.js'],
  );
  const times = (ours: number): string => `${(plain / ours).toFixed(1)}×`;
  return tableOf([
    ['kB over the wire, gzip', 'ours', 'plain', 'plain/ours'],
    ['first view: list', first.toFixed(1), plain.toFixed(1), times(first)],
    ['list with times, search and filters', whole.toFixed(1), plain.toFixed(1), times(whole)],
    ['list and map', withMap.toFixed(1), plain.toFixed(1), times(withMap)],
  ]);
}

/** Whether the page of results comes within one frame's worth of script, by the median. */
export function frameVerdicts({ list, map, parser }: Results): string {
  const asked = ROWS.filter(([name]) => /^(filter|text|near|open now): (first|later)$/.test(name));
  const verdict = (spread: Spread | undefined): string =>
    spread ? `${written(spread)} ${spread.median <= FRAME_MS ? 'yes' : 'NO'}` : '–';
  const rows = asked.map(([name, label]) => [
    label.replace(': script', ''),
    verdict(spreadOf(list.get(name))),
    verdict(spreadOf(map.get(name))),
  ]);
  const head = [`ours, script within one frame (${FRAME_MS.toFixed(1)} ms)?`, 'list', 'map open'];
  const parse = `parseFeed in one go: ${written(spreadOf(parser.get('parse')))} ms (the finder does it in slices)`;
  return `${tableOf([head, ...rows])}\n\n${parse}`;
}
