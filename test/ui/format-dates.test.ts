import { expect } from '@open-wc/testing';
import { formatDates, formatDayNear, moreItem } from '../../src/ui/format-dates.js';
import { on } from '../core/schedule/builders.js';

const TODAY = on('2026-11-23');

describe('formatDates', () => {
  const cases: [readonly string[], number | undefined, readonly string[]][] = [
    [['2026-12-24'], TODAY, ['24 December']],
    [
      ['2026-12-24', '2027-01-07', '2027-01-14', '2028-02-29'],
      TODAY,
      ['24 December', '7 January 2027', '14 January', '29 February 2028'],
    ],
    [['2026-12-24', '2026-12-31'], undefined, ['24 December 2026', '31 December']],
    [['2025-12-31', '2026-01-01'], TODAY, ['31 December 2025', '1 January 2026']],
    [[], TODAY, []],
  ];
  for (const [dates, today, texts] of cases) {
    it(`says ${texts.join(', ') || 'nothing'}`, () => {
      expect(formatDates(dates.map(on), today)).to.deep.equal(texts);
    });
  }
});

describe('formatDayNear', () => {
  it('names the year of a day in another year, or when there is no today', () => {
    expect(formatDayNear(on('2026-12-05'), TODAY)).to.equal('Saturday 5 December');
    expect(formatDayNear(on('2027-01-05'), TODAY)).to.equal('Tuesday 5 January 2027');
    expect(formatDayNear(on('2026-12-05'), undefined)).to.equal('Saturday 5 December 2026');
  });
});

describe('moreItem', () => {
  it('ends a list', () => {
    expect(moreItem(1995)).to.equal('1,995 more');
  });
});
