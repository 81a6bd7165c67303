import { expect } from '@open-wc/testing';
import { noticesNow } from '../../src/core/feed/notices-now.js';
import { isMasked } from '../../src/core/feed/place-privacy.js';
import { placeFacts } from '../../src/hub-finder/place-facts.model.js';
import { notice, place, type PlaceInput } from '../support/fake-feed.js';
import { at, entryOf, feedOf, written } from '../support/finder-models.js';

const NOW = at('2026-11-23T10:30');
const factsOf = (fields: Partial<PlaceInput>) =>
  placeFacts(entryOf({ places: [place(fields)] }), NOW);

type Precision = 'rooftop' | 'postcode' | 'sector' | 'outcode' | 'area';
const geo = (precision?: Precision) => ({ lat: 51.48, lng: 0, ...(precision && { precision }) });
const whole = { lines: ['1 High Street'], town: 'Derby', postcode: 'DE22 3WR' };

describe('where directions lead', () => {
  const cases: [string, Partial<PlaceInput>, string | undefined, boolean][] = [
    ['an exact point, on longitude 0 too', { geo: geo('rooftop') }, '51.48,0', false],
    ['the point of a postcode', { geo: geo('postcode'), address: whole }, '51.48,0', false],
    ['a point of unknown precision', { geo: geo() }, '51.48,0', false],
    [
      'the address when the point is rough',
      { geo: geo('sector'), address: whole },
      '1 High Street, Derby, DE22 3WR',
      false,
    ],
    [
      'the address without a point',
      { geo: undefined, address: whole },
      '1 High Street, Derby, DE22 3WR',
      false,
    ],
    [
      'a postcode alone',
      { geo: undefined, address: { lines: [], postcode: 'DE22 3WR' } },
      'DE22 3WR',
      false,
    ],
    [
      'nowhere for a town alone',
      { geo: undefined, address: { lines: [], town: 'Derby' } },
      undefined,
      false,
    ],
    ['nowhere for nothing', { geo: undefined }, undefined, false],
    [
      'nowhere for a private address',
      { geo: geo('outcode'), address: { lines: [] } },
      undefined,
      true,
    ],
    [
      'nowhere for a private address in a named town',
      { geo: geo('outcode'), address: { lines: [], town: 'Derby' } },
      undefined,
      true,
    ],
    [
      'nowhere for an area that is no secret',
      { geo: geo('area'), address: { lines: [], town: 'Derby' } },
      undefined,
      false,
    ],
    ['nowhere for a sector without an address', { geo: geo('sector') }, undefined, false],
  ];
  for (const [what, fields, destination, masked] of cases) {
    it(`is ${what}`, () => {
      const facts = factsOf(fields);
      expect(facts.destination).to.equal(destination);
      expect(facts.isMasked).to.equal(masked);
    });
  }

  it('is nowhere for a precision that a later version brings', () => {
    const later = geo('street' as Precision);
    expect(isMasked(feedOf({ places: [place({ geo: later })] }).places[0]!)).to.be.true;
  });
});

describe('noticesNow', () => {
  const names = (fields: object): string[] =>
    noticesNow(feedOf({ notices: [notice({ text: 'It', ...fields })] }).notices, NOW).map(
      ({ text }) => written(text),
    );
  const cases: [string, object, boolean][] = [
    ['has no dates', {}, true],
    ['began a while ago', { from: '2026-11-01T00:00:00Z' }, true],
    ['begins this minute', { from: '2026-11-23T10:30:00Z' }, true],
    ['begins in a minute', { from: '2026-11-23T10:31:00Z' }, false],
    ['ends later', { until: '2026-11-23T10:31:00Z' }, true],
    ['ends this minute', { until: '2026-11-23T10:30:00Z' }, true],
    ['ended a minute ago', { until: '2026-11-23T10:29:00Z' }, false],
    ['ended by the clock of another zone', { until: '2026-11-23T11:29:00+01:00' }, false],
    [
      'ends before it begins',
      { from: '2026-11-24T00:00:00Z', until: '2026-11-22T00:00:00Z' },
      false,
    ],
    ['has a day that does not exist', { until: '2026-02-30T00:00:00Z' }, true],
  ];
  for (const [when, fields, holds] of cases) {
    it(`${holds ? 'keeps' : 'leaves out'} one that ${when}`, () => {
      expect(names(fields)).to.deep.equal(holds ? ['It'] : []);
    });
  }

  it('puts the most urgent first and keeps the feed’s order besides', () => {
    const { notices } = feedOf({
      notices: [
        notice({ text: 'a', severity: 'info' }),
        notice({ text: 'b', severity: 'urgent' }),
        notice({ text: 'c', severity: 'change' }),
        notice({ text: 'd', severity: 'urgent' }),
      ],
    });
    expect(noticesNow(notices, NOW).map(({ text }) => text)).to.deep.equal(['b', 'd', 'c', 'a']);
  });

  it('uses summer time where the clock does', () => {
    const { notices } = feedOf({ notices: [notice({ from: '2026-07-01T09:30:00Z' })] });
    expect(noticesNow(notices, at('2026-07-01T10:29'))).to.deep.equal([]);
    expect(noticesNow(notices, at('2026-07-01T10:30')).length).to.equal(1);
  });
});

describe('placeFacts', () => {
  it('takes the first phone number there is', () => {
    const contacts = [{ email: 'a@b.example' }, { phone: '01332 1' }, { phone: '01332 2' }];
    expect(factsOf({ contacts }).phone).to.equal('01332 1');
    expect(factsOf({}).phone).to.equal(undefined);
  });

  const checks: [string, boolean | undefined][] = [
    ['2026-11-23', false],
    ['2026-05-24', false],
    ['2026-05-23', true],
    ['2020-01-01', true],
    ['2027-01-01', false],
  ];
  for (const [assured, isOld] of checks) {
    it(`calls a check on ${assured} ${isOld ? 'old' : 'recent'}`, () => {
      expect(factsOf({ assured }).isCheckOld).to.equal(isOld);
    });
  }

  it('knows no day of a check that nobody wrote down', () => {
    const { checkedDay, isCheckOld } = factsOf({});
    expect({ checkedDay, isCheckOld }).to.deep.equal({ checkedDay: undefined, isCheckOld: false });
  });
});
