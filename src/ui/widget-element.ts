/**
 * What all four widgets have in common: where the feed comes from, the state it is in, and how each state is
 * drawn. A widget draws itself only when there is a feed. Nothing else belongs here: the rest is controllers.
 */
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Feed } from '../core/feed/types.js';
import { instantMs, instantOf } from '../core/schedule/local-time.js';
import { ClockController } from './clock-controller.js';
import { FeedController, type FeedResult } from './feed-controller.js';
import { FeedErrorEvent, FeedReadyEvent, type FeedCounts } from './feed-events.js';
import { failureSentence } from './feed-failure.js';
import { directionOf, feedWords, type FeedWords } from './feed-text.js';
import { heading } from './heading.js';
import { LiveStatus } from './live-status.js';
import { loadingText } from './loading-text.js';
import { getLocale, joinPageLocale } from './localization.js';
import { SAMPLE_SLOT, ThemeController } from './theme-controller.js';
import { warnOnce } from './warn-once.js';

/** How long an element may be without a feed before its author is told. */
const PATIENCE_MS = 1_000;

const isContent = (node: Node): boolean =>
  node instanceof Element
    ? node.slot === ''
    : node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';

export abstract class WidgetElement extends LitElement {
  // Declared here rather than by decorators: 0.4 kB less in every script, and nothing else of Lit's to compile.
  static override properties: PropertyDeclarations = {
    src: {},
    feed: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true },
    group: {},
    place: {},
    topic: {},
    urlState: { type: Boolean, attribute: 'url-state' },
    now: {},
  };

  /** Address of the feed, or `#id` of a `<script type="application/json">` in the page. */
  src: string | undefined;

  /** The feed itself, as an object, instead of `src`. To show changes, set a new object. */
  feed: unknown;

  /** Level of the widget's own heading, 2 to 5. */
  headingLevel = 2;

  /** How it looks: `inherit` takes the page's font and colours; `govuk` and `nhs` match those systems. */
  theme: 'inherit' | 'govuk' | 'nhs' = 'inherit';

  /** Widgets with the same value share what the visitor chose; `none` stands alone. */
  group: string | undefined;

  /** Shows only these places: ids in the feed, separated by spaces. */
  place = '';

  /** Shows only what is about these topics: codes, separated by spaces. */
  topic = '';

  /** Keeps the open details and filters in the page's address, so that they can be shared. */
  urlState = false;

  /** Freezes the clock at `YYYY-MM-DDTHH:MM` in UK time, for previews and tests. */
  now: string | undefined;

  protected readonly loader = new FeedController(this);
  protected readonly clock = new ClockController(this);
  protected readonly live = new LiveStatus(this);
  /** Reads the feed's own words in the interface language. */
  protected words: FeedWords = feedWords('en', 'en');
  #announced: FeedResult | undefined;
  #reported: unknown;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new ThemeController(this);
  }

  override connectedCallback(): void {
    joinPageLocale(this);
    super.connectedCallback();
    // A script of the page may still be about to set `feed`.
    setTimeout(() => {
      if (!this.isConnected || this.loader.status !== 'empty') return;
      warnOnce(this, 'there is no feed to show. Set src="…" to the address of your offer feed.');
    }, PATIENCE_MS);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.loader.use({ src: this.src, feed: this.feed });
    this.clock.use(this.now);
    this.words = feedWords(getLocale(), this.loader.result?.feed.defaultLang ?? 'en');
  }

  protected override render(): TemplateResult {
    const locale = getLocale();
    // The direction of our own words, whatever the page's: English in a right-to-left line ends in a full stop at its start.
    return html`<div class="widget stack" lang=${locale} dir=${directionOf(locale)}>
      ${this.#renderState()} ${this.live.render()}
      <slot name=${SAMPLE_SLOT} hidden></slot>
    </div>`;
  }

  #renderState(): unknown {
    const { status, result } = this.loader;
    if (status === 'ready' && result) return this.#renderReady(result.feed);
    if (status === 'failed') return this.#renderFailed();
    if (status === 'empty') return html`<slot name="empty"><slot></slot></slot>`;
    return this.#hasFallback ? html`<slot></slot>` : this.#renderLoading();
  }

  /** What a feed could still make go wrong stays in the widget. */
  #renderReady(feed: Feed): unknown {
    try {
      return [this.#renderFreshness(feed), this.renderFeed(feed)];
    } catch (error) {
      warnOnce(this, `this feed could not be drawn (${String(error)}). Please report it.`);
      return html`<slot></slot>
        <p>${failureSentence(undefined)}</p>`;
    }
  }

  #renderLoading(): TemplateResult {
    return html`<div class="loading stack" aria-busy="true">
      ${heading(this.level, this.headingText(undefined), { className: 'title' })}
      <p class="muted">${loadingText()}</p>
    </div>`;
  }

  #renderFailed(): TemplateResult {
    return html`<slot></slot>
      <slot name="failed"><p role="alert">${failureSentence(this.loader.failure?.code)}</p></slot>
      <div>
        <button type="button" @click=${this.#tryAgain}>
          ${msg('Try again', { desc: 'Any widget: button that loads the feed again' })}
        </button>
      </div>`;
  }

  #renderFreshness({ expires }: Feed): TemplateResult | typeof nothing {
    if (this.loader.isStale) {
      return html`<p class="note">
        ${msg('We could not get the newest details. What you see was right a little earlier.', {
          desc: 'Any widget: an update failed and the earlier feed stays',
        })}
      </p>`;
    }
    const end = expires === undefined ? undefined : instantMs(expires);
    if (end === undefined || end > instantOf(this.clock.now)) return nothing;
    return html`<p class="note">
      ${msg('These details may be out of date.', { desc: 'Any widget: the feed says it has expired' })}
    </p>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { status, result } = this.loader;
    if (status === 'ready' && result && result !== this.#announced) {
      this.#announced = result;
      /** @internal */
      this.dispatchEvent(new FeedReadyEvent(this.countShown(result.feed)));
    }
    this.#reportTrouble();
  }

  /** Tells the page, once for each trouble, and its author when nothing can be shown. */
  #reportTrouble(): void {
    const { status, result, failure, problems } = this.loader;
    const isFailed = status === 'failed';
    const trouble = isFailed || this.#hasFailedPart ? (failure ?? result ?? status) : undefined;
    const isNew = trouble !== undefined && trouble !== this.#reported;
    this.#reported = trouble;
    if (isNew) {
      /** @internal */
      this.dispatchEvent(new FeedErrorEvent(problems));
    }
    if (!isFailed) return;
    const [first] = problems;
    const fault = first ? `${first.code} ${first.path}` : '';
    warnOnce(this, `the feed cannot be shown (${fault}). Try it with: sfl validate`);
  }

  /** The level of the widget's own heading, whatever the page wrote. */
  protected get level(): number {
    const { headingLevel } = this;
    return headingLevel >= 2 ? Math.min(5, Math.round(headingLevel)) : 2;
  }

  /** Draws the widget for a feed. */
  protected abstract renderFeed(feed: Feed): unknown;

  /** The widget's own heading; there is no feed yet while loading. */
  protected abstract headingText(feed: Feed | undefined): unknown;

  /** How many records are shown, after pins. */
  protected abstract countShown(feed: Feed): FeedCounts;

  get #hasFallback(): boolean {
    return [...this.childNodes].some(isContent);
  }

  get #hasFailedPart(): boolean {
    return this.loader.problems.some(
      ({ code, level }) =>
        level === 'error' && (code.startsWith('part/') || code.startsWith('load/')),
    );
  }

  readonly #tryAgain = (): void => this.loader.refresh();
}
