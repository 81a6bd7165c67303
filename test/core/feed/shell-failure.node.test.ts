/** The shell is strict where a feed cannot do without, and lets go of what it can do without. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { place, shell, type Json } from '../../fixtures/feeds/builders.js';
import { parseFeed } from '../../../src/core/feed/parse.js';
import { faults, left } from './parsing.js';
import { publishedSchema } from './validators.js';

const without = (key: string): Json => shell({ [key]: undefined });

describe('a shell that a feed cannot do without', () => {
  const NOTHING: readonly unknown[] = [];
  const fatal: readonly (readonly [string, unknown, readonly (readonly [string, string])[]])[] = [
    ['nothing', undefined, [['schema/type', '']]],
    ['null', null, [['schema/type', '']]],
    ['a list', NOTHING, [['schema/type', '']]],
    ['a text', '<!doctype html>', [['schema/type', '']]],
    [
      'an empty object',
      {},
      [
        ['schema/required', '/format'],
        ['schema/required', '/version'],
        ['schema/required', '/id'],
        ['schema/required', '/publisher'],
        ['schema/required', '/licence'],
        ['schema/required', '/generated'],
        ['feed/format', ''],
      ],
    ],
    [
      'another format',
      shell({ format: 'rss' }),
      [
        ['schema/const', '/format'],
        ['feed/format', ''],
      ],
    ],
    [
      'version 2',
      shell({ version: '2.0' }),
      [
        ['schema/pattern', '/version'],
        ['feed/version', ''],
      ],
    ],
    ['version 0', shell({ version: '0.9' }), [['schema/pattern', '/version']]],
    ['a version that is a number', shell({ version: 1 }), [['schema/type', '/version']]],
    [
      'a version that cannot be a text',
      shell({ version: { toString: 1 } }),
      [['schema/type', '/version']],
    ],
    ['no licence', without('licence'), [['schema/required', '/licence']]],
    [
      'a licence without attribution',
      shell({ licence: { id: 'x', url: 'https://a.example' } }),
      [['schema/required', '/licence/attribution']],
    ],
    [
      'a publisher without a name',
      shell({ publisher: {} }),
      [['schema/required', '/publisher/name']],
    ],
    ['a bad id', shell({ id: 'a b' }), [['schema/pattern', '/id']]],
    [
      'a local time in generated',
      shell({ generated: '2026-01-05T06:00' }),
      [['schema/pattern', '/generated']],
    ],
    [
      'an instant of 20,000 digits',
      shell({ generated: `2026-01-05T06:00:00.${'0'.repeat(20_000)}Z` }),
      [['check/value-too-long', '/generated']],
    ],
  ];
  for (const [name, doc, expected] of fatal) {
    it(`gives no feed, and says why: ${name}`, () => {
      assert.equal(parseFeed(doc).feed, undefined);
      assert.deepEqual(faults(doc), expected);
    });
  }

  it('does not keep the problems of the records from being told', () => {
    const doc = { ...without('licence'), places: [place(), { id: 'bad' }] };
    const { feed, stats } = parseFeed(doc);
    assert.equal(feed, undefined);
    assert.deepEqual(faults(doc), [
      ['schema/required', '/licence'],
      ['schema/required', '/places/1/name'],
    ]);
    assert.deepEqual(stats.places, { read: 2, kept: 1 });
  });

  it('is version 1 with any number after it', () => {
    for (const version of ['1.0', '1.7', '1.99']) {
      assert.deepEqual(faults(shell({ version })), []);
    }
  });
});

describe('a part of the shell that a feed can do without', () => {
  const TYPE = 'schema/type';
  const PATTERN = 'schema/pattern';
  const UNION = 'schema/union';
  const named = { id: 'src', name: 'List' };
  const optional: readonly (readonly [string, unknown, string, string?, unknown?])[] = [
    ['$schema', 5, TYPE],
    ['expires', 'never', PATTERN],
    ['defaultLang', 'English', PATTERN, '', 'en'],
    ['languages', ['en', 5], TYPE, '/1', ['en']],
    ['wording', ['hub'], TYPE],
    ['wording', { hub: 1, hubs: 'centres' }, UNION, '/hub', { hubs: 'centres' }],
    ['division', 'wales', 'schema/enum', '', 'unknown'],
    ['division', null, TYPE, '', 'england-and-wales'],
    ['calendars', [], TYPE],
    ['calendars', { term: 5 }, TYPE, '/term', {}],
    [
      'calendars',
      { term: [{ from: '2026-01-05' }] },
      'schema/required',
      '/term/0/until',
      { term: [] },
    ],
    [
      'calendars',
      { holiday: [{ from: '2026-02-30', until: '2026-03-01' }] },
      'check/date-does-not-exist',
      '/holiday/0/from',
      { holiday: [] },
    ],
    [
      'calendars',
      { bankHolidays: [{ date: '2026-04-03', name: 1 }] },
      UNION,
      '/bankHolidays/0/name',
      { bankHolidays: [{ date: '2026-04-03' }] },
    ],
    ['calendars', { bankHolidays: ['2026-04-03'] }, TYPE, '/bankHolidays/0', { bankHolidays: [] }],
    ['vocab', { a: {}, b: { label: 'B' } }, 'schema/required', '/a/label', { b: { label: 'B' } }],
    ['vocab', { b: { label: 'B', parent: 1 } }, TYPE, '/b/parent', { b: { label: 'B' } }],
    [
      'vocab',
      { b: { label: 'B', sameAs: [1] } },
      TYPE,
      '/b/sameAs/0',
      { b: { label: 'B', sameAs: [] } },
    ],
    ['sources', [{ id: 'src' }, named], 'schema/required', '/0/name', [named]],
    ['sources', [{ ...named, url: 'a' }], PATTERN, '/0/url', [named]],
    ['sources', [{ ...named, licence: 'OGL' }], TYPE, '/0/licence', [named]],
    ['sources', [{ ...named, format: 1 }], TYPE, '/0/format', [named]],
    ['sources', [{ ...named, retrieved: '2026' }], PATTERN, '/0/retrieved', [named]],
    ['gazetteer', 'outcodes.json', TYPE],
    ['gazetteer', { url: 5 }, TYPE, '/url', {}],
    [
      'gazetteer',
      { outcodes: { MA1: [52], MA2: [52, 0] } },
      'schema/items',
      '/outcodes/MA1',
      { outcodes: { MA2: [52, 0] } },
    ],
    ['gazetteer', { sectors: { 'MA1 1': [52, '0'] } }, TYPE, '/sectors/MA1 1/1', { sectors: {} }],
    ['parts', { url: 'p.json' }, TYPE],
    ['parts', [{ kind: 'offers' }], 'schema/required', '/0/url', []],
    [
      'parts',
      [{ kind: 'places-of-AB', url: 'p.json' }],
      'schema/enum',
      '/0/kind',
      [{ kind: 'unknown', url: 'p.json' }],
    ],
    ['places', { hub: {} }, TYPE, '', []],
    ['providers', null, TYPE, '', []],
    ['offers', 'none', TYPE, '', []],
    ['sessions', 0, TYPE, '', []],
    ['eligibility', {}, TYPE, '', []],
    ['notices', false, TYPE, '', []],
  ];

  it('is in the table whatever it is', () => {
    const tried = new Set([...optional.map(([key]) => key), ...(publishedSchema.required ?? [])]);
    assert.deepEqual(
      Object.keys(publishedSchema.properties ?? {}).filter((key) => !tried.has(key)),
      [],
    );
  });

  for (const [key, bad, code, inside = '', rest] of optional) {
    it(`is let go when ${key} is ${JSON.stringify(bad)}`, () => {
      const doc = shell({ [key]: bad, ...(key !== 'places' && { places: [place()] }) });
      assert.deepEqual(faults(doc), [[code, `/${key}${inside}`]]);
      assert.deepEqual(left(doc, `/${key}`), rest);
      assert.equal(left(doc, '/places/0/id'), key === 'places' ? undefined : 'hub');
    });
  }

  const publisher: readonly (readonly [string, unknown, string, string?, unknown?])[] = [
    ['url', 'marlshire.example', PATTERN],
    ['authority', 5, TYPE],
    ['contacts', [{ phone: 'x' }], PATTERN, '/0/phone', [{}]],
    ['feedback', 'javascript:alert(1)', PATTERN],
  ];
  for (const [key, bad, code, inside = '', rest] of publisher) {
    it(`is let go when ${key} of the publisher is ${JSON.stringify(bad)}`, () => {
      const doc = shell({ publisher: { name: 'Marlshire', [key]: bad } });
      assert.deepEqual(faults(doc), [[code, `/publisher/${key}${inside}`]]);
      assert.deepEqual(left(doc, `/publisher/${key}`), rest);
      assert.equal(left(doc, '/publisher/name'), 'Marlshire');
    });
  }
});
