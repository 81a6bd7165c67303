/**
 * What a schema cannot say: whether records fit each other. Run by the command line and by anyone who edits a
 * feed; the widgets do without, because a dangling id simply finds nothing and every widget copes with that.
 *
 * Input is a feed from `parseFeed`. Nothing is changed; each finding is one problem.
 */
import { rangeFindings, type Finding } from './findings.js';
import type { Problem } from './problems.js';
import { scheduleFindings } from './schedule-checks.js';
import { RECORD_LISTS, type RecordList } from './parse.js';
import type { AgeRange, Feed, OpeningSpan, Place, Price } from './types.js';

/** The feed, and what is looked up in it again and again. */
interface Context {
  readonly feed: Feed;
  readonly ids: ReadonlyMap<string, RecordList | 'sources'>;
  /** The places that are among their own parents. */
  readonly looped: ReadonlySet<string>;
}

interface FeedRecord {
  readonly id?: string | undefined;
}

/** Every cross-record problem of the feed, in the order of its records. */
export function checkFeed(feed: Feed): readonly Problem[] {
  const problems: Problem[] = [];
  const ids = new Map<string, RecordList | 'sources'>();
  for (const source of feed.sources ?? []) ids.set(source.id, 'sources');
  const each = (visit: (list: RecordList, record: FeedRecord, path: string) => void): void => {
    for (const list of RECORD_LISTS) {
      feed[list].forEach((record: FeedRecord, index) => visit(list, record, `/${list}/${index}`));
    }
  };
  const add = (list: RecordList, id: string | undefined, path: string, finding: Finding): void => {
    const { at, level = 'warning', ...rest } = finding;
    problems.push({ level, path: path + at, record: id === undefined ? { list } : { list, id }, ...rest });
  };
  each((list, { id }, path) => {
    if (id === undefined) return;
    const other = ids.get(id);
    if (other !== undefined && other !== list) {
      add(list, id, path, { code: 'check/id-in-two-lists', at: '/id', found: id, expected: other });
    }
    ids.set(id, other ?? list);
  });
  const looped = placesInLoops(feed.places);
  each((list, record, path) => {
    for (const finding of recordFindings({ feed, ids, looped }, list, record)) add(list, record.id, path, finding);
  });
  for (const finding of calendarFindings(feed)) {
    const { at, level = 'warning', ...rest } = finding;
    problems.push({ level, path: at, ...rest });
  }
  return problems;
}

function* recordFindings(
  context: Context,
  list: RecordList,
  record: FeedRecord,
): Generator<Finding> {
  const { feed, ids, looped } = context;
  for (const [at, id, wanted] of linksOf(list, record)) {
    if (wanted === undefined ? !ids.has(id) : ids.get(id) !== wanted) {
      yield { code: 'check/dangling', at, found: id, expected: wanted ?? 'places' };
    }
  }
  const { ages, price } = record as { ages?: AgeRange; price?: Price };
  yield* ageFindings(ages);
  yield* priceFindings(price);
  if (list === 'places') yield* placeFindings(looped, record as Place);
  if (list === 'sessions') yield* scheduleFindings(feed, record as Feed['sessions'][number]);
}

type LinkTo = readonly [at: string, id: string, wanted: RecordList | 'sources' | undefined];

const LINKS: Readonly<Record<string, RecordList | 'sources'>> = {
  parent: 'places',
  place: 'places',
  places: 'places',
  provider: 'providers',
  offer: 'offers',
  source: 'sources',
};

/** Every id a record points at, with the list it should be in; a notice may be about anything. */
function* linksOf(list: RecordList, record: FeedRecord): Generator<LinkTo> {
  for (const [key, wanted] of Object.entries(LINKS)) {
    const value = (record as Readonly<Record<string, unknown>>)[key];
    if (typeof value === 'string') yield [`/${key}`, value, wanted];
    if (!Array.isArray(value)) continue;
    for (const [index, id] of value.entries()) {
      if (typeof id === 'string') yield [`/${key}/${index}`, id, wanted];
    }
  }
  if (list === 'notices') {
    for (const [index, id] of ((record as { about?: readonly string[] }).about ?? []).entries()) {
      yield [`/about/${index}`, id, undefined];
    }
  }
  if (list === 'sessions') {
    const changes = (record as Feed['sessions'][number]).schedule.changes ?? [];
    for (const [index, change] of changes.entries()) {
      const id = change.to?.place;
      if (id !== undefined) yield [`/schedule/changes/${index}/to/place`, id, 'places'];
    }
  }
}

function* ageFindings(ages: AgeRange | undefined): Generator<Finding> {
  const { minMonths, maxMonths } = ages ?? {};
  if (minMonths !== undefined && maxMonths !== undefined && minMonths >= maxMonths) {
    yield { code: 'check/ages-reversed', at: '/ages', found: `${minMonths}, ${maxMonths}` };
  }
}

function* priceFindings(price: Price | undefined): Generator<Finding> {
  if (price?.free === true && price.amount !== undefined && price.amount > 0) {
    yield { code: 'check/free-with-amount', at: '/price', found: String(price.amount) };
  }
}

function* placeFindings(looped: Context['looped'], place: Place): Generator<Finding> {
  if (looped.has(place.id)) {
    yield { code: 'check/parent-loop', at: '/parent', found: place.parent ?? '' };
  }
  for (const [index, span] of (place.hours ?? []).entries()) yield* spanFindings(span, `/hours/${index}`);
  for (const [index, special] of (place.special ?? []).entries()) {
    yield* rangeFindings(special, `/special/${index}`);
    if ((special.opens === undefined) !== (special.closes === undefined)) {
      yield { code: 'check/half-a-time', at: `/special/${index}` };
    }
  }
}

function* spanFindings(span: OpeningSpan, at: string): Generator<Finding> {
  yield* rangeFindings(span, at);
  if (span.closes <= span.opens && span.closes !== '00:00') {
    yield { code: 'check/closes-before-opens', at, found: `${span.opens}, ${span.closes}` };
  }
}

/** Each place is walked over once, however long a chain of parents somebody writes. */
function placesInLoops(places: readonly Place[]): ReadonlySet<string> {
  const parents = new Map(places.map(({ id, parent }) => [id, parent]));
  const walkedFrom = new Map<string, string>();
  const looped = new Set<string>();
  for (const start of parents.keys()) {
    let id: string | undefined = start;
    for (; id !== undefined && !walkedFrom.has(id); id = parents.get(id)) walkedFrom.set(id, start);
    // This walk has met itself: what follows is the loop.
    if (id === undefined || walkedFrom.get(id) !== start) continue;
    for (; id !== undefined && !looped.has(id); id = parents.get(id)) looped.add(id);
  }
  return looped;
}

function* calendarFindings(feed: Feed): Generator<Finding> {
  for (const kind of ['term', 'holiday'] as const) {
    for (const [index, range] of (feed.calendars?.[kind] ?? []).entries()) {
      yield* rangeFindings(range, `/calendars/${kind}/${index}`);
    }
  }
}
