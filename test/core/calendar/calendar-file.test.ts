import { expect } from '@open-wc/testing';
import { dateCalendar, seriesCalendar } from '../../../src/core/calendar/calendar-file.js';
import type { CalendarItem } from '../../../src/core/calendar/calendar-file.js';
import type { ScheduleContext } from '../../../src/core/schedule/calendars.js';
import type { Schedule } from '../../../src/core/feed/types.js';
import { nextOccurrence } from '../../../src/core/schedule/sessions.js';
import { at, change, england, monthly, on, schedule, weekly } from '../schedule/builders.js';

const base: CalendarItem = {
  uid: 'play@marlshire.example',
  title: 'Stay and play',
  cancelledTitle: 'Cancelled: Stay and play',
  status: 'active',
  schedule: schedule(),
};

const options = {
  stampMs: Date.UTC(2026, 8, 14, 8, 30),
  fromDay: on('2026-10-19'),
  locationOf: (placeId: string) => (placeId === 'hall' ? 'Village hall' : undefined),
  textOf: (note: unknown) => String(note),
  ...england,
};

/** The lines between DTSTAMP and the words, and title and status, of each event: what differs between them. */
const eventLines = (text: string): readonly (readonly string[])[] =>
  text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) =>
      event
        .split('\r\n')
        .filter((line) =>
          /^(DT(START|END)|RRULE|EXDATE|RECURRENCE|STATUS:CAN|SUMMARY:C)/.test(line),
        )
        .map((line) => line.replace('TZID=Europe/London', 'L')),
    );

const fileOf = (parts: Partial<Schedule>, context: ScheduleContext = england) =>
  seriesCalendar([{ ...base, schedule: schedule(parts) }], { ...options, ...context });

const series = (parts: Partial<Schedule>, context?: ScheduleContext) =>
  eventLines(fileOf(parts, context).text);

describe('the calendar of a series', () => {
  it('is a whole file', () => {
    const item = {
      ...base,
      description: 'For babies, and you.\nFree; no booking.',
      location: 'Library, High Street',
      url: 'https://marlshire.example/play?a=1,2',
      geo: { lat: 51.5, lng: 0 },
    };
    const { text, eventCount, lastDay } = seriesCalendar([item], { ...options, name: 'Marlshire' });
    expect(eventCount).to.equal(1);
    expect(lastDay).to.equal(undefined);
    expect(text.split('\r\n')).to.deep.equal([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//start-for-life-widgets//1//EN'],
      ...['X-WR-CALNAME:Marlshire', 'BEGIN:VTIMEZONE', 'TZID:Europe/London'],
      ...['BEGIN:DAYLIGHT', 'TZNAME:BST', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100'],
      ...['DTSTART:19960331T010000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
      ...['BEGIN:STANDARD', 'TZNAME:GMT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000'],
      ...['DTSTART:19961027T020000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
      ...[
        'END:VTIMEZONE',
        'BEGIN:VEVENT',
        'UID:play@marlshire.example',
        'DTSTAMP:20260914T083000Z',
      ],
      ...['DTSTART;TZID=Europe/London:20261020T100000', 'DTEND;TZID=Europe/London:20261020T113000'],
      ...['RRULE:FREQ=WEEKLY;BYDAY=TU', 'SUMMARY:Stay and play'],
      'DESCRIPTION:For babies\\, and you.\\nFree\\; no booking.',
      ...['LOCATION:Library\\, High Street', 'URL:https://marlshire.example/play?a=1,2'],
      ...['GEO:51.50000;0.00000', 'STATUS:CONFIRMED', 'TRANSP:OPAQUE', 'END:VEVENT'],
      ...['END:VCALENDAR', ''],
    ]);
  });

  it('leaves out dates outside term, on bank holidays, in pauses and by name, and goes on for ever', () => {
    const parts: Partial<Schedule> = {
      rule: weekly(['MO', 'TU']),
      calendar: 'term',
      bankHolidays: 'skip',
      pauses: [{ from: '2026-11-16', until: '2026-11-22' }],
      except: ['2026-12-01'],
    };
    const calendars = {
      term: [
        { from: '2026-09-01', until: '2026-10-23' },
        { from: '2026-11-02', until: '2026-12-18' },
      ],
      bankHolidays: [{ date: '2026-11-09' }],
    };
    expect(series(parts, { ...england, calendars })).to.deep.equal([
      [
        'DTSTART;L:20261019T100000',
        'DTEND;L:20261019T113000',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,TU',
        'EXDATE;L:20261026T100000,20261027T100000,20261109T100000,20261116T100000,20261117T100000,20261201T100000',
      ],
    ]);
  });

  it('knows the term dates to their last, and nothing after', () => {
    const term = [
      { from: '2026-09-01', until: '2026-10-23' },
      { from: '2027-04-19', until: '2027-05-28' },
    ];
    const context = { ...england, calendars: { term } };
    const [, , , except = ''] = series({ calendar: 'term' }, context)[0] ?? [];
    // Every Tuesday from 27 October to 13 April.
    expect(except).to.match(/^EXDATE;L:20261027T100000,.*,20270413T100000$/);
    expect(except.split(',')).to.have.length(25);
  });

  it('has a date on its own when that has a time and the others have none', () => {
    const changes = [change('2026-10-27', 'changed', { to: { start: '14:00' } })];
    expect(series({ start: undefined, end: undefined, changes })).to.deep.equal([
      [
        ...['DTSTART;VALUE=DATE:20261020', 'RRULE:FREQ=WEEKLY;BYDAY=TU'],
        'EXDATE;VALUE=DATE:20261027',
      ],
      ['DTSTART;L:20261027T140000'],
    ]);
  });

  it('starts at the first date there is, in the phase of its interval', () => {
    const parts = { rule: weekly(['TU'], 2), from: '2026-09-15', except: ['2026-10-27'] };
    expect(series(parts)).to.deep.equal([
      [
        'DTSTART;L:20261110T100000',
        'DTEND;L:20261110T113000',
        'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO',
      ],
    ]);
  });

  it('has an event for each date that is otherwise', () => {
    const parts: Partial<Schedule> = {
      until: '2026-12-15',
      changes: [
        change('2026-10-27', 'cancelled'),
        change('2026-11-03', 'moved', { to: { date: '2026-11-05', place: 'hall' } }),
        change('2026-11-10', 'changed', { to: { start: '14:00', end: '15:00' } }),
        change('2026-11-17', 'moved'),
      ],
    };
    expect(series(parts)).to.deep.equal([
      [
        'DTSTART;L:20261020T100000',
        'DTEND;L:20261020T113000',
        'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T235900Z',
      ],
      [
        ...['DTSTART;L:20261027T100000', 'DTEND;L:20261027T113000'],
        ...[
          'RECURRENCE-ID;L:20261027T100000',
          'SUMMARY:Cancelled: Stay and play',
          'STATUS:CANCELLED',
        ],
      ],
      [
        ...['DTSTART;L:20261105T100000', 'DTEND;L:20261105T113000'],
        'RECURRENCE-ID;L:20261103T100000',
      ],
      [
        ...['DTSTART;L:20261110T140000', 'DTEND;L:20261110T150000'],
        'RECURRENCE-ID;L:20261110T100000',
      ],
      [
        ...['DTSTART;L:20261117T100000', 'DTEND;L:20261117T113000'],
        ...[
          'RECURRENCE-ID;L:20261117T100000',
          'SUMMARY:Cancelled: Stay and play',
          'STATUS:CANCELLED',
        ],
      ],
    ]);
  });

  it('says where a moved date is, its note first, and no longer where it was', () => {
    const moved = change('2026-10-27', 'moved', { to: { place: 'hall' }, note: 'Flood' });
    const item = {
      ...base,
      schedule: schedule({ changes: [moved] }),
      description: 'Free',
      location: 'Library',
      geo: { lat: 51.5, lng: 0 },
    };
    const [, usual = '', override = ''] = seriesCalendar([item], options).text.split(
      'BEGIN:VEVENT',
    );
    expect(usual).to.contain('LOCATION:Library\r\nGEO:51.50000;0.00000\r\n');
    expect(override).to.contain('DESCRIPTION:Flood\\n\\nFree\r\nLOCATION:Village hall\r\nSTATUS');
  });

  it('has an event of its own for each extra or single date', () => {
    const extra = [{ date: '2026-10-31' }, { date: '2026-10-31', start: '14:00' }];
    const { text } = fileOf({
      rule: { freq: 'dates', dates: ['2026-10-27', '2026-10-01'] },
      extra,
    });
    expect(eventLines(text)).to.deep.equal([
      ['DTSTART;L:20261027T100000', 'DTEND;L:20261027T113000'],
      ['DTSTART;L:20261031T100000', 'DTEND;L:20261031T113000'],
      ['DTSTART;L:20261031T140000'],
    ]);
    expect(text.match(/^UID:.*$/gm)).to.deep.equal([
      'UID:20261027-play@marlshire.example',
      'UID:20261031-play@marlshire.example',
      'UID:20261031T140000-play@marlshire.example',
    ]);
  });

  it('gives two events that would share a name different ones', () => {
    const { text } = fileOf({
      rule: { freq: 'dates', dates: ['2026-12-01'] },
      extra: [{ date: '2026-10-27', start: '14:00' }, { date: '2026-10-27' }],
      changes: [change('2026-10-27', 'changed', { to: { start: '15:00' } })],
    });
    const uids = text.match(/^UID:.*$/gm) ?? [];
    expect(new Set(uids).size).to.equal(3);
  });

  it('keeps a date that was moved from before the first day, and leaves out one moved to before it', () => {
    const changes = [
      change('2026-10-13', 'moved', { to: { date: '2026-10-21' } }),
      change('2026-10-27', 'moved', { to: { date: '2026-10-15' } }),
    ];
    expect(series({ changes })).to.deep.equal([
      [
        ...['DTSTART;L:20261020T100000', 'DTEND;L:20261020T113000', 'RRULE:FREQ=WEEKLY;BYDAY=TU'],
        'EXDATE;L:20261027T100000',
      ],
      ['DTSTART;L:20261021T100000', 'DTEND;L:20261021T113000'],
    ]);
  });

  it('ends the next day past midnight, has no end when none is known, and is a day without a time', () => {
    expect(series({ start: '22:30', end: '00:30', rule: weekly(['WE']) })).to.deep.equal([
      ['DTSTART;L:20261021T223000', 'DTEND;L:20261022T003000', 'RRULE:FREQ=WEEKLY;BYDAY=WE'],
    ]);
    expect(series({ end: undefined })).to.deep.equal([
      ['DTSTART;L:20261020T100000', 'RRULE:FREQ=WEEKLY;BYDAY=TU'],
    ]);
    const except = ['2026-10-27'];
    const { text } = fileOf({ start: undefined, end: undefined, except, until: '2026-12-15' });
    expect(eventLines(text)).to.deep.equal([
      [
        ...['DTSTART;VALUE=DATE:20261020', 'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215'],
        'EXDATE;VALUE=DATE:20261027',
      ],
    ]);
    expect(text).to.contain('TRANSP:TRANSPARENT');
  });

  it('is valid but empty for a session that is paused, has ended or has no dates', () => {
    for (const parts of [
      { status: 'paused' },
      { status: 'ended' },
      { schedule: schedule({ until: '2026-10-18' }) },
      { schedule: schedule({ rule: { freq: 'unknown', text: 'Ask' } }) },
      { schedule: schedule({ rule: monthly([['MO', 5]], 2) }) },
    ] as const) {
      const { text, eventCount, lastDay } = seriesCalendar([{ ...base, ...parts }], options);
      expect(eventCount).to.equal(0);
      expect(lastDay).to.equal(undefined);
      expect(text).to.contain('BEGIN:VTIMEZONE').and.not.to.contain('VEVENT');
    }
  });

  it('holds several sessions', () => {
    const other = {
      ...base,
      uid: 'sing@marlshire.example',
      schedule: schedule({ rule: weekly(['FR']) }),
    };
    const { text, eventCount } = seriesCalendar([base, other], options);
    expect(eventCount).to.equal(2);
    expect(text.match(/BEGIN:VTIMEZONE/g)).to.have.length(1);
  });
});

describe('the calendar of one date', () => {
  const dateOf = (parts: Partial<Schedule>) => {
    const item = { ...base, schedule: schedule(parts) };
    const search = { now: at('2026-10-26T09:00'), horizonDays: 28, ...england };
    const next = nextOccurrence(item, search);
    return next ? dateCalendar(item, next, options).text : '';
  };

  it('has that date only', () => {
    const text = dateOf({});
    expect(eventLines(text)).to.deep.equal([
      ['DTSTART;L:20261027T100000', 'DTEND;L:20261027T113000'],
    ]);
    expect(text).to.contain('UID:20261027-play@marlshire.example');
  });

  it('has the new date of a moved one, under the name of the old', () => {
    const text = dateOf({
      changes: [change('2026-10-27', 'moved', { to: { date: '2026-10-28' } })],
    });
    expect(eventLines(text)).to.deep.equal([
      ['DTSTART;L:20261028T100000', 'DTEND;L:20261028T113000'],
    ]);
    expect(text).to.contain('UID:20261027-play@marlshire.example');
  });

  it('keeps its name when its time changes', () => {
    const changes = [change('2026-10-27', 'changed', { to: { start: '14:00' } })];
    const text = dateOf({ changes });
    expect(eventLines(text)).to.deep.equal([['DTSTART;L:20261027T140000']]);
    expect(text).to.contain('UID:20261027-play@marlshire.example');
  });

  it('has the new date also when asked for the old', () => {
    const slot = { day: on('2026-10-28'), startMinute: 840, placeId: 'hall' };
    const old = {
      day: on('2026-10-27'),
      startMinute: 600,
      status: 'moved',
      movedTo: slot,
      flags: [],
    };
    const { text } = dateCalendar(base, old as never, options);
    expect(eventLines(text)).to.deep.equal([['DTSTART;L:20261028T140000']]);
    expect(text).to.contain('LOCATION:Village hall');
  });
});
