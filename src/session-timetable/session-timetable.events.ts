/** What the timetable tells the page. */

/** The visitor opened the details of a session. */
export class SessionSelectEvent extends Event {
  static readonly type = 'sfl-session-select';

  /** Id of the session in the feed; left out for one whose offer is sensitive. */
  readonly id: string | undefined;
  /** The date that was opened, `YYYY-MM-DD`; left out when none is known. */
  readonly date: string | undefined;

  constructor(id: string | undefined, date: string | undefined) {
    super(SessionSelectEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.date = date;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sfl-session-select': SessionSelectEvent;
  }
}
