import { expect } from '@open-wc/testing';
import {
  feedWith,
  notice,
  offer,
  place,
  session,
  type FeedInput,
  type SessionInput,
} from '../support/fake-feed.js';
import { mountReady } from '../support/timetable-page.js';
import type { RowRead } from '../support/timetable-reading.js';

const OAK = place({ name: 'Oak Tree Hub' });
const ELM = place({ name: 'Elm Hub', geo: { lat: 52.95, lng: -1.48, precision: 'postcode' } });
const TUESDAY = '2026-11-24';

/** Tuesdays at Oak Tree Hub; the first one is tomorrow. */
const tuesdays = ({ schedule, ...fields }: Partial<SessionInput> = {}): SessionInput =>
  session({
    name: 'Songs',
    place: OAK.id,
    ...fields,
    schedule: {
      start: '10:00',
      end: '11:30',
      rule: { freq: 'weekly', days: ['TU'] },
      ...schedule,
    },
  });

/** The rows of a feed with one session of Tuesdays. */
async function rowsOf(
  fields: Partial<SessionInput>,
  records: Partial<FeedInput> = {},
): Promise<readonly RowRead[]> {
  const feed = feedWith({ places: [OAK, ELM], sessions: [tuesdays(fields)], ...records });
  return (await mountReady({ feed })).rows;
}

/** The first row. */
const rowOf = async (
  fields: Partial<SessionInput>,
  records: Partial<FeedInput> = {},
): Promise<RowRead> => (await rowsOf(fields, records))[0]!;

const PLAIN = 'We do not know the cost · We do not know how to join. Please ask first.';

describe('a row of <sfl-session-timetable>', () => {
  it('says when, what and where, and what nobody told us', async () => {
    expect(await rowOf({})).to.deep.equal({
      time: '10am to 11:30am',
      isOn: false,
      isOver: false,
      name: 'Songs',
      where: 'Oak Tree Hub',
      facts: [PLAIN],
      notes: [],
      isOff: false,
    });
  });

  const times: [string, Partial<SessionInput['schedule']>, string][] = [
    ['from noon', { start: '12:00', end: '13:00' }, 'midday to 1pm'],
    ['to midnight', { start: '22:15', end: '00:00' }, '10:15pm to midnight'],
    ['from midnight', { start: '00:00', end: '00:30' }, 'midnight to 12:30am'],
  ];
  for (const [what, schedule, expected] of times) {
    it(`gives the time ${what}`, async () => {
      expect((await rowOf({ schedule: schedule as SessionInput['schedule'] })).time).to.equal(
        expected,
      );
    });
  }

  it('gives a start without an end, and says when not even that is known', async () => {
    const { rule } = tuesdays().schedule;
    const timeOf = async (schedule: SessionInput['schedule']): Promise<string> =>
      (await rowOf({}, { sessions: [session({ place: OAK.id, schedule })] })).time;
    expect(await timeOf({ start: '10:00', rule })).to.equal('10am');
    expect(await timeOf({ rule })).to.equal('Time not known');
    expect(await timeOf({ end: '11:00', rule })).to.equal('Time not known');
  });

  const wheres: [string, Partial<SessionInput>, string][] = [
    ['online', { place: undefined, online: { url: 'https://example.org/' } }, 'Online'],
    ['both ways', { online: {} }, 'Oak Tree Hub · Online'],
    ['nowhere known', { place: undefined }, 'We do not know where. Please ask before you go.'],
    ['at a place not listed', { place: 'lost' }, 'We do not know where. Please ask before you go.'],
  ];
  for (const [what, fields, expected] of wheres) {
    it(`says where it is ${what}`, async () => {
      expect((await rowOf(fields)).where).to.equal(expected);
    });
  }

  const facts: [string, Partial<SessionInput>, string][] = [
    ['under a year', { ages: { minMonths: 0, maxMonths: 12 } }, 'under 1 year'],
    ['months', { ages: { minMonths: 1, maxMonths: 8 } }, '1 to 7 months'],
    ['years', { ages: { minMonths: 12, maxMonths: 60 } }, '1 to 4 years'],
    ['pregnancy', { ages: { minMonths: -9, maxMonths: 0 } }, 'pregnancy'],
    ['from an age on', { ages: { minMonths: 6 } }, 'from 6 months'],
    ['everybody', { ages: { minMonths: 0, maxMonths: 300 } }, 'all ages'],
  ];
  for (const [what, fields, expected] of facts) {
    it(`says the ages: ${what}`, async () => {
      expect((await rowOf(fields)).facts).to.deep.equal([`${expected} · ${PLAIN}`]);
    });
  }

  const costs: [string, SessionInput['price'], string][] = [
    ['free', { free: true }, 'Free'],
    ['nothing to pay', { amount: 0 }, 'Free'],
    ['pounds', { amount: 3 }, '£3'],
    ['pence', { amount: 2.5 }, '£2.50'],
    ['only a note', { note: 'Pay what you can' }, 'Pay what you can'],
    ['a note beside a cost', { amount: 2, note: 'Siblings free' }, '£2'],
    ['not free', { free: false }, 'There is a cost, but we do not know how much'],
    ['both at once', { free: true, amount: 4 }, 'Free or £4. Please ask.'],
    ['an absurd amount', { amount: 1e15 }, 'We do not know the cost'],
  ];
  for (const [what, price, expected] of costs) {
    it(`says the cost: ${what}`, async () => {
      const { facts: lines } = await rowOf({ price });
      expect(lines).to.deep.equal([`${expected} · We do not know how to join. Please ask first.`]);
    });
  }

  const routes: [string, SessionInput['routes'], string][] = [
    ['just turn up', [{ mode: 'drop-in' }], 'just turn up'],
    ['book', [{ mode: 'book' }], 'book a place'],
    ['two ways', [{ mode: 'drop-in' }, { mode: 'book' }], 'just turn up or book a place'],
    ['refer yourself', [{ mode: 'refer-self' }], 'you can ask for it yourself'],
    ['referred', [{ mode: 'refer-professional' }], 'ask your midwife, health visitor or doctor'],
    ['invited', [{ mode: 'invited' }], 'by invitation'],
    ['no way', [], 'We do not know how to join. Please ask first.'],
  ];
  for (const [what, ways, expected] of routes) {
    it(`says how to attend: ${what}`, async () => {
      const { facts: lines } = await rowOf({ routes: ways });
      expect(lines).to.deep.equal([`We do not know the cost · ${expected}`]);
    });
  }

  it('takes ages, cost, ways and languages of its offer where it says nothing itself', async () => {
    const offers = [
      offer({
        name: 'Music',
        ages: { minMonths: 0, maxMonths: 24 },
        price: { free: true },
        routes: [{ mode: 'drop-in' }],
        languages: ['pl'],
      }),
    ];
    const inherited = await rowOf({ offer: 'offer-music' }, { offers });
    expect(inherited.facts).to.deep.equal(['under 2 years · Free · just turn up', 'In Polish']);
    const own = await rowOf({ offer: 'offer-music', price: { amount: 1 } }, { offers });
    expect(own.facts).to.deep.equal(['under 2 years · £1 · just turn up', 'In Polish']);
  });

  const languages: [string, string[], string[]][] = [
    ['English alone is not worth a line', ['en'], []],
    ['one other', ['cy'], ['In Welsh']],
    ['several', ['en', 'pl', 'ur'], ['In English, Polish and Urdu']],
    ['signed', ['bfi'], ['In British Sign Language']],
  ];
  for (const [what, tags, expected] of languages) {
    it(`says the languages: ${what}`, async () => {
      expect((await rowOf({ languages: tags })).facts).to.deep.equal([PLAIN, ...expected]);
    });
  }

  const capacities: [string, SessionInput['capacity'], string][] = [
    [
      'places left today',
      { remaining: 3, asOf: '2026-11-23T09:00:00Z' },
      '3 places left. Counted at 9am today.',
    ],
    [
      'one place, counted yesterday',
      { remaining: 1, asOf: '2026-11-22T16:30:00Z' },
      '1 place left. Counted at 4:30pm yesterday.',
    ],
    [
      'counted long ago',
      { remaining: 5, asOf: '2026-10-30T10:00:00Z' },
      '5 places left. Counted on 30 October, so this may have changed.',
    ],
    ['nobody knows when', { remaining: 5 }, '5 places left. This may have changed.'],
    [
      'full with a waiting list',
      { remaining: 0, waitingList: true, asOf: '2026-11-23T10:00:00Z' },
      'Full. There is a waiting list. Counted at 10am today.',
    ],
    [
      'full without one',
      { remaining: 0, waitingList: false, asOf: '2026-11-23T10:00:00Z' },
      'Full. There is no waiting list. Counted at 10am today.',
    ],
    [
      'only a waiting list',
      { waitingList: true, asOf: '2026-11-23T10:00:00Z' },
      'There is a waiting list. Counted at 10am today.',
    ],
    ['only how many there are', { max: 12 }, 'Places in all: 12.'],
  ];
  for (const [what, capacity, expected] of capacities) {
    it(`says the places: ${what}`, async () => {
      expect((await rowOf({ capacity })).facts).to.deep.equal([PLAIN, expected]);
    });
  }

  describe('whose date is not as usual', () => {
    const changed = (change: object): Promise<readonly RowRead[]> =>
      rowsOf({
        capacity: { max: 12 },
        schedule: { changes: [{ date: TUESDAY, ...change }] } as never,
      });

    it('is struck and says cancelled with the reason, and counts no places', async () => {
      const [off, next] = await changed({ status: 'cancelled', note: 'Staff training.' });
      expect(off).to.deep.include({ isOff: true, notes: ['Cancelled. Staff training.'] });
      expect(off!.facts).to.deep.equal([PLAIN]);
      expect(next).to.deep.include({ isOff: false, notes: [] });
    });

    it('says where it moved to at the old date, and from where at the new one', async () => {
      const page = await mountReady({
        feed: feedWith({
          places: [OAK, ELM],
          sessions: [
            tuesdays({
              schedule: {
                changes: [
                  {
                    date: TUESDAY,
                    status: 'moved',
                    to: { date: '2026-11-26', start: '14:00', end: '15:00', place: ELM.id },
                  },
                ],
              } as never,
            }),
          ],
        }),
      });
      expect(
        page.days.map(({ title, rows: [row] }) => [title, row!.time, row!.where, row!.isOff]),
      ).to.deep.equal([
        ['Tomorrow, Tuesday 24 November', '10am to 11:30am', 'Oak Tree Hub', true],
        ['Thursday 26 November', '2pm to 3pm', 'Elm Hub', false],
        ['Tuesday 1 December', '10am to 11:30am', 'Oak Tree Hub', false],
      ]);
      expect(page.rows.map(({ notes }) => notes)).to.deep.equal([
        ['Moved to Thursday 26 November, 2pm to 3pm, at Elm Hub.'],
        ['Moved here from tomorrow.'],
        [],
      ]);
    });

    it('says another time of the same day', async () => {
      const rows = await changed({ status: 'moved', to: { start: '13:00', end: '14:00' } });
      expect(rows.slice(0, 2).map(({ time, notes, isOff }) => [time, notes, isOff])).to.deep.equal([
        ['10am to 11:30am', ['Moved to tomorrow, 1pm to 2pm.'], true],
        ['1pm to 2pm', ['Moved from 10am.'], false],
      ]);
    });

    it('says that something is different', async () => {
      const [row] = await changed({ status: 'changed', note: 'Bring a towel.' });
      expect(row).to.deep.include({ isOff: false, notes: ['Changed. Bring a towel.'] });
    });

    it('says the other place of a change', async () => {
      const [row] = await changed({ status: 'changed', to: { place: ELM.id } });
      expect(row).to.deep.include({
        where: 'Elm Hub',
        notes: ['Changed. This time it is at Elm Hub.'],
      });
    });

    it('says that a move says nowhere to go', async () => {
      const [row] = await changed({ status: 'moved' });
      expect(row!.notes).to.deep.equal(['Cancelled.']);
      expect(row!.facts).to.include(
        'It was to move to another day, but we do not know which. Please ask.',
      );
    });
  });

  it('says what is not certain about a date', async () => {
    const doubts = async (
      fields: Partial<SessionInput>,
      records: Partial<FeedInput> = {},
    ): Promise<readonly string[]> => (await rowOf(fields, records)).facts.slice(1);
    const calendars = { term: [{ from: '2026-01-05', until: '2026-07-22' }] };
    expect(await doubts({ schedule: { calendar: 'term' } as never }, { calendars })).to.deep.equal([
      'We do not know the school terms for this day. Please check first.',
    ]);
    const bankHolidays = [{ date: TUESDAY }];
    expect(await doubts({}, { calendars: { bankHolidays } })).to.deep.equal([
      'This day is a bank holiday, so it may not be on. Please check first.',
    ]);
    expect(await doubts({ status: 'resting' as 'active' })).to.deep.equal([
      'We are not sure that this is still on. Please check first.',
    ]);
    expect(await doubts({ schedule: { start: '22:00', end: '01:00' } as never })).to.deep.equal([
      'Ends at 1am the next day.',
    ]);
  });

  it('shows news about itself, and of its place or offer only what is urgent', async () => {
    const notices = [
      notice({ text: 'Bring socks', about: ['session-songs'] }),
      notice({ text: 'The lift is broken', severity: 'urgent', about: [OAK.id] }),
      notice({ text: 'New café', about: [OAK.id] }),
      notice({ text: 'Now with drums', severity: 'change', about: ['offer-music'] }),
      notice({ text: 'Long gone', about: ['session-songs'], until: '2026-11-22T09:00:00Z' }),
    ];
    const offers = [offer({ name: 'Music' })];
    const { notes } = await rowOf({ offer: 'offer-music' }, { offers, notices });
    expect(notes).to.deep.equal(['Urgent: The lift is broken', 'Note: Bring socks']);
  });

  it('says that it has no name when it has none', async () => {
    const page = await mountReady({
      feed: feedWith({ places: [OAK], sessions: [tuesdays({ id: 'nameless', name: ' ' })] }),
    });
    expect(page.names[0]).to.equal('Session without a name');
    expect(page.buttonNames).to.include('Session without a name, tomorrow, 10am to 11:30am');
  });

  it('names its button with day and time, as many sessions share one name', async () => {
    const feed = feedWith({
      places: [OAK],
      sessions: [session({ name: 'Songs' }), tuesdays({ id: 'other' })],
    });
    const page = await mountReady({ feed });
    expect(page.all('[part="row"] button').map((one) => one.ariaLabel)).to.deep.equal([
      'Songs, today, 10am to 11am',
      'Songs, tomorrow, 10am to 11:30am',
      'Songs, Monday 30 November, 10am to 11am',
      'Songs, Tuesday 1 December, 10am to 11:30am',
    ]);
  });

  it('marks words of another language than the interface', async () => {
    const page = await mountReady({
      feed: feedWith({
        defaultLang: 'cy',
        places: [OAK],
        sessions: [tuesdays({ id: 'canu', name: { cy: 'Canu a chwarae' } })],
      }),
    });
    const [words] = page.all('[part="row"] .name bdi');
    expect([words!.lang, words!.dir, words!.textContent]).to.deep.equal([
      'cy',
      'ltr',
      'Canu a chwarae',
    ]);
  });
});
