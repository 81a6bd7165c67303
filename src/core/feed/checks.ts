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

/** A record and where it is. */
interface Located {
  readonly list: RecordList;
  readonly record: FeedRecord;
  readonly path: string;
}

const recordsOf = (feed: Feed): readonly Located[] =>
  RECORD_LISTS.flatMap((list) =>
    feed[list].map((record: FeedRecord, index) => ({ list, record, path: `/${list}/${index}` })),
  );

/** A finding as a problem, tied to its record if it is in one. */
function problemOf({ at, level = 'warning', ...rest }: Finding, located?: Located): Problem {
  if (!located) return { level, path: at, ...rest };
  const { list, record, path } = located;
  const { id } = record;
  return { level, path: path + at, record: id === undefined ? { list } : { list, id }, ...rest };
}

/** Every cross-record problem of the feed, in the order of its records. */
export function checkFeed(feed: Feed): readonly Problem[] {
  const ids = new Map<string, RecordList | 'sources'>();
  for (const source of feed.sources ?? []) ids.set(source.id, 'sources');
  const all = recordsOf(feed);
  const shared = all.flatMap((located) => {
    const { id } = located.record;
    if (id === undefined) return [];
    const other = ids.get(id) ?? located.list;
    ids.set(id, other);
    if (other === located.list) return [];
    const finding = { code: 'check/id-in-two-lists', at: '/id', found: id, expected: other };
    return problemOf(finding, located);
  });
  const context = { feed, ids, looped: placesInLoops(feed.places) };
  const own = all.flatMap((located) =>
    [...recordFindings(context, located.list, located.record)].map((finding) =>
      problemOf(finding, located),
    ),
  );
  const calendars = [...calendarFindings(feed)].map((finding) => problemOf(finding));
  return [...shared, ...own, ...calendars];
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

/** The ids in a member: one, or a list of them. */
function idsAt(at: string, value: unknown): readonly (readonly [at: string, id: string])[] {
  if (typeof value === 'string') return [[at, value]];
  if (!Array.isArray(value)) return [];
  return value.flatMap((id: unknown, index) =>
    typeof id === 'string' ? [[`${at}/${index}`, id] as const] : [],
  );
}

/** Every id a record points at, with the list it should be in; a notice may be about anything. */
function* linksOf(list: RecordList, record: FeedRecord): Generator<LinkTo> {
  const members = record as Readonly<Record<string, unknown>>;
  for (const [key, wanted] of Object.entries(LINKS)) {
    for (const [at, id] of idsAt(`/${key}`, members[key])) yield [at, id, wanted];
  }
  if (list === 'notices') {
    for (const [at, id] of idsAt('/about', members['about'])) yield [at, id, undefined];
  }
  if (list !== 'sessions') return;
  const { changes = [] } = (record as Feed['sessions'][number]).schedule;
  for (const [index, change] of changes.entries()) {
    const id = change.to?.place;
    if (id !== undefined) yield [`/schedule/changes/${index}/to/place`, id, 'places'];
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
  for (const [index, span] of (place.hours ?? []).entries())
    yield* spanFindings(span, `/hours/${index}`);
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
