/** FullCalendar with as little as it runs with: its list view and the style sheet that every view needs. */
import 'fullcalendar/skeleton.css';
export { startCalendar } from './calendar-page.js';
