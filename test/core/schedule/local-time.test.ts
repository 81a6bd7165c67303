import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  instantMs,
  instantOf,
  minutesSinceEpoch,
  parseNow,
  wallTimeAt,
} from '../../../src/core/schedule/local-time.js';
import { at, wallText } from './builders.js';

const HOUR_MS = 3_600_000;

describe('wallTimeAt', () => {
  const clocks: readonly (readonly [string, string])[] = [
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30'],
    ['2026-10-25T00:59:59Z', '2026-10-25T01:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25T01:00'],
    ['2026-10-25T01:30:00Z', '2026-10-25T01:30'],
    ['2027-03-28T00:59:00Z', '2027-03-28T00:59'],
    ['2027-03-28T01:00:00Z', '2027-03-28T02:00'],
    ['2026-07-31T23:30:00Z', '2026-08-01T00:30'],
    ['2026-12-31T23:59:59Z', '2026-12-31T23:59'],
    ['2027-01-01T00:00:00Z', '2027-01-01T00:00'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00'],
  ];
  for (const [instant, wall] of clocks) {
    it(`shows ${wall} at ${instant}`, () => {
      expect(wallText(wallTimeAt(Date.parse(instant)))).to.equal(wall);
    });
  }

  it('shows the epoch for what no Date can hold', () => {
    for (const instant of [NaN, Infinity, -Infinity, 9e15]) {
      expect(wallTimeAt(instant)).to.deep.equal({ day: 0, minute: 0 });
    }
  });
});

describe('instantOf', () => {
  const instants: readonly (readonly [string, string])[] = [
    ['2026-01-15T10:00', '2026-01-15T10:00:00Z'],
    ['2026-07-01T10:00', '2026-07-01T09:00:00Z'],
    ['2026-10-25T00:59', '2026-10-24T23:59:00Z'],
    ['2026-10-25T01:00', '2026-10-25T00:00:00Z'],
    ['2026-10-25T01:30', '2026-10-25T00:30:00Z'],
    ['2026-10-25T02:00', '2026-10-25T02:00:00Z'],
    ['2027-03-28T00:59', '2027-03-28T00:59:00Z'],
    ['2027-03-28T01:30', '2027-03-28T01:30:00Z'],
    ['2027-03-28T02:00', '2027-03-28T01:00:00Z'],
    ['2026-12-31T23:59', '2026-12-31T23:59:00Z'],
  ];
  for (const [wall, instant] of instants) {
    it(`puts ${wall} at ${instant}`, () => {
      expect(instantOf(at(wall))).to.equal(Date.parse(instant));
    });
  }

  it('gives back the wall time of any instant outside the repeated hour', () => {
    const instants = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2035, 0) });
    fc.assert(
      fc.property(instants, (instant) => {
        const wall = wallTimeAt(instant);
        const isRepeat =
          minutesSinceEpoch(wallTimeAt(instant - HOUR_MS)) === minutesSinceEpoch(wall);
        const minute = Math.floor(instant / 60_000) * 60_000;
        expect(instantOf(wall)).to.equal(isRepeat ? minute - HOUR_MS : minute);
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseNow', () => {
  it('reads a date and time', () => {
    expect(parseNow('1970-01-02T09:30')).to.deep.equal({ day: 1, minute: 570 });
  });

  const others = [
    '',
    'now',
    '2026-10-25',
    '2026-10-25 09:30',
    '2026-10-25T09:30Z',
    '2026-10-25T09:30:00',
    '2026-02-30T09:30',
    '2026-10-25T24:00',
    '2026-10-25T',
  ];
  for (const text of others) {
    it(`refuses "${text}"`, () => {
      expect(parseNow(text)).to.equal(undefined);
    });
  }
});

describe('instantMs', () => {
  const instants = [
    '2026-11-21T10:00:00Z',
    '2026-11-21T10:00Z',
    '2026-11-21T10:00:30.250Z',
    '2026-11-21T10:00:00+01:00',
    '2026-11-21T23:30:00-03:30',
    '2026-12-31T23:30:00-14:00',
    '2024-02-29T00:00:00+00:00',
  ];
  for (const text of instants) {
    it(`reads ${text}`, () => {
      expect(instantMs(text)).to.equal(Date.parse(text));
    });
  }

  const others = [
    '',
    '2026-11-21',
    '2026-11-21T10:00:00',
    '2026-02-30T10:00:00Z',
    '2026-11-21T25:00:00Z',
    '2026-11-21T10:00:99Z',
    '2026-11-21T10:00:00+25:00',
    '2026-11-21 10:00:00Z',
    'x'.repeat(10_000),
  ];
  for (const text of others) {
    it(`refuses "${text.slice(0, 30)}"`, () => {
      expect(instantMs(text)).to.equal(undefined);
    });
  }
});
