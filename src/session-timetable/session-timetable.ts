import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Feed } from '../core/feed/types.js';
import { failureSentence } from '../ui/feed-failure.js';
import { FeedErrorEvent, type FeedCounts } from '../ui/feed-events.js';
import { heading } from '../ui/heading.js';
import { loadingText } from '../ui/loading-text.js';
import { WidgetElement } from '../ui/widget-element.js';
import { loadMore } from './load-more.js';
import { styles } from './session-timetable.styles.js';
import type { TimetableSession } from './timetable-session.js';
import type { TimetableShell } from './timetable-shell.js';

/** Days of the list when the page says nothing else. */
const DEFAULT_DAYS = 14;

/**
 * Shows what is on, when: groups, classes and drop-ins for families, as a list by day or as a week.
 *
 * ```html
 * <sfl-session-timetable src="https://example.org/offer-feed.json">
 *   <a href="/whats-on">What's on for families</a>
 * </sfl-session-timetable>
 * ```
 *
 * @element sfl-session-timetable
 * @slot - What visitors see until the widget is ready, when it fails, and without JavaScript.
 * @slot empty - Shown instead of our sentence when the feed has no sessions.
 * @slot failed - Shown instead of our sentence when the feed cannot be loaded.
 * @fires {FeedReadyEvent} sfl-ready - A feed was loaded and drawn.
 * @fires {FeedErrorEvent} sfl-feed-error - Nothing can be shown, or a part of the feed failed.
 * @fires {SearchEvent} sfl-search - The visitor said where they are.
 * @fires {FilterEvent} sfl-filter - The visitor changed a filter.
 * @fires {NoResultsEvent} sfl-no-results - A search or a filter left nothing.
 * @fires {SessionSelectEvent} sfl-session-select - The visitor opened a session's details.
 * @csspart child - The fields for the child's age.
 * @csspart filters - The disclosure with the filters.
 * @csspart list - The list of dated sessions.
 * @csspart row - One session on one date.
 * @csspart week - The table of a week.
 * @csspart print - The button that prints a week.
 * @csspart details - The details of one session.
 * @cssprop [--sfl-text=inherit] - Colour of the text.
 * @cssprop [--sfl-muted] - Colour of quiet text; the text's colour, fainter.
 * @cssprop [--sfl-link] - Colour of links; the page's own link colour.
 * @cssprop [--sfl-accent] - Colour of the main button and of what is chosen; the link colour.
 * @cssprop [--sfl-on-accent] - Colour of words on the accent; black or white, whichever stands out.
 * @cssprop [--sfl-line] - Colour of thin rules; the text's colour, faint.
 * @cssprop [--sfl-success=#1a8a4a] - Colour of the mark for "on now".
 * @cssprop [--sfl-warning=#d9822b] - Colour of the bar beside a change.
 * @cssprop [--sfl-danger=#d4351c] - Colour of the bar beside what is cancelled or urgent, and of a field with an error.
 * @cssprop [--sfl-focus=currentColor] - Colour of the focus ring.
 * @cssprop [--sfl-radius=4px] - Roundness of corners.
 */
export class SessionTimetable extends WidgetElement {
  static override properties: PropertyDeclarations = {
    view: {},
    days: { type: Number },
    from: {},
    audience: {},
    stage: {},
    hubsHref: { attribute: 'hubs-href' },
    session: { state: true },
    hasFailed: { state: true },
  };

  static override styles = styles;

  /** How it is shown at first: `list`, by day, or `week`, a table where there is room for one. */
  view: 'list' | 'week' = 'list';

  /**
   * How many days the list covers, 1 to 366.
   * @default 14
   */
  days = DEFAULT_DAYS;

  /** First day of the list, or a day of the week shown, `YYYY-MM-DD`; today when absent. */
  from: string | undefined;

  /** Shows only what is for these groups: codes, separated by spaces. */
  audience = '';

  /** Shows only what is for these stages: codes such as `pregnancy` or `0-6m`, separated by spaces. */
  stage = '';

  /** Address of the page with the hub finder, for links to a hub when there is no finder on this page. */
  hubsHref: string | undefined;

  private session: TimetableSession | undefined;
  private hasFailed = false;
  #coming: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Together with the feed, so that neither waits for the other.
    void this.#getSession();
  }

  protected override renderFeed(feed: Feed): TemplateResult {
    if (this.hasFailed) return this.#renderUnavailable();
    const { session } = this;
    // What the page put here itself stays until there is more to see.
    if (!session && this.childElementCount > 0) return html`<slot></slot>`;
    return html`${heading(this.level, this.headingText(feed), { className: 'title' })}
    ${
      session?.render(feed) ??
      html`<div class="loading" aria-busy="true"><p class="muted">${loadingText()}</p></div>`
    }`;
  }

  #renderUnavailable(): TemplateResult {
    return html`<slot></slot>
      <slot name="failed"><p role="alert">${failureSentence(undefined)}</p></slot>
      <div>
        <button type="button" @click=${this.#getSession}>
          ${msg('Try again', { desc: 'Any widget: button that loads the feed again' })}
        </button>
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // What a feed brings is announced when it can be seen.
    if (this.session || this.loader.status !== 'ready') super.updated(changed);
  }

  protected override headingText(feed: Feed | undefined): unknown {
    const own = feed?.wording?.['whatsOn'];
    return own === undefined
      ? msg("What's on", { desc: 'Timetable: its heading' })
      : this.words.show(own);
  }

  protected override countShown(feed: Feed): FeedCounts {
    return this.session?.counts(feed) ?? { places: 0, offers: 0, sessions: 0 };
  }

  /** Shows what is on at a place, by its id in the feed. */
  showPlace(id: string): void {
    void this.#getSession().then(() => this.session?.choosePlace(id));
  }

  /** Gets the rest of the timetable, once. */
  readonly #getSession = (): Promise<void> =>
    (this.#coming ??= loadMore().then(
      ({ TimetableSession }) => {
        this.hasFailed = false;
        this.session = new TimetableSession(this.#shell);
      },
      () => {
        this.hasFailed = true;
        this.#coming = undefined;
        const problem = { level: 'error', code: 'load/script', path: '' } as const;
        /** @internal */
        this.dispatchEvent(new FeedErrorEvent([problem]));
      },
    ));

  readonly #shell: TimetableShell = {
    element: this,
    feed: () => this.loader.result?.feed,
    feedUrl: () => this.loader.url,
    words: () => this.words,
    now: () => this.clock.now,
    level: () => this.level,
    heading: (feed) => this.headingText(feed),
    announce: (text) => this.live.announce(text),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sfl-session-timetable': SessionTimetable;
  }
}
