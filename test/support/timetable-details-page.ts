/**
 * What leaves the timetable for elsewhere: calendar files, the share sheet of the device, the clipboard and the
 * printer. For one test the real ones are put aside, and what they were given is read.
 */
import type ICAL from 'ical.js';
import { eventsOf } from '../core/calendar/ical-js.js';

/** A file that the visitor was given. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly blob: Blob;
}

export interface FakeDevice {
  readonly files: SavedFile[];
  /** What the share sheet was opened with. */
  readonly shared: ShareData[];
  readonly copied: string[];
  restore(): void;
}

export interface DeviceOptions {
  /** What the share sheet does; without it the device has none. */
  readonly share?: () => Promise<void>;
  /** What the clipboard does. */
  readonly copy?: () => Promise<void>;
}

const replaceOf = (target: object, name: string, value: unknown): (() => void) => {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  return () => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  };
};

/** Stands in for what the details hand things to, until `restore`. */
export function fakeDevice({ share, copy }: DeviceOptions = {}): FakeDevice {
  const blobs = new Map<string, Blob>();
  const files: SavedFile[] = [];
  const shared: ShareData[] = [];
  const copied: string[] = [];
  const create = URL.createObjectURL.bind(URL);
  const click = HTMLAnchorElement.prototype.click;
  const undo = [
    replaceOf(URL, 'createObjectURL', (blob: Blob) => {
      const url = create(blob);
      blobs.set(url, blob);
      return url;
    }),
    replaceOf(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (blob) files.push({ name: this.download, type: blob.type, blob });
      else click.call(this);
    }),
    replaceOf(
      navigator,
      'share',
      share &&
        ((data: ShareData) => {
          shared.push(data);
          return share();
        }),
    ),
    replaceOf(navigator, 'clipboard', {
      writeText: (text: string) => {
        copied.push(text);
        return copy?.() ?? Promise.resolve();
      },
    }),
  ];
  return { files, shared, copied, restore: () => undo.forEach((each) => each()) };
}

/** An event of a calendar file, as `name: value` for each of its properties that says something to a family. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly where: string;
  readonly about: string;
  readonly status: string;
  readonly rule: string;
}

function calendarEvent(event: ICAL.Component): CalendarEvent {
  const valueOf = (name: string): string =>
    (event.getFirstPropertyValue(name) as { toString(): string } | null)?.toString() ?? '';
  return {
    uid: valueOf('uid'),
    title: valueOf('summary'),
    start: valueOf('dtstart'),
    end: valueOf('dtend'),
    zone: String(event.getFirstProperty('dtstart')?.getParameter('tzid') ?? ''),
    where: valueOf('location'),
    about: valueOf('description'),
    status: valueOf('status'),
    rule: valueOf('rrule'),
  };
}

/** The events of a calendar file, as ical.js reads them. */
export const calendarEvents = (text: string): readonly CalendarEvent[] =>
  eventsOf(text).map(calendarEvent);

/** A sheet that was sent to the printer. */
export interface PrintedSheet {
  readonly window: Window;
  readonly frame: HTMLIFrameElement;
  readonly page: Document;
  /** Of the largest type and of what the sheet takes, in CSS pixels. */
  readonly typeSize: number;
  readonly height: number;
}

export interface FakePrinter {
  readonly sheets: PrintedSheet[];
  restore(): void;
}

function sheetOf(frame: HTMLIFrameElement, window: Window): PrintedSheet {
  const page = frame.contentDocument!;
  return {
    ...{ frame, window, page },
    typeSize: parseFloat(window.getComputedStyle(page.body).fontSize),
    height: page.body.scrollHeight,
  };
}

/** Stands in for the printer of every frame that is loaded until `restore`. */
export function fakePrinter(): FakePrinter {
  const sheets: PrintedSheet[] = [];
  const replacePrint = ({ target }: Event): void => {
    if (!(target instanceof HTMLIFrameElement) || !target.contentWindow) return;
    const window = target.contentWindow;
    window.print = () => sheets.push(sheetOf(target, window));
  };
  // The load of a frame does not bubble; it is met on its way down, before the widget hears of it.
  document.addEventListener('load', replacePrint, true);
  return {
    sheets,
    restore: () => {
      document.removeEventListener('load', replacePrint, true);
      for (const { frame } of sheets) frame.remove();
    },
  };
}
