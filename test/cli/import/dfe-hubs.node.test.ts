import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Feed } from '../../../src/core/feed/schema.js';
import { importDfeHubs, type DfeHubsResult } from '../../../src/cli/import/dfe-hubs.js';
import { fixturePath } from '../support/run-sfl.js';

type Imported = Extract<DfeHubsResult, { ok: true }>;

const GENERATED = '2031-05-02T09:00:00Z';

function importBytes(hubs: Uint8Array, geocoded?: Uint8Array): DfeHubsResult {
  return importDfeHubs({
    hubs: { name: 'hubs.csv', bytes: hubs },
    geocoded: geocoded && { name: 'geocoded.csv', bytes: geocoded },
    generated: GENERATED,
    assured: undefined,
    publisher: undefined,
  });
}

function imported(hubs: string | Uint8Array, geocoded?: string): Imported {
  const result = importBytes(
    Buffer.from(hubs),
    geocoded === undefined ? undefined : Buffer.from(geocoded),
  );
  assert.ok(result.ok);
  return result;
}

const fixture = (name: string): Buffer => readFileSync(fixturePath(`dfe-hubs/${name}`));

const faulty = imported(fixture('hubs-2031-05.csv'), fixture('geocoded.csv').toString());
const places = faulty.feed.places ?? [];
const placeCalled = (name: string): NonNullable<typeof places>[number] | undefined =>
  places.find((place) => place.name === name);
const issuesOf = (code: string): (string | number | undefined)[][] =>
  faulty.report.issues
    .filter((issue) => issue.code === code)
    .map(({ line, kind, from, to }) => [line, kind, from, to]);

describe('importDfeHubs', () => {
  it('makes a place of each row, with what the two lists say and nothing else', () => {
    assert.deepEqual(places[0], {
      id: 'ashgrove-family-hub-de99-1aa',
      name: 'Ashgrove Family Hub',
      role: 'hub',
      authority: 'E06999901',
      provider: 'council-E06999901',
      address: { postcode: 'DE99 1AA' },
      geo: { lat: 52.9, lng: -1.4, precision: 'postcode' },
      source: 'dfe-family-hub-sites',
    });
  });

  it('makes a feed that the schema accepts and that names its sources', () => {
    assert.equal(Feed.safeParse(faulty.feed).success, true);
    assert.equal(faulty.feed.generated, GENERATED);
    assert.match(JSON.stringify(faulty.feed.publisher.name), /not published by the department/);
    assert.match(
      JSON.stringify(faulty.feed.licence.attribution),
      /Open Government Licence v3\.0.*Crown copyright.*Royal Mail/,
    );
  });

  const faults: readonly (readonly [
    string,
    readonly (readonly (string | number | undefined)[])[],
  ])[] = [
    ['mojibake-guessed', [[4, 'guessed', 'O\ufffdHara Family Hub', "O'Hara Family Hub"]]],
    [
      'mojibake-removed',
      [
        [5, 'guessed', 'Cedar Family\ufffd Hub', 'Cedar Family Hub'],
        [6, 'guessed', 'Parents\ufffd Corner', 'Parents Corner'],
      ],
    ],
    ['duplicate-row', [[8, 'left-out', 'Ashgrove Family Hub', 'line 2']]],
    [
      'duplicate-name-in-council',
      [
        [9, 'noted', 'line 10', undefined],
        [10, 'noted', 'line 9', undefined],
      ],
    ],
    [
      'duplicate-name',
      [
        [11, 'noted', 'line 12', undefined],
        [12, 'noted', 'line 11', undefined],
      ],
    ],
    [
      'duplicate-postcode',
      [
        [14, 'noted', 'Market Hall Library', undefined],
        [15, 'noted', 'Market Hall', undefined],
      ],
    ],
    ['role-unclear', [[15, 'noted', 'Library', 'hub']]],
    [
      'role-from-name',
      [
        [16, 'guessed', 'Greenway Family Hub Spoke', 'spoke'],
        [17, 'guessed', 'Hilltop Outreach', 'outreach'],
      ],
    ],
    [
      'postcode-missing',
      [
        [18, 'left-out', undefined, undefined],
        [29, 'left-out', undefined, undefined],
      ],
    ],
    ['postcode-unreadable', [[19, 'left-out', 'not known', undefined]]],
    ['postcode-spacing', [[20, 'repaired', 'de991an', 'DE99 1AN']]],
    ['postcode-letter-o', [[21, 'guessed', 'CR9O 1AB', 'CR90 1AB']]],
    ['postcode-not-found', [[24, 'left-out', 'DE99 1AR', undefined]]],
    ['name-missing', [[25, 'left-out', 'DE99 1AS', undefined]]],
    ['white-space', [[26, 'repaired', '  Poplar   Family Hub ', 'Poplar Family Hub']]],
    ['name-spelling', [[27, 'noted', 'Hun', 'Hub']]],
    ['name-repeats', [[28, 'noted', 'Rowan Family Hub Rowan Family Hub', 'Rowan Family Hub']]],
    ['row-too-short', [[29, 'noted', undefined, undefined]]],
    ['row-too-long', [[30, 'left-out', 'extra', undefined]]],
    ['blank-row', [[13, 'noted', undefined, undefined]]],
    ['lat-lng-swapped', [[17, 'repaired', '-1.35, 52.65', '52.65, -1.35']]],
    ['lat-lng-out-of-uk', [[18, 'left-out', '40.7, -74.0', undefined]]],
    ['lat-lng-unreadable', [[21, 'left-out', 'n/a, n/a', undefined]]],
    ['authority-unreadable', [[20, 'left-out', '812', undefined]]],
    ['geocode-conflict', [[22, 'left-out', 'DE99 1AA', undefined]]],
    ['geocoded-unused', [[undefined, 'left-out', 'DE99 9ZZ', undefined]]],
  ];
  for (const [code, expected] of faults) {
    it(`reports ${code} with its line, before and after`, () => {
      assert.deepEqual(issuesOf(code), expected);
    });
  }

  it('loses no row but the one without a name and the one that is there twice', () => {
    assert.equal(faulty.report.rowsRead, 28);
    assert.equal(places.length, 26);
    assert.deepEqual(
      faulty.report.rows.filter(({ id }) => id === undefined).map(({ line }) => line),
      [8, 25],
    );
  });

  it('keeps a place whose point is not known, without a point', () => {
    for (const name of [
      'Ivy House',
      'Juniper Family Hub',
      'Nutley Family Hub',
      'Oakfield Family Hub',
    ]) {
      assert.equal(placeCalled(name)?.geo, undefined, name);
    }
    assert.equal(placeCalled('Oakfield Family Hub')?.address?.postcode, 'DE99 1AR');
    assert.equal(faulty.report.recordsWithoutPoint, 8);
  });

  it('takes longitude 0 for Greenwich and not for nothing', () => {
    assert.deepEqual(places.find(({ id }) => id === 'fernhill-family-hub-cr90-1aa')?.geo, {
      lat: 51.4,
      lng: 0,
      precision: 'postcode',
    });
  });

  it('names the county where there is one', () => {
    const council = (name: string): unknown => placeCalled(name)?.authority;
    assert.equal(council('Elm Park Family Hub'), 'E10999900');
    assert.equal(council('Poplar Family Hub'), undefined);
  });

  it('says of each row what was mapped, repaired, guessed and left out', () => {
    assert.deepEqual(
      faulty.report.rows.find(({ line }) => line === 21),
      {
        line: 21,
        id: 'larch-family-hub-cr90-1ab',
        name: 'Larch Family Hub',
        mapped: ['name', 'address.postcode', 'authority', 'provider', 'geo'],
        repaired: [],
        guessed: ['postcode-letter-o'],
        leftOut: [],
        noted: [],
      },
    );
  });

  it('gives the same ids when the rows come in another order', () => {
    const [header = '', ...rows] = fixture('hubs-2031-05.csv').toString().trim().split('\n');
    const turned = imported(
      [header, ...rows.reverse()].join('\n'),
      fixture('geocoded.csv').toString(),
    );
    const ids = (of: Imported): string[] => (of.feed.places ?? []).map(({ id }) => id).sort();
    assert.deepEqual(ids(turned), ids(faulty));
  });

  it('uses the points and councils of the hub list itself when it has them', () => {
    const { feed } = imported(
      'name,postcode,latitude,longitude,lad_code\nAsh Hub,DE99 1AA,52.9,-1.4,E06999901\n',
    );
    assert.deepEqual(feed.places?.[0]?.geo, { lat: 52.9, lng: -1.4, precision: 'postcode' });
    assert.equal(feed.places[0].authority, 'E06999901');
  });

  it('takes the same name and postcode for one place only within one council', () => {
    const list = (second: string): string =>
      `name,postcode,lad_code\nAsh Hub,DE99 1AA,E06999901\nAsh hub,DE99 1AA,${second}\n`;
    const ids = (second: string): string[] =>
      (imported(list(second)).feed.places ?? []).map(({ id }) => id);
    assert.deepEqual(ids('E06999901'), ['ash-hub-de99-1aa']);
    assert.deepEqual(ids('E06999902'), ['ash-hub-de99-1aa', 'ash-hub-de99-1aa-2']);
  });

  it('reads what a British spreadsheet saves', () => {
    const { feed, report } = imported(fixture('excel.csv'));
    assert.deepEqual(
      feed.places?.map(({ name }) => name),
      ['Children’s Café Hub', 'Two Lines Hub', 'Third Hub'],
    );
    assert.deepEqual(report.inputs, [
      {
        file: 'hubs.csv',
        encoding: 'windows-1252',
        delimiter: 'semicolon',
        rows: 3,
        columnsUsed: ['Family_Hub', 'Post Code'],
        columnsLeftOut: ['Region'],
      },
    ]);
    assert.equal(report.codes['encoding'], 1);
  });

  it('reads UTF-16 with tabs, and a list whose quotation mark is never closed', () => {
    const names = (file: string): unknown[] =>
      (imported(fixture(file)).feed.places ?? []).map(({ name }) => name);
    assert.deepEqual(names('utf-16.csv'), ['Siân Family Hub']);
    assert.deepEqual(names('open-quote.csv'), ['First Hub', 'Second Hub', 'Third Hub']);
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['a web page', '<!DOCTYPE html><p>Sign in', 'html'],
    ['another table', 'Town,County\nDerby,Derbyshire\n', 'no-columns'],
    ['nothing', '', 'no-columns'],
    ['headings only', 'name,postcode\n\n', 'no-rows'],
    ['rows without a name', 'name,postcode\n,DE99 1AA\n', 'no-rows'],
  ];
  for (const [name, text, reason] of refused) {
    it(`refuses ${name} and says why`, () => {
      assert.deepEqual(importBytes(Buffer.from(text)), { ok: false, reason, file: 'hubs.csv' });
    });
  }

  it('names the geocoded list when that is the one it cannot read', () => {
    const result = importBytes(
      Buffer.from('name,postcode\nAsh,DE99 1AA\n'),
      Buffer.from('name,postcode\n'),
    );
    assert.deepEqual(result, { ok: false, reason: 'no-columns', file: 'geocoded.csv' });
  });

  it('never throws, and makes only feeds that the schema accepts, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        'DE99 1AA',
        '52.9',
        '-1.4',
        '0',
        '',
        'Children\ufffds Hub',
        '1e999',
        'NaN',
        '__proto__',
        'E06999901',
      ),
    );
    const row = fc.array(cell, { minLength: 0, maxLength: 6 });
    const quoted = (rows: string[][]): string =>
      rows
        .map((cells) => cells.map((each) => `"${each.replace(/"/g, '""')}"`).join(','))
        .join('\n');
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        fc.array(row, { maxLength: 8 }),
        (hubs, points) => {
          const result = importBytes(
            Buffer.from(`name,postcode,lat,lng,lad_code\n${quoted(hubs)}`),
            Buffer.from(`postcode,lat,lng,lad_code,lad_name\n${quoted(points)}`),
          );
          if (result.ok) assert.equal(Feed.safeParse(result.feed).success, true);
        },
      ),
    );
  });

  it('never throws for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        importBytes(bytes);
        importBytes(Buffer.concat([Buffer.from('name,postcode\n'), bytes]), bytes);
      }),
    );
  });
});
