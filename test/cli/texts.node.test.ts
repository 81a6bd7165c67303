import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { decodeText } from '../../src/cli/decode-text.js';
import { feedText } from '../../src/cli/feed-text.js';
import { readPoint } from '../../src/cli/import/points.js';
import { roleOfName } from '../../src/cli/import/role-of-name.js';
import { feedDocument, runSfl } from './support/run-sfl.js';

describe('decodeText', () => {
  const cases: readonly (readonly [string, Uint8Array, string, string])[] = [
    ['UTF-8', Buffer.from('Café ’'), 'Café ’', 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\ufeffCafé'), 'Café', 'utf-8'],
    ['UTF-16 with a mark', Buffer.from('\ufeffCafé', 'utf16le'), 'Café', 'utf-16le'],
    ['UTF-16 without one', Buffer.from('Cafe hubs', 'utf16le'), 'Cafe hubs', 'utf-16le'],
    [
      'UTF-16 the other way round',
      Buffer.from('\ufeffCafé', 'utf16le').swap16(),
      'Café',
      'utf-16be',
    ],
    ['Windows-1252', Uint8Array.of(0x93, 0x48, 0xe9, 0x92, 0x80, 0x96), '“Hé’€–', 'windows-1252'],
    ['nothing', new Uint8Array(), '', 'utf-8'],
  ];
  for (const [name, bytes, text, encoding] of cases) {
    it(`reads ${name}`, () => {
      assert.deepEqual(decodeText(bytes), { text, encoding });
    });
  }
});

describe('feedText', () => {
  it('puts each record on a line of its own and leaves out what is not there', () => {
    assert.equal(
      feedText({
        id: 'a',
        expires: undefined,
        languages: ['en', 'cy'],
        places: [{ id: 'b' }, { id: 'c' }],
        offers: [],
      }),
      '{\n"id": "a",\n"languages": ["en","cy"],\n"places": [\n  {"id":"b"},\n  {"id":"c"}\n],\n"offers": []\n}\n',
    );
  });
});

describe('readPoint', () => {
  const cases: readonly (readonly [string, string, object | undefined, string | undefined])[] = [
    ['52.9', '-1.48', { lat: 52.9, lng: -1.48 }, undefined],
    ['51.48', '0', { lat: 51.48, lng: 0 }, undefined],
    [' 51.48 ', '0.0', { lat: 51.48, lng: 0 }, undefined],
    ['-1.48', '52.9', { lat: 52.9, lng: -1.48 }, 'lat-lng-swapped'],
    ['', '', undefined, undefined],
    ['', '-1.48', undefined, 'lat-lng-unreadable'],
    ['0', '0', undefined, 'lat-lng-out-of-uk'],
    ['100', '101', undefined, 'lat-lng-out-of-uk'],
    ['1e2', '0', undefined, 'lat-lng-unreadable'],
    ['52,9', '-1,48', undefined, 'lat-lng-unreadable'],
  ];
  for (const [lat, lng, point, code] of cases) {
    it(`reads ${JSON.stringify(lat)}, ${JSON.stringify(lng)} as ${JSON.stringify(point)}`, () => {
      const read = readPoint(lat, lng);
      assert.deepEqual(read.point, point);
      assert.equal(read.issue?.code, code);
    });
  }
});

describe('roleOfName', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['Smethwick Family Hub Spoke', 'spoke', 'role-from-name'],
    ['Seaview Outreach', 'outreach', 'role-from-name'],
    ['Spoke Street Family Hub', 'hub', undefined],
    ['Spokesman Court', 'hub', undefined],
    ['Outreach Centre', 'hub', 'role-unclear'],
    ['Oldham Library', 'hub', 'role-unclear'],
    ['Dagenham Library Family Hub', 'hub', undefined],
    ['Happy Faces', 'hub', undefined],
  ];
  for (const [name, role, code] of cases) {
    it(`takes "${name}" for a ${role}${code === undefined ? '' : ` and reports ${code}`}`, () => {
      const read = roleOfName(name);
      assert.deepEqual([read.role, read.issue?.code], [role, code]);
    });
  }
});

describe('sfl schema', () => {
  for (const words of [['schema'], ['schema', 'feed']]) {
    it(`prints a JSON Schema that accepts a feed, for "${words.join(' ')}"`, async () => {
      const { code, out } = await runSfl(words);
      assert.equal(code, 0);
      const schema = JSON.parse(out) as Record<string, unknown>;
      assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(schema['title'], 'Start for Life offer feed, version 1');
      const validate = new Ajv({ strict: false }).compile(schema);
      assert.equal(validate(feedDocument()), true);
      assert.equal(validate(feedDocument({ version: '2.0' })), false);
    });
  }
});
