import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { feedJsonSchema } from '../../src/cli/feed-json-schema.js';
import { readJsonFile, runSfl } from './support/run-sfl.js';

interface EnglandFeed {
  readonly publisher: { readonly name: string };
  readonly licence: { readonly id: string; readonly attribution: string };
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly authority?: string;
    readonly address: { readonly postcode: string };
    readonly geo?: { readonly lat: number; readonly lng: number; readonly precision: string };
  }[];
}

const PATH = fileURLToPath(new URL('../../demo/feeds/england-family-hubs.json', import.meta.url));
const feed = readJsonFile(PATH) as EnglandFeed;

describe('the feed of the family hubs of England', () => {
  it('holds 401 hubs under ids of their own, of 74 councils that are known', () => {
    assert.equal(feed.places.length, 401);
    assert.equal(new Set(feed.places.map(({ id }) => id)).size, 401);
    const councils = feed.places
      .map(({ authority }) => authority)
      .filter((code) => code !== undefined);
    assert.equal(new Set(councils).size, 74);
  });

  it('is valid by its own JSON Schema', () => {
    const validate = new Ajv({ strict: false }).compile(feedJsonSchema());
    assert.equal(validate(feed), true, JSON.stringify(validate.errors));
  });

  it('has nothing wrong by the doctor', async () => {
    assert.equal(
      (await runSfl(['validate', PATH, '--strict', '--now', '2026-11-21T12:00'])).code,
      0,
    );
  });

  it('has the point of the hub at DE22 3WR', () => {
    const becket = feed.places.filter(({ address }) => address.postcode === 'DE22 3WR');
    assert.deepEqual(
      becket.map(({ name, geo }) => [name, geo]),
      [['Becket Family Hub', { lat: 52.917762, lng: -1.484157, precision: 'postcode' }]],
    );
  });

  it('has no damaged name', () => {
    const damaged = feed.places.filter(({ name }) => /[\ufffd\p{Cc}]|\s\s|â€/u.test(name));
    assert.deepEqual(damaged, []);
    assert.equal(feed.places.filter(({ name }) => name.includes("'")).length, 74);
  });

  it('has no point only for the two hubs whose postcodes do not exist', () => {
    const without = feed.places.filter(({ geo }) => geo === undefined);
    assert.deepEqual(
      without.map(({ name, address }) => [name, address.postcode]),
      [
        ['North Family Hub (Swinton Gateway)', 'M27 6BP'],
        ["West Street Children's Centre", 'DN15 6HS'],
      ],
    );
  });

  it('keeps hubs that share a name or a postcode apart', () => {
    const called = (name: string): number =>
      feed.places.filter((place) => place.name === name).length;
    assert.equal(called('Central Family Hub'), 3);
    assert.equal(called('Early Childhood and Family Service Base'), 2);
    assert.equal(feed.places.filter(({ address }) => address.postcode === 'OL6 6BH').length, 2);
  });

  it('names its source, its licence and who does not publish it', () => {
    assert.equal(feed.licence.id, 'OGL-UK-3.0');
    assert.match(feed.licence.attribution, /Office for National Statistics/);
    assert.match(feed.publisher.name, /not published by the department/);
  });
});
