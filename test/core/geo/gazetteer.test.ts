import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  locatePostcode,
  needsTable,
  outcodePoint,
  unpackOutcodes,
  type PostcodeSources,
} from '../../../src/core/geo/gazetteer.js';
import { parsePostcode, type Postcode } from '../../../src/core/geo/postcode.js';
import type { Place } from '../../../src/core/feed/types.js';

const postcode = (text: string): Postcode => parsePostcode(text)!;

const place = (code: string, lat: number, lng: number, precision?: string): Place =>
  ({
    id: 'a',
    name: 'A',
    address: { lines: [], postcode: code },
    geo: precision === undefined ? { lat, lng } : { lat, lng, precision },
  }) as unknown as Place;

const table = new Map([['DE22', { lat: 52.94, lng: -1.5 }]]);
const gazetteer = {
  sectors: { 'DE22 3': [52.91, -1.49] as const },
  outcodes: { DE22: [52.93, -1.51] as const },
};

describe('locatePostcode', () => {
  const here = place('DE22 3WR', 52.9178, -1.4842);
  const everything: PostcodeSources = { places: [here], gazetteer, table };

  it('takes a place with that postcode first, and calls it exact', () => {
    expect(locatePostcode(postcode('DE22 3WR'), everything)).to.deep.equal({
      point: { lat: 52.9178, lng: -1.4842 },
      precision: 'postcode',
    });
  });

  it("takes the feed's sector next, then its outcode, then the table", () => {
    const wanted = postcode('DE22 3AA');
    const { sectors, outcodes } = gazetteer;
    const answers = [
      locatePostcode(wanted, everything),
      locatePostcode(wanted, { places: [here], gazetteer: { outcodes }, table }),
      locatePostcode(wanted, { places: [here], gazetteer: { sectors: {}, outcodes: {} }, table }),
      locatePostcode(postcode('DE22 4AA'), { places: [], gazetteer: { sectors }, table }),
      locatePostcode(wanted, { places: [here] }),
    ];
    expect(answers).to.deep.equal([
      { point: { lat: 52.91, lng: -1.49 }, precision: 'sector' },
      { point: { lat: 52.93, lng: -1.51 }, precision: 'outcode' },
      { point: { lat: 52.94, lng: -1.5 }, precision: 'outcode' },
      { point: { lat: 52.94, lng: -1.5 }, precision: 'outcode' },
      undefined,
    ]);
  });

  it('answers a sector and an outcode typed alone, never with one of the places in it', () => {
    expect(locatePostcode(postcode('DE22 3'), everything)?.precision).to.equal('sector');
    expect(locatePostcode(postcode('DE22'), everything)?.precision).to.equal('outcode');
    expect(locatePostcode(postcode('DE22'), { places: [here] })).to.equal(undefined);
  });

  for (const precision of ['rooftop', 'postcode']) {
    it(`trusts a place whose point is precise to its ${precision}`, () => {
      const places = [place('DE22 3WR', 52.9, -1.4, precision)];
      expect(locatePostcode(postcode('DE22 3WR'), { places })?.precision).to.equal('postcode');
    });
  }

  for (const precision of ['sector', 'outcode', 'area', 'unknown']) {
    it(`passes over a place whose point is only that of its ${precision}`, () => {
      const places = [place('DE22 3WR', 52.9, -1.4, precision), here];
      expect(locatePostcode(postcode('DE22 3WR'), { places })?.point.lat).to.equal(52.9178);
    });
  }

  it('passes over places without a point or an address', () => {
    const bare = { id: 'b', name: 'B' } as unknown as Place;
    const unplaced = { ...bare, address: { lines: [], postcode: 'DE22 3WR' } };
    const places = [bare, unplaced, here];
    expect(locatePostcode(postcode('DE22 3WR'), { places })?.precision).to.equal('postcode');
  });

  it('finds a place at longitude 0', () => {
    const places = [place('SE10 9NF', 51.4826, 0)];
    const found = locatePostcode(postcode('SE10 9NF'), { places });
    expect(found?.point).to.deep.equal({ lat: 51.4826, lng: 0 });
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    ['swapped', [-1.51, 52.93]],
    ['in France', [48.86, 2.35]],
    ['no numbers', ['52.93', '-1.51']],
    ['too short', [52.93]],
    ['not a number', [Number.NaN, -1.5]],
    ['not a list', { 0: 52.93, 1: -1.51 }],
    ['nothing', null],
  ];
  for (const [name, pair] of wrong) {
    it(`ignores a gazetteer point that is ${name}, and asks the next source`, () => {
      const hostile = { outcodes: { DE22: pair }, sectors: { 'DE22 3': pair } };
      const sources = { places: [], gazetteer: hostile, table } as unknown as PostcodeSources;
      const found = locatePostcode(postcode('DE22 3AA'), sources);
      expect(found?.point).to.deep.equal({ lat: 52.94, lng: -1.5 });
    });
  }

  it('finds nothing under keys that every object has', () => {
    const point = [52.9, -1.5];
    const inherited: unknown = Object.create({ DE22: point });
    const own: unknown = JSON.parse(
      '{"__proto__": {"DE22": [52.9, -1.5]}, "constructor": [52.9, -1.5]}',
    );
    for (const outcodes of [inherited, own, null, 'DE22', 7, [point]]) {
      const sources = { places: [], gazetteer: { outcodes } } as unknown as PostcodeSources;
      expect(locatePostcode(postcode('DE22'), sources)).to.equal(undefined);
      for (const outcode of ['__proto__', 'toString', 'length']) {
        const odd: Postcode = { kind: 'outcode', text: outcode, outcode, guessed: false };
        expect(locatePostcode(odd, sources)).to.equal(undefined);
      }
    }
  });
});

describe('needsTable', () => {
  const here = place('DE22 3WR', 52.9178, -1.4842);

  it('is false when the feed answers by itself', () => {
    expect(needsTable(postcode('DE22 3WR'), { places: [here] })).to.equal(false);
    expect(needsTable(postcode('DE22'), { places: [], gazetteer })).to.equal(false);
  });

  it('is true when nothing in the feed answers, even when the table is there already', () => {
    expect(needsTable(postcode('DE22 3AA'), { places: [here] })).to.equal(true);
    expect(needsTable(postcode('LS1'), { places: [], gazetteer, table })).to.equal(true);
  });
});

describe('unpackOutcodes', () => {
  const good = {
    format: 'sfl-outcodes',
    version: 1,
    perDegree: [1000, 500],
    areas: {
      DE: '1-3 22|52922 -738 -20 3 0 0 5 -100',
      EC: '1A 1M|51520 -52 1 2',
      SE: '10|51485 0',
    },
  };
  const changed = (change: object): unknown => ({ ...good, ...change });

  it('names districts singly, in runs and with a letter, and adds up the steps', () => {
    expect([...unpackOutcodes(good)!]).to.deep.equal([
      ['DE1', { lat: 52.922, lng: -1.476 }],
      ['DE2', { lat: 52.902, lng: -1.47 }],
      ['DE3', { lat: 52.902, lng: -1.47 }],
      ['DE22', { lat: 52.907, lng: -1.67 }],
      ['EC1A', { lat: 51.52, lng: -0.104 }],
      ['EC1M', { lat: 51.521, lng: -0.1 }],
      ['SE10', { lat: 51.485, lng: 0 }],
    ]);
  });

  it('gives the point of an outcode, or nothing', () => {
    const unpacked = unpackOutcodes(good)!;
    expect(outcodePoint(unpacked, 'SE10')).to.deep.equal({ lat: 51.485, lng: 0 });
    expect(outcodePoint(unpacked, 'NE99')).to.equal(undefined);
    expect(outcodePoint(unpacked, '__proto__')).to.equal(undefined);
  });

  const manyDistricts = `${Array(3000).fill('1').join(' ')}|52922 0${' 0 0'.repeat(2999)}`;
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const names = letters.flatMap((first) => letters.map((second) => first + second));
  const manyAreas = Object.fromEntries(names.map((name) => [name, '1|52922 0']));

  const refused: readonly (readonly [string, unknown])[] = [
    ['nothing', null],
    ['a text', 'sfl-outcodes'],
    ['a list', [good]],
    ['another format', changed({ format: 'sfl-offer-feed' })],
    ['a later version', changed({ version: 2 })],
    ['no scale', changed({ perDegree: undefined })],
    ['a scale of 0', changed({ perDegree: [0, 500] })],
    ['a scale that is not a number', changed({ perDegree: ['1000', '500'] })],
    ['no areas', changed({ areas: {} })],
    ['a list of areas', changed({ areas: ['1|52922 -738'] })],
    ['an area that is not a text', changed({ areas: { DE: 7 } })],
    ['a step too few', changed({ areas: { DE: '1-2|52922 -738 1' } })],
    ['a step too many', changed({ areas: { DE: '1|52922 -738 1' } })],
    ['no steps', changed({ areas: { DE: '1' } })],
    ['a step that is not whole', changed({ areas: { DE: '1|52922.5 -738' } })],
    ['an endless step', changed({ areas: { DE: `1|${'9'.repeat(400)} 1` } })],
    ['a district that is not one', changed({ areas: { DE: 'x|52922 -738' } })],
    ['a run without end', changed({ areas: { DE: '1-999999999|52922 -738' } })],
    ['a run that goes back', changed({ areas: { DE: '3-1|52922 -738' } })],
    ['an area of another kind', changed({ areas: { __proto__x: '1|52922 -738' } })],
    ['a point outside the country', changed({ areas: { DE: '1|-738 52922' } })],
    ['an area of thousands of districts', changed({ areas: { DE: manyDistricts } })],
    ['more areas than there are', changed({ areas: manyAreas })],
  ];
  for (const [name, packed] of refused) {
    it(`refuses ${name}`, () => {
      expect(unpackOutcodes(packed)).to.equal(undefined);
    });
  }

  it('never throws', () => {
    const areas = fc.dictionary(fc.string({ maxLength: 2 }), fc.oneof(fc.string(), fc.anything()));
    fc.assert(fc.property(fc.anything(), (value) => void unpackOutcodes(value)));
    fc.assert(fc.property(areas, (value) => void unpackOutcodes(changed({ areas: value }))));
  });
});
