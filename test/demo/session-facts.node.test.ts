/** What a timetable says of a session besides its dates: each fact, and each way of not knowing it, is in Marlshire. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Session } from '../../src/core/feed/types.js';
import { demoFeed } from './schedule-table.js';

const feed = demoFeed('marlshire');
const offers = new Map(feed.offers.map((offer) => [offer.id, offer]));
const sensitive = new Set(
  feed.offers.filter((offer) => offer.sensitive === true).map(({ id }) => id),
);
const noticed = new Map(
  feed.notices.flatMap((notice) => (notice.about ?? []).map((id) => [id, notice])),
);

type Test = (session: Session) => boolean;

const left =
  (remaining: number, waitingList: boolean | undefined): Test =>
  (session) =>
    session.capacity?.remaining === remaining && session.capacity.waitingList === waitingList;
const by =
  (mode: string): Test =>
  (session) =>
    session.routes?.some((route) => route.mode === mode) ?? false;
const hasNotice =
  (severity: string): Test =>
  ({ id }) =>
    noticed.get(id)?.severity === severity;

/** The fact, what it is in the feed, and one session that a page can show it with. */
const FACTS: readonly (readonly [fact: string, test: Test, id: string])[] = [
  ['three places left and a waiting list, fresh', left(3, true), 's-massage-marlbridge'],
  ['one place left', left(1, undefined), 's-five-to-grow'],
  ['full, with a waiting list', left(0, true), 's-massage-fenholt'],
  ['full, without a waiting list', left(0, false), 's-vaccine-fenholt'],
  [
    'places left as they were eight weeks ago',
    ({ capacity }) => (capacity?.asOf ?? '9') < '2026-10-01',
    's-first-aid-online',
  ],
  [
    'places left, nobody says since when',
    ({ capacity }) => capacity?.remaining !== undefined && capacity.asOf === undefined,
    's-cook-and-taste',
  ],
  [
    'how many places there are, but not how many are left',
    ({ capacity }) => capacity?.max !== undefined && capacity.remaining === undefined,
    's-getting-on',
  ],
  ['online with an address', ({ online }) => online?.url !== undefined, 's-dads-online'],
  [
    'online without one',
    ({ online }) => online !== undefined && online.url === undefined,
    's-safety-online',
  ],
  [
    'in a room and online',
    ({ online, place }) => online !== undefined && place !== undefined,
    's-parents-panel',
  ],
  ['six languages', ({ languages }) => languages?.length === 6, 's-many-voices'],
  [
    'British Sign Language',
    ({ languages }) => languages?.includes('bfi') ?? false,
    's-send-drop-in',
  ],
  ['a change', hasNotice('change'), 's-antenatal-nov'],
  ['an urgent notice', hasNotice('urgent'), 's-play-salt-lane'],
  ['a notice for information', hasNotice('info'), 's-swim-saltmere'],
  ['free', ({ price }) => price?.free === true, 's-play-marlbridge-mon'],
  [
    'an amount and what it is for',
    ({ price }) => price?.amount === 3.5 && price.note !== undefined,
    's-sensory-fenholt',
  ],
  ['an amount', ({ price }) => price?.amount === 4 && price.note === undefined, 's-swim-saltmere'],
  [
    'a price only in words',
    ({ price }) => price !== undefined && price.free === undefined && price.amount === undefined,
    's-dads-breakfast',
  ],
  [
    'no price, and none of its offer',
    ({ price, offer = '' }) => price === undefined && offers.get(offer)?.price === undefined,
    's-cafe-2024',
  ],
  [
    'no price, but one of its offer',
    ({ price, offer = '' }) => price === undefined && offers.get(offer)?.price !== undefined,
    's-little-lambs',
  ],
  ['just turn up', by('drop-in'), 's-rhyme-meridian'],
  ['book', by('book'), 's-massage-marlbridge'],
  ['refer yourself', by('refer-self'), 's-talk-safely'],
  ['referred by a professional', by('refer-professional'), 's-tongue-tie'],
  ['by invitation', by('invited'), 's-midwife-marlbridge'],
  ['get in touch', by('contact'), 's-english-orchard'],
  ['two ways to come', ({ routes }) => routes?.length === 2, 's-calmer-days'],
  [
    'no way to come but that of its offer',
    ({ routes, offer = '' }) => routes === undefined && offers.get(offer)?.routes !== undefined,
    's-dads-breakfast',
  ],
  [
    'only in pregnancy',
    ({ ages }) => ages?.minMonths === -4 && ages.maxMonths === 0,
    's-antenatal-jan',
  ],
  [
    'from pregnancy to a month',
    ({ ages }) => ages?.minMonths === -9 && ages.maxMonths === 1,
    's-midwife-marlbridge',
  ],
  [
    'ages in months',
    ({ ages }) => ages?.minMonths === 1 && ages.maxMonths === 8,
    's-massage-online',
  ],
  ['ages in years', ({ ages }) => ages?.minMonths === 12 && ages.maxMonths === 60, 's-calmer-days'],
  ['school ages', ({ ages }) => ages?.minMonths === 96, 's-young-carers'],
  ['ages with a note', ({ ages }) => ages?.note !== undefined, 's-play-holiday'],
  ['no ages', ({ ages }) => ages === undefined, 's-money-marlbridge'],
  ['what to bring', ({ bring }) => bring !== undefined, 's-weigh-marlbridge'],
  ['an address to subscribe to', ({ calendar }) => calendar !== undefined, 's-feeding-marlbridge'],
  ['its own access', ({ access }) => access !== undefined, 's-play-fenholt-quiet'],
  ['a page of its own', ({ url }) => url !== undefined, 's-lantern-parade'],
  ['a sensitive offer, in a place', ({ offer = '' }) => sensitive.has(offer), 's-baby-loss'],
  [
    'a sensitive offer, by phone',
    ({ offer = '', place }) => sensitive.has(offer) && place === undefined,
    's-talk-safely',
  ],
  ['no offer', ({ offer }) => offer === undefined, 's-lantern-parade'],
  ['last checked a year ago', ({ assured = '' }) => assured < '2026-01-01', 's-swap-shop'],
];

describe('the facts of Marlshire’s sessions', () => {
  for (const [fact, test, id] of FACTS) {
    it(`${id} shows: ${fact}`, () => {
      assert.ok(feed.sessions.filter(test).some((session) => session.id === id));
    });
  }

  it('include subscribe addresses of a place and an offer', () => {
    const withCalendar = [...feed.places, ...feed.offers].filter(
      ({ calendar }) => calendar !== undefined,
    );
    assert.deepEqual(
      withCalendar.map(({ id }) => id),
      ['hub-marlbridge', 'feeding-support'],
    );
  });
});
