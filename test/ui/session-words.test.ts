import { expect } from '@open-wc/testing';
import type { Route } from '../../src/core/feed/types.js';
import { dayOf } from '../../src/core/schedule/dates.js';
import { dayWord, nextSessionText, routeText, slotText } from '../../src/ui/session-words.js';

/** A Monday. */
const TODAY = dayOf('2026-11-23')!;
const WEEK = 'Monday 30 November';

/** Engines differ about a comma after the weekday. */
const plain = (text: string): string => text.replace('Monday, ', 'Monday ');

describe('dayWord', () => {
  it('says today and tomorrow, and dates for other days', () => {
    expect(dayWord(TODAY, TODAY)).to.equal('today');
    expect(dayWord(TODAY + 1, TODAY)).to.equal('tomorrow');
    expect(plain(dayWord(TODAY + 7, TODAY))).to.equal(WEEK);
    expect(dayWord(TODAY - 1, TODAY)).to.contain('22 November');
  });
});

describe('slotText', () => {
  const cases: [Parameters<typeof slotText>[0], string][] = [
    [{ day: TODAY, startMinute: 810, endMinute: 870 }, 'today, 1:30pm to 2:30pm'],
    [{ day: TODAY + 1, startMinute: 600 }, 'tomorrow, 10am'],
    [{ day: TODAY + 7, startMinute: 0, endMinute: 60 }, `${WEEK}, midnight to 1am`],
    [{ day: TODAY, startMinute: 1320, endMinute: 1500 }, 'today, 10pm to 1am'],
    [{ day: TODAY }, 'today, time not known'],
  ];
  for (const [slot, text] of cases) {
    it(`says ${text}`, () => {
      expect(plain(slotText(slot, TODAY))).to.equal(text);
    });
  }
});

describe('nextSessionText', () => {
  const base = { status: 'scheduled' as const, flags: [], isRunning: false };
  const cases: [Partial<Parameters<typeof nextSessionText>[1]>, string][] = [
    [{ startMinute: 810 }, 'Next: Massage, today 1:30pm'],
    [{ day: TODAY + 1, startMinute: 0 }, 'Next: Massage, tomorrow midnight'],
    [{ day: TODAY + 7, startMinute: 600 }, `Next: Massage, ${WEEK} 10am`],
    [{}, 'Next: Massage, today'],
    [{ startMinute: 600, endMinute: 690, isRunning: true }, 'On now until 11:30am: Massage'],
    [{ startMinute: 600, isRunning: true }, 'On now: Massage'],
  ];
  for (const [fields, text] of cases) {
    it(`says ${text}`, () => {
      expect(plain(nextSessionText('Massage', { day: TODAY, ...base, ...fields }, TODAY))).to.equal(
        text,
      );
    });
  }
});

describe('routeText', () => {
  const cases: [string, string | undefined][] = [
    ['drop-in', 'just turn up'],
    ['book', 'book a place'],
    ['refer-self', 'you can ask for it yourself'],
    ['refer-professional', 'ask your midwife, health visitor or doctor'],
    ['invited', 'by invitation'],
    ['contact', 'get in touch first'],
    ['unknown', undefined],
  ];
  for (const [mode, text] of cases) {
    it(`says ${String(text)} for ${mode}`, () => {
      expect(routeText([{ mode } as Route])).to.equal(text);
    });
  }

  it('says the first way, and nothing when there is none', () => {
    expect(routeText([{ mode: 'book' }, { mode: 'drop-in' }] as Route[])).to.equal('book a place');
    expect(routeText([])).to.equal(undefined);
    expect(routeText(undefined)).to.equal(undefined);
  });
});
