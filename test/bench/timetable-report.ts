/** What the timetable's bench prints: the table, the ways of writing the other page, and what pages weigh. */
import {
  betterOf,
  ratio,
  spreadOf,
  tableOf,
  written,
  type Gathered,
  type Spread,
} from './figures.js';
import { kilobytes, type BenchFiles } from './server.js';

export interface TimetableResults {
  readonly timetable: Gathered;
  /** FullCalendar with every event in its list, written in three ways. */
  readonly refetch: Gathered;
  readonly source: Gathered;
  readonly themed: Gathered;
  /** FullCalendar given no more events than our list draws at first. */
  readonly paged: Gathered;
}

/** What is measured on all, in milliseconds unless said. */
const ROWS: readonly (readonly [name: string, label: string])[] = [
  ['load: script', 'navigation → first list: script'],
  ['load: busy', '  main thread, all its work'],
  ['load: list', '  by the clock, list in the document'],
  ['load: painted', '  by the clock, list painted'],
  ['load: freeze', '  longest task (0: under 50)'],
  ['first: script', 'first filter on a page (topic): script'],
  ['first: list', '  by the clock, list in the document'],
  ['first: painted', '  by the clock, list painted'],
  ['topic: script', 'topic, later: script'],
  ['day: script', 'day: script'],
  ['free: script', 'free only: script'],
  ['morning: script', 'morning only: script'],
  ['all: script', 'filter taken off: script'],
  ['topic: list', 'topic, later: by the clock, list in the document'],
  ['all: list', 'filter taken off: by the clock, list in the document'],
  ['all: painted', '  list painted'],
  ['filter: busy', 'a change of filter: main thread, all its work'],
  ['open filters: script', 'filters opened, all counts drawn: script'],
  ['elements', 'elements in the document'],
];

const wholeOf = ({ refetch, source, themed }: TimetableResults): readonly Gathered[] => [
  refetch,
  source,
  themed,
];

/** Ours and FullCalendar, with everything and with as many rows as ours. */
export function timetableComparison(results: TimetableResults): string {
  const { timetable, paged } = results;
  const head = ['', 'ours', 'FullCalendar', '/ours', 'FullCalendar, 40 events', '/ours'];
  const rows = ROWS.map(([name, label]) => {
    const ours = spreadOf(timetable.get(name));
    const whole = betterOf(name, wholeOf(results));
    const first = spreadOf(paged.get(name));
    return [
      label,
      written(ours),
      written(whole),
      ratio(ours, whole),
      written(first),
      ratio(ours, first),
    ];
  });
  return tableOf([head, ...rows]);
}

/** The ways in which FullCalendar's page was written. */
export function calendarWays({ refetch, source, themed, paged }: TimetableResults): string {
  const head = [
    'FullCalendar, by how its page is written',
    'refetchEvents',
    'other source',
    'with theme',
    '40 events',
  ];
  const names = /^(load|first|topic|all): (script|painted|freeze)$|busy|elements/;
  const rows = ROWS.filter(([name]) => names.test(name)).map(([name, label]) => [
    label.trim(),
    ...[refetch, source, themed, paged].map((way) => written(spreadOf(way.get(name)))),
  ]);
  return tableOf([head, ...rows]);
}

interface Weight {
  readonly label: string;
  readonly ours: number;
  readonly theirs: number;
}

function weightsOf(files: BenchFiles): readonly Weight[] {
  const kb = (...paths: readonly string[]): number => kilobytes(files, ...paths);
  const code = (bundle: string): number =>
    kb(`/${bundle}/calendar-page.js`, `/${bundle}/styles.css`);
  const list = kb('/dist/session-timetable.js', '/dist/session-timetable-more.js');
  const whole = list + kb('/dist/session-timetable-extra.js');
  const [feed, events] = [kb('/feed.json'), kb('/events.json')];
  return [
    { label: 'script and styles, first list', ours: list, theirs: code('bare') },
    { label: '  with a theme of its own', ours: list, theirs: code('themed') },
    { label: 'data', ours: feed, theirs: events },
    { label: 'everything, first list', ours: list + feed, theirs: code('bare') + events },
    { label: 'script, with week, filters, details', ours: whole, theirs: code('grids') },
    {
      label: 'the same, pasted without a bundler',
      ours: whole,
      theirs: kb('/vendor/fullcalendar.js', '/themed/styles.css'),
    },
  ];
}

/** Kilobytes over the wire. */
export function timetableWeights(files: BenchFiles): string {
  const rows = weightsOf(files).map(({ label, ours, theirs }) => [
    label,
    ours.toFixed(1),
    theirs.toFixed(1),
    `${(theirs / ours).toFixed(1)}×`,
  ]);
  return `${tableOf([['kB over the wire, gzip', 'ours', 'FullCalendar', '/ours'], ...rows])}
FullCalendar has no filters, details, print sheet or calendar files: its last rows are list, month and week, and
its one script for pages without a bundler, which has every view and a theme.`;
}

const FILTER_SPANS = ['first', 'topic', 'day', 'free', 'morning', 'all'];

const timesLess = (ours: Spread | undefined, theirs: Spread | undefined): number =>
  ours && theirs ? theirs.median / ours.median : Number.NaN;

/** The three figures that are promised, in one line each. */
export function timetableVerdict(results: TimetableResults, files: BenchFiles): string {
  const times = (name: string): number =>
    timesLess(spreadOf(results.timetable.get(name)), betterOf(name, wholeOf(results)));
  const filters = FILTER_SPANS.map((span) => times(`${span}: script`));
  const [code, , , everything] = weightsOf(files).map(({ ours, theirs }) => theirs / ours);
  const text = (value = Number.NaN): string => `${value.toFixed(1)}×`;
  return [
    `Script time to the first usable list: ${text(times('load: script'))}`,
    `Script time of a change of filter: ${text(Math.min(...filters))} at least, ${text(Math.max(...filters))} at most`,
    `Bytes to the first usable list: script and styles ${text(code)}, with the data ${text(everything)}`,
  ].join('\n');
}
