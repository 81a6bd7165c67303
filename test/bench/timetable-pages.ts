/** The pages of the timetable's bench: the widget, and FullCalendar bundled in two ways. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/tools/install.js';
import { calendarBundle } from './calendar-bundle.js';
import { SESSIONS_DAYS, SESSIONS_FROM, SESSIONS_NOW } from './sample-sessions.js';
import {
  data,
  page,
  pageScript,
  script,
  sharedFiles,
  styleSheet,
  type BenchFiles,
} from './server.js';

/** How FullCalendar is bundled: with nothing but its list, with a theme, and with its month and week views. */
export const BUNDLES = ['bare', 'themed', 'grids'] as const;
export type Bundle = (typeof BUNDLES)[number];

/** One way of writing the page of FullCalendar. */
export interface CalendarWay {
  readonly bundle: Bundle;
  readonly filterBy: 'refetch' | 'source';
  /** Events that it is given at most. */
  readonly most: number;
}

/** All of FullCalendar in one file, as a page without a bundler has it; only to be weighed. */
const WHOLE_LIBRARY = 'node_modules/fullcalendar/all/global.js';

export const pathOf = ({ bundle, filterBy, most }: CalendarWay): string =>
  `/calendar/${bundle}/${filterBy}/${String(most)}`;

const timetablePage = `<script type="module" src="/page/measure-timetable.js"></script>
<script type="module" src="/dist/session-timetable.js"></script>
<sfl-session-timetable src="/feed.json" days="${String(SESSIONS_DAYS)}" now="${SESSIONS_NOW}"></sfl-session-timetable>`;

const calendarPage = ({
  bundle,
  filterBy,
  most,
}: CalendarWay): string => `<link rel="stylesheet" href="/${bundle}/styles.css">
<script type="module" src="/${bundle}/measure-calendar.js"></script>
<div id="calendar" data-from="${SESSIONS_FROM}" data-days="${String(SESSIONS_DAYS)}" data-most="${String(most)}" data-filter-by="${filterBy}"></div>`;

/** Every file that a page may ask for, by its path. */
export async function timetableFiles(
  texts: { readonly feed: string; readonly events: string },
  ways: readonly CalendarWay[],
): Promise<BenchFiles> {
  const files = sharedFiles()
    .set('/timetable', page('Timetable', timetablePage))
    .set('/feed.json', data(texts.feed))
    .set('/events.json', data(texts.events))
    .set('/vendor/fullcalendar.js', script(readFileSync(join(root, WHOLE_LIBRARY))));
  for (const name of ['timing', 'filters', 'measure-timetable']) {
    files.set(`/page/${name}.js`, pageScript(name));
  }
  for (const way of ways) files.set(pathOf(way), page('Calendar', calendarPage(way)));
  for (const bundle of BUNDLES) {
    const { script: code, styles } = await calendarBundle(`calendar-${bundle}`);
    files.set(`/${bundle}/calendar-page.js`, script(code));
    files.set(`/${bundle}/styles.css`, styleSheet(styles));
    for (const name of ['timing', 'filters', 'measure-calendar']) {
      files.set(`/${bundle}/${name}.js`, pageScript(name));
    }
  }
  return files;
}
