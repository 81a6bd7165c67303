/** The committed national table against places that anyone can check on a map. */
import { expect } from '@open-wc/testing';
import packed from '../../../src/gazetteer/outcodes.json';
import { distanceMetres } from '../../../src/core/geo/distance.js';
import { outcodePoint, unpackOutcodes } from '../../../src/core/geo/gazetteer.js';
import { parsePostcode } from '../../../src/core/geo/postcode.js';

const table = unpackOutcodes(packed)!;

describe('the packed table of outcodes', () => {
  const landmarks: readonly (readonly [outcode: string, what: string, lat: number, lng: number])[] =
    [
      ['SW1A', 'Whitehall', 51.504, -0.1263],
      ['SE10', 'the Royal Observatory, Greenwich', 51.4779, 0],
      ['M1', 'Piccadilly, Manchester', 53.481, -2.2367],
      ['B1', 'Brindleyplace, Birmingham', 52.4777, -1.9126],
      ['LS1', 'Leeds Town Hall', 53.8001, -1.5497],
      ['L1', 'Liverpool ONE', 53.4035, -2.9869],
      ['NE1', "Grey's Monument, Newcastle", 54.9738, -1.6131],
      ['S1', 'Sheffield Town Hall', 53.3804, -1.4702],
      ['NG1', 'Old Market Square, Nottingham', 52.9533, -1.1496],
      ['BS1', 'Queen Square, Bristol', 51.4505, -2.5947],
      ['OX1', 'Carfax, Oxford', 51.752, -1.2577],
      ['CB1', 'Cambridge station', 52.1942, 0.1376],
      ['NR1', 'Norwich station', 52.6269, 1.3068],
      ['PL1', 'Plymouth Hoe', 50.365, -4.1425],
      ['DE22', 'Markeaton Park, Derby', 52.933, -1.506],
      ['CF10', 'Cardiff Castle', 51.4823, -3.1812],
      ['EH1', 'Royal Mile, Edinburgh', 55.9503, -3.1883],
      ['G2', 'Blythswood Square, Glasgow', 55.8635, -4.2626],
      ['AB10', 'Union Street, Aberdeen', 57.1437, -2.1049],
      ['ZE1', 'Lerwick', 60.1546, -1.1487],
      ['HS1', 'Stornoway', 58.2094, -6.3849],
      ['TR21', "Hugh Town, St Mary's, Scilly", 49.9146, -6.3155],
      ['BT1', 'Belfast City Hall', 54.5968, -5.9301],
      ['BT74', 'Enniskillen', 54.3438, -7.6315],
    ];
  for (const [outcode, what, lat, lng] of landmarks) {
    it(`puts ${outcode} within 5 km of ${what}`, () => {
      const point = outcodePoint(table, outcode)!;
      expect(distanceMetres(point, { lat, lng })).to.be.below(5000);
    });
  }

  it('covers the country: every geographic area, at least 2,800 outcodes', () => {
    const areas = new Set([...table.keys()].map((outcode) => outcode.replace(/\d.*/, '')));
    expect(areas.size).to.equal(121);
    expect(table.size).to.be.above(2800);
  });

  it('holds only outcodes that the parser reads as typed', () => {
    const misread = [...table.keys()].filter((outcode) => {
      const postcode = parsePostcode(outcode.toLowerCase());
      return postcode?.kind !== 'outcode' || postcode.text !== outcode || postcode.guessed;
    });
    expect(misread).to.deep.equal([]);
  });

  it('leaves out PO boxes, where nobody lives, but not the real districts numbered like them', () => {
    for (const outcode of ['NE99', 'CR90', 'WD99', 'SA99'])
      expect(table.has(outcode)).to.equal(false);
    for (const outcode of ['B91', 'B98', 'BT92', 'M90']) expect(table.has(outcode)).to.equal(true);
  });

  it('names its origin and licence', () => {
    expect(packed.origin).to.match(/ONS/);
    expect(packed.attribution).to.contain('Open Government Licence v3.0');
    expect(packed.attribution).to.contain('Royal Mail data © Royal Mail copyright');
  });
});
