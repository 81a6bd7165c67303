import { expect } from '@open-wc/testing';
import { googleCalendarHref } from '../../../src/core/calendar/google-calendar.js';
import { on } from '../schedule/builders.js';

const day = on('2026-10-27');
const parameters = (href: string): Record<string, string> =>
  Object.fromEntries(new URL(href).searchParams);

describe('the link to Google Calendar', () => {
  it('has one date in London and its words', () => {
    const href = googleCalendarHref({
      title: 'Sing & sign',
      details: 'Free;\nno booking',
      location: 'Library, High Street',
      occurrence: { day, startMinute: 600, endMinute: 690 },
    });
    expect(href).to.match(/^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE&/);
    expect(parameters(href)).to.deep.equal({
      action: 'TEMPLATE',
      text: 'Sing & sign',
      dates: '20261027T100000/20261027T113000',
      ctz: 'Europe/London',
      details: 'Free;\nno booking',
      location: 'Library, High Street',
    });
  });

  const dates: readonly (readonly [string, object, string])[] = [
    ['past midnight', { startMinute: 1350, endMinute: 1470 }, '20261027T223000/20261028T003000'],
    ['without an end', { startMinute: 600 }, '20261027T100000/20261027T100000'],
    ['without a time', {}, '20261027/20261028'],
    [
      'when the clocks go back',
      { day: on('2026-10-25'), startMinute: 90, endMinute: 120 },
      '20261025T003000Z/20261025T020000Z',
    ],
  ];
  for (const [name, slot, expected] of dates) {
    it(`names a date ${name}`, () => {
      const href = googleCalendarHref({ title: 'Play', occurrence: { day, ...slot } });
      expect(parameters(href)['dates']).to.equal(expected);
    });
  }

  it('takes any text and stays short', () => {
    const text = '\ud83d&dates=1#\u0000€'.repeat(20_000);
    const href = googleCalendarHref({
      title: text,
      details: text,
      location: text,
      occurrence: { day },
    });
    expect(href.length).to.be.below(8000);
    expect(parameters(href)['dates']).to.equal('20261027/20261028');
    expect(new URL(href).hash).to.equal('');
  });
});
