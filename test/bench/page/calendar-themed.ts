/** FullCalendar's list view as its first page of documentation has it, with a theme. */
import themePlugin from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import {
  startCalendar as start,
  type CalendarPage,
  type CalendarPageOptions,
} from './calendar-page.js';

export const startCalendar = (options: CalendarPageOptions): CalendarPage =>
  start(options, [themePlugin]);
