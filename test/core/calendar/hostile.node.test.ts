/** Text that tries to be more than text, read back with ical.js: the file has the events it should and no other line. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { seriesCalendar } from '../../../src/core/calendar/calendar-file.js';
import { change, schedule } from '../schedule/builders.js';
import { item, options } from './any-session.js';
import { eventsOf } from './ical-js.js';

const SEED = 20_261_025;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  // Halves of characters too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    'A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:B',
    'A\u2028BEGIN:VALARM\u0085ACTION:EMAIL',
    'A\\\nDTSTART:20260101',
    'A\\',
    '\u0000\n\n\r',
    '"quoted";TZID=X:',
    'x'.repeat(100_000),
    '👶'.repeat(50_000),
  ),
);

/** As a reader may show it: what no file can hold is gone, and a long text is cut. */
const readable = (text: string): string =>
  text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cs}/gu, '')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''));

const expected = (text: string, length: number): string => {
  const isLong = text.length > length;
  return readable(isLong ? `${text.slice(0, length - 1)}…` : text);
};

const names = [
  ...['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'RRULE', 'RECURRENCE-ID', 'SUMMARY', 'DESCRIPTION'],
  ...['LOCATION', 'URL', 'STATUS', 'TRANSP', 'BEGIN', 'END', 'VERSION', 'PRODID', 'X-WR-CALNAME'],
  ...['TZID', 'TZNAME', 'TZOFFSETFROM', 'TZOFFSETTO'],
];

const assertShape = (text: string): void => {
  assert.doesNotMatch(text, /\p{Cs}/u);
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  const lines = text.split('\r\n');
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /[^\P{Cc}\t]|[\u2028\u2029]/u);
  }
  const whole = text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  for (const line of whole) assert.ok(names.includes(line.split(/[:;]/)[0]!), line.slice(0, 99));
};

describe('a calendar file of any text', () => {
  it('has its two events, and the text as text', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, description, location) => {
        const changes = [change('2026-09-22', 'cancelled', { note: description })];
        const hostile = item({
          uid: title,
          title,
          cancelledTitle: location,
          description,
          location,
          url: `https://example.org/${title}`,
          schedule: schedule({ changes }),
        });
        const { text } = seriesCalendar([hostile], options({ name: description }));
        assertShape(text);
        const [usual, cancelled, ...others] = eventsOf(text);
        assert.equal(others.length, 0);
        const shown = (name: string): unknown => usual?.getFirstPropertyValue(name) ?? '';
        assert.equal(shown('summary'), expected(title, 400));
        assert.equal(shown('description'), expected(description, 4000));
        assert.equal(shown('location'), expected(location, 400));
        assert.equal(cancelled?.getFirstPropertyValue('summary') ?? '', expected(location, 400));
        assert.equal(usual?.getAllSubcomponents().length, 0);
      }),
      { numRuns: 400, seed: SEED },
    );
  });
});
