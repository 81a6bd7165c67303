/** FullCalendar with the month and week views too, only to be weighed: the timetable has a week of its own. */
import dayGridPlugin from 'fullcalendar/daygrid';
import timeGridPlugin from 'fullcalendar/timegrid';
import 'fullcalendar/skeleton.css';
import {
  startCalendar as start,
  type CalendarPage,
  type CalendarPageOptions,
} from './calendar-page.js';

export const startCalendar = (options: CalendarPageOptions): CalendarPage =>
  start(options, [dayGridPlugin, timeGridPlugin]);
