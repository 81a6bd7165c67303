/**
 * One bad value in every optional field of everything a feed can hold: the field goes, what holds it stays.
 * A field added to the schema without a row here fails the first test.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  notice,
  offer,
  place,
  provider,
  session,
  shell,
  type Json,
} from '../../fixtures/feeds/builders.js';
import { faults, left } from './parsing.js';
import type { JsonSchema } from './schema-arbitrary.js';
import { publishedSchema } from './validators.js';

/** Field, bad value, problem, where inside the field (nowhere if left out), what is left of it (nothing). */
type Row = readonly [field: string, bad: unknown, code: string, inside?: string, left?: unknown];

interface Holder {
  readonly at: string;
  readonly schema: JsonSchema | undefined;
  /** The smallest valid value, and what the parser makes of it beyond that. */
  readonly base: Json;
  readonly defaults?: Json;
  readonly wrap: (value: Json) => Json;
  readonly rows: readonly Row[];
}

const defs = publishedSchema.$defs ?? {};
const schemes = publishedSchema.properties?.['eligibility']?.items;
const placeWith = (more: Json): Json => shell({ places: [place(more)] });
const offerWith = (more: Json): Json => shell({ offers: [offer(more)] });
const sessionWith = (more: Json): Json => shell({ sessions: [session(more)] });
const scheduleWith = (more: Json): Json =>
  sessionWith({ schedule: { rule: { freq: 'once', date: '2026-01-06' }, ...more } });

const TYPE = 'schema/type';
const PATTERN = 'schema/pattern';
const UNION = 'schema/union';
const ENUM = 'schema/enum';
const REQUIRED = 'schema/required';
const ITEMS = 'schema/items';
const NO_SUCH_DAY = 'check/date-does-not-exist';

const anyRecord: readonly Row[] = [
  ['modified', '2026-01-02', PATTERN],
  ['assured', '2026-02-30', NO_SUCH_DAY],
  ['sameAs', ['ok', 5], TYPE, '/1', ['ok']],
  ['source', 'two words', PATTERN],
];

const holders: Readonly<Record<string, Holder>> = {
  place: {
    at: '/places/0',
    schema: defs['Place'],
    base: place(),
    defaults: { role: 'hub', status: 'open' },
    wrap: placeWith,
    rows: [
      ...anyRecord,
      ['role', 'mega-hub', ENUM, '', 'unknown'],
      ['role', 5, TYPE, '', 'hub'],
      ['parent', '', PATTERN],
      ['status', 'moved', ENUM, '', 'unknown'],
      ['status', null, TYPE, '', 'open'],
      ['provider', { id: 'org' }, TYPE],
      ['authority', 'E1', PATTERN],
      ['address', '1 Marl Street', TYPE],
      ['geo', { lat: 51 }, REQUIRED, '/lng'],
      ['geo', { lat: 51, lng: 3 }, 'schema/maximum', '/lng'],
      ['geo', { lat: 0, lng: 0 }, 'schema/minimum', '/lat'],
      ['hours', { MO: '9-5' }, TYPE],
      ['hours', [{ days: [], opens: '09:00', closes: '10:00' }], ITEMS, '/0/days', []],
      ['special', [{ from: '2026-04-31', until: '2026-05-01' }], NO_SUCH_DAY, '/0/from', []],
      ['hoursText', 9, UNION],
      ['contacts', ['01632 960000'], TYPE, '/0', []],
      ['access', ['step-free', null], TYPE, '/1', ['step-free']],
      ['accessText', ['ramp'], UNION],
      ['topics', 'groups', TYPE],
      ['languages', ['en', 'English', 'cy'], PATTERN, '/1', ['en', 'cy']],
      ['summary', false, UNION],
      ['summary', { en: 'x', EN: 'y' }, 'schema/key', '/EN', { en: 'x' }],
      ['summary', { en: 'x', cy: 1 }, TYPE, '/cy', { en: 'x' }],
      ['image', { url: 'https://a.example/i.png' }, REQUIRED, '/alt'],
      ['calendar', 5, TYPE],
      ['url', 'javascript:alert(1)', PATTERN],
    ],
  },
  address: {
    at: '/places/0/address',
    schema: defs['Place']?.properties?.['address'],
    base: {},
    defaults: { lines: [] },
    wrap: (address) => placeWith({ address }),
    rows: [
      ['lines', ['1 Marl Street', 2], TYPE, '/1', ['1 Marl Street']],
      ['lines', 'one line', TYPE, '', []],
      ['town', ['Marlford'], TYPE],
      ['postcode', 'ma1 1aa', PATTERN],
      ['uprn', '12-34', PATTERN],
    ],
  },
  geo: {
    at: '/places/0/geo',
    schema: defs['Geo'],
    base: { lat: 51.48, lng: 0 },
    wrap: (geo) => placeWith({ geo }),
    rows: [['precision', 'street', ENUM, '', 'unknown']],
  },
  'opening span': {
    at: '/places/0/hours/0',
    schema: defs['OpeningSpan'],
    base: { days: ['MO'], opens: '09:00', closes: '10:00' },
    wrap: (span) => placeWith({ hours: [span] }),
    rows: [
      ['from', '2025-02-29', NO_SUCH_DAY],
      ['until', '1 May', PATTERN],
      ['when', 'half-term', ENUM, '', 'unknown'],
      ['note', 1, UNION],
    ],
  },
  'special date': {
    at: '/places/0/special/0',
    schema: defs['SpecialDate'],
    base: { from: '2026-05-04', until: '2026-05-04' },
    wrap: (special) => placeWith({ special: [special] }),
    rows: [
      ['opens', '9:00', PATTERN],
      ['closes', '24:00', PATTERN],
      ['reason', null, UNION],
    ],
  },
  contact: {
    at: '/places/0/contacts/0',
    schema: defs['Contact'],
    base: {},
    wrap: (contact) => placeWith({ contacts: [contact] }),
    rows: [
      ['label', 1, UNION],
      ['phone', 'ring us', PATTERN],
      ['textphone', 18001, TYPE],
      ['sms', null, TYPE],
      ['email', 'hub at marlshire', PATTERN],
      ['email', 'a@b', PATTERN],
      ['email', 'a@.b', PATTERN],
      ['url', 'www.marlshire.example', PATTERN],
      ['hours', [{ days: ['MO'], opens: '09:00' }], REQUIRED, '/0/closes', []],
      ['always', 'yes', TYPE],
      ['urgent', 1, TYPE],
      ['languages', [''], PATTERN, '/0', []],
    ],
  },
  provider: {
    at: '/providers/0',
    schema: defs['Provider'],
    base: provider(),
    wrap: (value) => shell({ providers: [value] }),
    rows: [
      ...anyRecord,
      ['kind', 'church', ENUM, '', 'unknown'],
      ['identifiers', [{ scheme: 'GB-LAE' }], REQUIRED, '/0/id', []],
      ['url', 'ftp://a.example', PATTERN],
      ['contacts', 5, TYPE],
    ],
  },
  offer: {
    at: '/offers/0',
    schema: defs['Offer'],
    base: offer(),
    defaults: { topics: [] },
    wrap: offerWith,
    rows: [
      ...anyRecord,
      ['level', 'extra', ENUM, '', 'unknown'],
      ['topics', ['groups', ['walk']], TYPE, '/1', ['groups']],
      ['stages', ['birth', 'teens'], ENUM, '/1', ['birth']],
      ['ages', [0, 6], TYPE],
      ['audiences', 'everyone', TYPE],
      ['modes', ['fax', 'hub'], ENUM, '/0', ['hub']],
      ['provider', 'a/b', PATTERN],
      ['places', ['hub', '-'], PATTERN, '/1', ['hub']],
      ['summary', 1, UNION],
      ['body', ['One.', 2], UNION, '/1', ['One.']],
      ['routes', [{ by: ['parent'] }], REQUIRED, '/0/mode', []],
      ['scheme', true, TYPE],
      ['contacts', [null], TYPE, '/0', []],
      ['price', '£2', TYPE],
      ['price', { amount: 5, currency: 'EUR' }, 'schema/const', '/currency'],
      ['price', { amount: 5, currency: null }, 'schema/const', '/currency'],
      ['alert', 111, UNION],
      ['alertUntil', '2026-06-31', NO_SUCH_DAY],
      ['bring', [], UNION],
      ['calendar', {}, TYPE],
      ['languages', [null], TYPE, '/0', []],
      ['sensitive', 'true', TYPE],
      ['url', 'https://a b', PATTERN],
    ],
  },
  'age range': {
    at: '/offers/0/ages',
    schema: defs['AgeRange'],
    base: {},
    wrap: (ages) => offerWith({ ages }),
    rows: [
      ['minMonths', -10, 'schema/minimum'],
      ['maxMonths', 302, 'schema/maximum'],
      ['maxMonths', 1.5, TYPE],
      ['note', 1, UNION],
    ],
  },
  route: {
    at: '/offers/0/routes/0',
    schema: defs['Route'],
    base: { mode: 'book' },
    wrap: (route) => offerWith({ routes: [route] }),
    rows: [
      ['by', [1], TYPE, '/0', []],
      ['url', '//a.example', PATTERN],
      ['contact', '01632 960000', TYPE],
      ['note', 1, UNION],
    ],
  },
  price: {
    at: '/offers/0/price',
    schema: defs['Price'],
    base: {},
    defaults: { currency: 'GBP' },
    wrap: (price) => offerWith({ price }),
    rows: [
      ['free', 'yes', TYPE],
      ['amount', -1, 'schema/minimum'],
      ['amount', '2.50', TYPE],
      ['note', 1, UNION],
    ],
  },
  session: {
    at: '/sessions/0',
    schema: defs['Session'],
    base: {
      id: 'session',
      name: 'Session',
      schedule: { rule: { freq: 'once', date: '2026-01-06' } },
    },
    defaults: {
      schedule: {
        tz: 'Europe/London',
        rule: { freq: 'once', date: '2026-01-06' },
        bankHolidays: 'ask',
      },
      status: 'active',
    },
    wrap: (value) => shell({ sessions: [value] }),
    rows: [
      ...anyRecord,
      ['offer', 'not an id', PATTERN],
      ['place', 7, TYPE],
      ['online', 'https://meet.example', TYPE],
      ['online', { url: 'meet' }, PATTERN, '/url', {}],
      ['online', { note: 5 }, UNION, '/note', {}],
      ['topics', [5], TYPE, '/0', []],
      ['audiences', {}, TYPE],
      ['ages', { minMonths: 0.5 }, TYPE, '/minMonths', {}],
      ['price', { currency: 'gbp' }, 'schema/const', '/currency'],
      ['routes', [{ mode: 'swim' }], ENUM, '/0/mode', [{ mode: 'unknown' }]],
      ['capacity', 12, TYPE],
      ['status', 'full', ENUM, '', 'unknown'],
      ['provider', '', PATTERN],
      ['summary', 1, UNION],
      ['bring', true, UNION],
      ['access', [true], TYPE, '/0', []],
      ['languages', ['EN'], PATTERN, '/0', []],
      ['calendar', null, TYPE],
      ['url', 'data:text/html,x', PATTERN],
    ],
  },
  capacity: {
    at: '/sessions/0/capacity',
    schema: defs['Session']?.properties?.['capacity'],
    base: {},
    wrap: (capacity) => sessionWith({ capacity }),
    rows: [
      ['max', -1, 'schema/minimum'],
      ['remaining', 1.5, TYPE],
      ['waitingList', 'no', TYPE],
      ['asOf', '2026-01-05T05:00', PATTERN],
    ],
  },
  schedule: {
    at: '/sessions/0/schedule',
    schema: defs['Schedule'],
    base: { rule: { freq: 'once', date: '2026-01-06' } },
    defaults: { tz: 'Europe/London', bankHolidays: 'ask' },
    wrap: scheduleWith,
    rows: [
      ['start', '10:00Z', PATTERN],
      ['end', '10:00+01:00', PATTERN],
      ['from', '2026-02-30', NO_SUCH_DAY],
      ['until', 20260101, TYPE],
      ['calendar', 'easter', ENUM, '', 'unknown'],
      ['bankHolidays', 'maybe', ENUM, '', 'unknown'],
      ['except', ['2026-02-30', '2026-02-28'], NO_SUCH_DAY, '/0', ['2026-02-28']],
      ['pauses', [{ from: '2026-02-03' }], REQUIRED, '/0/until', []],
      [
        'pauses',
        [{ from: '2026-02-03', until: '2026-02-03', reason: 1 }],
        UNION,
        '/0/reason',
        [{ from: '2026-02-03', until: '2026-02-03' }],
      ],
      ['extra', [{ start: '10:00' }], REQUIRED, '/0/date', []],
      ['extra', [{ date: '2026-02-03', start: 10 }], TYPE, '/0/start', [{ date: '2026-02-03' }]],
      ['extra', [{ date: '2026-02-03', end: '' }], PATTERN, '/0/end', [{ date: '2026-02-03' }]],
      ['changes', [{ date: '2026-01-06' }], REQUIRED, '/0/status', []],
      ['text', 1, UNION],
    ],
  },
  change: {
    at: '/sessions/0/schedule/changes/0',
    schema: defs['Change'],
    base: { date: '2026-01-06', status: 'moved' },
    wrap: (change) => scheduleWith({ changes: [change] }),
    rows: [
      ['to', '2026-01-07', TYPE],
      ['to', { date: '2026-00-01', start: '10:00' }, PATTERN, '/date', { start: '10:00' }],
      ['to', { start: '25:00' }, PATTERN, '/start', {}],
      ['to', { end: '10:60' }, PATTERN, '/end', {}],
      ['to', { place: '!' }, PATTERN, '/place', {}],
      ['note', 1, UNION],
    ],
  },
  'eligibility item': {
    at: '/eligibility/0',
    schema: schemes === false ? undefined : schemes,
    base: {},
    wrap: (value) => shell({ eligibility: [value] }),
    rows: [
      ['id', 'a b', PATTERN],
      ['url', 5, TYPE],
    ],
  },
  notice: {
    at: '/notices/0',
    schema: defs['Notice'],
    base: notice(),
    wrap: (value) => shell({ notices: [value] }),
    rows: [
      ['about', ['hub', 5], TYPE, '/1', ['hub']],
      ['from', '2026-01-05', PATTERN],
      ['until', 'soon', PATTERN],
      ['url', '', PATTERN],
    ],
  },
  part: {
    at: '/parts/0',
    schema: defs['Part'],
    base: { kind: 'all', url: 'p.json' },
    wrap: (part) => shell({ parts: [part] }),
    rows: [
      ['count', 1.5, TYPE],
      ['hash', 5, TYPE],
      ['bbox', [-2, 51, 0], ITEMS],
      ['bbox', [-2, 51, 0, '53'], TYPE, '/3'],
      ['authority', null, TYPE],
    ],
  },
};

describe('a bad value in an optional field', () => {
  it('is in the table for every optional field of the schema', () => {
    const missing = Object.entries(holders).flatMap(([name, { schema, rows }]) => {
      const tried = new Set([...rows.map(([field]) => field), ...(schema?.required ?? [])]);
      // Any JSON is good in `rules`, and `tz` fails its schedule: see record-failure.
      const fields = Object.keys(schema?.properties ?? { 'no schema': 1 });
      return fields
        .filter((field) => !tried.has(field) && !['rules', 'tz', 'currency'].includes(field))
        .map((field) => `${name}: ${field}`);
    });
    assert.deepEqual(missing, []);
  });

  for (const [name, { at, base, defaults, wrap, rows }] of Object.entries(holders)) {
    for (const [field, bad, code, inside = '', rest] of rows) {
      it(`leaves the rest of the ${name} when ${field} is ${JSON.stringify(bad)}`, () => {
        const doc = wrap({ ...base, [field]: bad });
        const kept: Json = { ...base, ...defaults };
        if (rest === undefined) delete kept[field];
        else kept[field] = rest;
        assert.deepEqual(faults(doc), [[code, `${at}/${field}${inside}`]]);
        assert.deepEqual(left(doc, at), kept);
      });
    }
  }
});
