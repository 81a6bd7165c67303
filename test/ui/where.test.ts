import { expect } from '@open-wc/testing';
import { originOf, type LookupContext } from '../../src/ui/where.js';
import { place } from '../support/fake-feed.js';
import { fakeFetch, held, json } from '../support/fake-fetch.js';
import { feedOf } from '../support/finder-models.js';

const feed = feedOf({
  places: [
    place({
      address: { lines: [], postcode: 'SE10 8XJ' },
      geo: { lat: 51.48, lng: 0, precision: 'rooftop' },
    }),
    place({
      name: 'Rough',
      address: { lines: [], postcode: 'SE10 9XX' },
      geo: { lat: 51.49, lng: 0.01, precision: 'outcode' },
    }),
  ],
  gazetteer: { sectors: { 'LN31 1': [53.1, 0] }, outcodes: { LN31: [53, 0], LN99: [1e9, 1e9] } },
});
const context = (more: Partial<LookupContext> = {}): LookupContext => ({
  feed,
  signal: new AbortController().signal,
  ...more,
});

describe('originOf', () => {
  const points: [string, number, number][] = [
    ['51.48,0', 51.48, 0],
    [' 51.48 , -0.0 ', 51.48, -0],
    ['49,-9', 49, -9],
    ['61.5,2.5', 61.5, 2.5],
  ];
  for (const [text, lat, lng] of points) {
    it(`takes “${text}” for a point`, async () => {
      expect(await originOf(text, context())).to.deep.equal({
        answer: { lat, lng, label: '', exact: true },
        guessed: undefined,
      });
    });
  }

  const neither = [
    '',
    'Derby',
    '48.9,0',
    '0,51.48',
    '51.48',
    '51.48,0,1',
    '51.,0',
    ',',
    '51.48 0',
    '٥١,٠',
  ];
  for (const text of neither) {
    it(`takes “${text}” for no position`, async () => {
      expect(await originOf(text, context())).to.equal(undefined);
    });
  }

  const postcodes: [string, unknown, string | undefined][] = [
    ['se108xj', { lat: 51.48, lng: 0, label: 'SE10 8XJ', exact: true }, undefined],
    ['LN31 1AA', { lat: 53.1, lng: 0, label: 'LN31 1', exact: false }, undefined],
    ['LN31 9AA', { lat: 53, lng: 0, label: 'LN31', exact: false }, undefined],
    ['ln31', { lat: 53, lng: 0, label: 'LN31', exact: false }, undefined],
    ['LN3I 9AA', { lat: 53, lng: 0, label: 'LN31', exact: false }, 'LN31 9AA'],
    ['LN99', 'postcode-unknown', undefined],
    ['GY1 1AA', 'postcode-unknown', undefined],
  ];
  for (const [text, answer, guessed] of postcodes) {
    it(`finds “${text}” or says why not`, async () => {
      expect(await originOf(text, context())).to.deep.equal({ answer, guessed });
    });
  }

  it('does not take the rough point of a place for its postcode', async () => {
    const found = await originOf('SE10 9XX', context());
    expect(found?.answer).to.include({ label: 'SE10', exact: false });
  });

  it('asks the look-up of the page with the postcode as one part of an address', async () => {
    const network = fakeFetch();
    try {
      network.answer(
        '/find?q=LN31%201AA&again=LN31%201AA',
        json({ result: { latitude: 51, longitude: 0 } }),
      );
      const lookupUrl = '/find?q={postcode}&again={postcode}';
      const found = await originOf('ln31 1aa', context({ lookupUrl }));
      expect(found?.answer).to.deep.equal({ lat: 51, lng: 0, label: 'LN31 1AA', exact: true });
      expect(network.requests[0]!.init.credentials).to.equal('omit');
    } finally {
      network.restore();
    }
  });

  it('never rejects when it is given up', async () => {
    const network = fakeFetch();
    try {
      const stop = new AbortController();
      network.answer('/find/LN31%201AA', held(json({})).answer);
      const found = originOf(
        'LN31 1AA',
        context({ lookupUrl: '/find/{postcode}', signal: stop.signal }),
      );
      stop.abort();
      expect((await found)?.answer).to.include({ label: 'LN31 1' });
    } finally {
      network.restore();
    }
  });
});
