/** Marlshire is a promise to every widget: each form, status and code of the format occurs in it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Feed } from '../../src/core/feed/schema.js';
import { demoFeeds } from '../../src/tools/marlshire/build.js';

const text = readFileSync(new URL('../../demo/feeds/marlshire.json', import.meta.url), 'utf8');
const feed = Feed.parse(JSON.parse(text));

/** How often each value occurs, most telling as a literal. */
function counts(values: readonly (string | undefined)[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const value of values) found[value ?? 'none'] = (found[value ?? 'none'] ?? 0) + 1;
  return found;
}

const schedules = feed.sessions.map((session) => session.schedule);

describe('the Marlshire feed', () => {
  it('is what its tables make, byte for byte', () => {
    assert.equal(demoFeeds()['marlshire.json'], text);
  });

  it('has one record per line', () => {
    const records = text.split('\n').filter((line) => line.startsWith('    {"id":'));
    assert.equal(records.length, 25 + 13 + 57 + 88 + 9 + 3);
  });

  it('has a place of every role and status', () => {
    assert.deepEqual(counts(feed.places.map((place) => place.role)), {
      'main-hub': 1,
      hub: 4,
      spoke: 7,
      outreach: 6,
      partner: 6,
      other: 1,
    });
    assert.deepEqual(counts(feed.places.map((place) => place.status)), {
      open: 22,
      'temporarily-closed': 1,
      planned: 1,
      closed: 1,
    });
  });

  it('lies on both sides of the meridian, with one place on it', () => {
    const sides = feed.places.map(({ geo }) => (geo ? String(Math.sign(geo.lng)) : undefined));
    assert.deepEqual(counts(sides), { '-1': 15, '0': 1, '1': 8, none: 1 });
  });

  it('has offers of every level, mode, route and stage', () => {
    assert.deepEqual(counts(feed.offers.map((offer) => offer.level)), {
      universal: 22,
      'universal-plus': 22,
      targeted: 10,
      specialist: 3,
    });
    assert.deepEqual(counts(feed.offers.flatMap((offer) => offer.modes ?? [])), {
      hub: 43,
      spoke: 19,
      home: 14,
      phone: 23,
      online: 20,
      outreach: 8,
      text: 8,
    });
    const routes = feed.offers.flatMap((offer) => offer.routes ?? []);
    assert.deepEqual(counts(routes.map((route) => route.mode)), {
      'refer-self': 18,
      'refer-professional': 12,
      book: 22,
      invited: 5,
      'drop-in': 18,
      contact: 10,
    });
    const stages = Object.keys(counts(feed.offers.flatMap((offer) => offer.stages ?? [])));
    assert.equal(stages.length, 8);
  });

  it('has prices that are free, an amount, only words, and not known', () => {
    const kinds = feed.offers.map(({ price }) => {
      if (price === undefined) return 'unknown';
      if (price.free === true) return 'free';
      return price.amount === undefined ? 'words' : 'amount';
    });
    assert.deepEqual(counts(kinds), { free: 48, unknown: 3, amount: 3, words: 3 });
  });

  it('has sessions by every rule, calendar, bank holiday answer and status', () => {
    assert.deepEqual(counts(schedules.map(({ rule }) => rule.freq)), {
      weekly: 50,
      monthly: 18,
      dates: 8,
      once: 8,
      unknown: 4,
    });
    assert.deepEqual(counts(schedules.map((schedule) => schedule.calendar)), {
      term: 23,
      holiday: 2,
      none: 63,
    });
    assert.deepEqual(counts(schedules.map((schedule) => schedule.bankHolidays)), {
      skip: 45,
      run: 9,
      ask: 34,
    });
    assert.deepEqual(counts(feed.sessions.map((session) => session.status)), {
      active: 86,
      paused: 1,
      ended: 1,
    });
  });

  const forms: [string, (schedule: (typeof schedules)[number]) => boolean][] = [
    [
      'every second week with an anchor',
      (s) => s.rule.freq === 'weekly' && s.rule.interval === 2 && s.from !== undefined,
    ],
    [
      'every second week without one',
      (s) => s.rule.freq === 'weekly' && s.rule.interval === 2 && s.from === undefined,
    ],
    ['every second month', (s) => s.rule.freq === 'monthly' && s.rule.interval === 2],
    [
      'the last weekday of a month',
      (s) => s.rule.freq === 'monthly' && s.rule.nth.some(({ n }) => n === -1),
    ],
    [
      'the fifth weekday of a month',
      (s) => s.rule.freq === 'monthly' && s.rule.nth.some(({ n }) => n === 5),
    ],
    ['two weekdays of a month', (s) => s.rule.freq === 'monthly' && s.rule.nth.length === 2],
    ['several days a week', (s) => s.rule.freq === 'weekly' && s.rule.days.length > 1],
    ['no start', (s) => s.start === undefined && s.rule.freq === 'weekly'],
    ['a start and no end', (s) => s.start !== undefined && s.end === undefined],
    ['an end past midnight', (s) => (s.end ?? '24') < (s.start ?? '00')],
    ['except', (s) => s.except !== undefined],
    ['pauses', (s) => s.pauses !== undefined],
    ['extra', (s) => s.extra !== undefined],
    ['cancelled', (s) => s.changes?.some(({ status }) => status === 'cancelled') ?? false],
    ['changed', (s) => s.changes?.some(({ status }) => status === 'changed') ?? false],
    ['moved to another day', (s) => s.changes?.some(({ to }) => to?.date !== undefined) ?? false],
    [
      'moved to another place',
      (s) => s.changes?.some(({ to }) => to?.place !== undefined) ?? false,
    ],
    ['words beside the rule', (s) => s.text !== undefined],
    [
      'the morning on which the clocks change',
      (s) => s.rule.freq === 'once' && s.rule.date === '2027-03-28',
    ],
  ];
  for (const [form, matches] of forms) {
    it(`has a schedule with ${form}`, () => {
      assert.ok(schedules.some(matches));
    });
  }

  it('has every kind of session in the starter vocabulary', () => {
    const topics = new Set(feed.sessions.flatMap((session) => session.topics ?? []));
    const kinds =
      'stay-and-play baby-massage feeding-drop-in antenatal-class dads-group weigh-in rhyme-time sensory first-aid baby-safety walk';
    assert.deepEqual(
      kinds.split(' ').filter((kind) => !topics.has(kind)),
      [],
    );
  });

  it('has no link that leads nowhere', () => {
    const ids = new Set(
      [
        ...feed.places,
        ...feed.offers,
        ...feed.providers,
        ...feed.sessions,
        ...(feed.sources ?? []),
      ].map(({ id }) => id),
    );
    const links = [
      ...feed.places.flatMap(({ parent, provider, source }) => [parent, provider, source]),
      ...feed.offers.flatMap(({ provider, places }) => [provider, ...(places ?? [])]),
      ...feed.sessions.flatMap(({ place, offer, provider, source }) => [
        place,
        offer,
        provider,
        source,
      ]),
      ...feed.sessions.flatMap(({ schedule }) =>
        (schedule.changes ?? []).map(({ to }) => to?.place),
      ),
      ...feed.notices.flatMap(({ about }) => about ?? []),
    ];
    assert.deepEqual(
      links.filter((link) => link !== undefined && !ids.has(link)),
      [],
    );
  });

  it('names only numbers kept for drama and addresses kept for examples', () => {
    const phones = text.match(/"(?:phone|sms|textphone)":"[^"]*"/g) ?? [];
    const real = phones.filter(
      (phone) => !/01632 960\d{3}|0808 157 0\d{3}|07700 900\d{3}/.test(phone),
    );
    assert.deepEqual(real, []);
    const hosts = [...text.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host = '']) => host);
    const outside = hosts.filter(
      (host) => !/(\.example|example\.org|creativecommons\.org)$/.test(host),
    );
    assert.deepEqual(outside, []);
  });

  it('masks the address of the refuge', () => {
    const refuge = feed.places.find(({ id }) => id === 'partner-safe-harbour');
    assert.deepEqual(refuge?.address, { lines: [] });
    assert.equal(refuge.geo?.precision, 'outcode');
  });

  it('has texts in Urdu and Polish beside English, and a few in Welsh and Romanian', () => {
    const names = [...feed.places, ...feed.offers, ...feed.sessions].map(({ name }) => name);
    const languages = names.flatMap((name) => (typeof name === 'string' ? [] : Object.keys(name)));
    assert.deepEqual(counts(languages), { en: 23, cy: 8, ur: 20, pl: 23, ro: 11 });
  });
});
