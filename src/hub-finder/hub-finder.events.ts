/** What only the hub finder tells the page. */

/** The visitor opened a place's details. */
export class HubSelectEvent extends Event {
  static readonly type = 'sfl-hub-select';
  /** The place's id in the feed. */
  readonly id: string;

  constructor(id: string) {
    super(HubSelectEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sfl-hub-select': HubSelectEvent;
  }
}
