/**
 * The frame that the finder draws, with and without the rest of it: a search box, filters, a summary, a map
 * button and the list. Before the rest has come the frame is whole already, so nothing moves when it does.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { clearFiltersText, filtersTitle } from '../ui/filter-words.js';
import { formatNumber } from '../ui/format.js';
import { locateIcon, mapIcon } from '../ui/icons.js';
import { loadingText } from '../ui/loading-text.js';
import { clearSearchText, findText, locateText } from '../ui/search-words.js';
import type { Row } from './hub-finder.model.js';
import { hubList, type ListView } from './hub-list.js';

/** What the visitor can do. Each may need the rest of the finder first. */
export interface FinderActions {
  find(text: string): void;
  type(text: string): void;
  locate(): void;
  clearSearch(): void;
  clearFilters(): void;
  openFilters(isOpen: boolean): void;
  toggleMap(): void;
  showMore(): void;
}

/** What is in the frame. */
export interface FinderParts {
  readonly rows: readonly Row[];
  readonly list: ListView;
  readonly summary: unknown;
  /** A sentence about what went wrong or was guessed. */
  readonly problem: unknown;
  readonly isProblemText: boolean;
  readonly isLocating: boolean;
  readonly hasSearch: boolean;
  readonly chosenCount: number;
  /** The inside of the filters; absent until it has come. */
  readonly filters: unknown;
  /** The pane beside the list. */
  readonly side: unknown;
  /** Drawn in the place of the list and what is above it. */
  readonly details: unknown;
}

export interface FrameState {
  readonly typed: string;
  readonly shownCount: number;
  readonly step: number;
  readonly areFiltersOpen: boolean;
  readonly hasFilters: boolean;
  readonly hasMap: boolean;
  /** Where the map pictures come from, when that is another host. */
  readonly tilesHost: string | undefined;
}

/** The whole finder below its heading. */
export function finderFrame(
  parts: FinderParts,
  state: FrameState,
  actions: FinderActions,
): TemplateResult {
  const isOpen = parts.details !== undefined;
  return html`<div class="panes">
    ${
      isOpen
        ? nothing
        : html`<div class="controls stack">
            ${searchBox(parts, state, actions)}
            ${state.hasFilters ? filters(parts, state, actions) : nothing}
            <div class="summary">${parts.summary}</div>
            ${parts.rows.length === 0 ? wayOut(parts, actions) : nothing}
            ${state.hasMap && (parts.rows.length > 0 || parts.list.isMapOpen) ? mapButton(parts, state, actions) : nothing}
          </div>`
    }
    ${parts.side}
    <div class="listing stack">${isOpen ? parts.details : list(parts, state, actions)}</div>
  </div>`;
}

function searchBox(parts: FinderParts, state: FrameState, actions: FinderActions): TemplateResult {
  const { typed } = state;
  // Enter submits this form only, whatever form the page put the widget in.
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // What stands in the box, however it came there.
    const text = (event.target as HTMLFormElement).querySelector('input')?.value ?? '';
    actions.type(text);
    actions.find(text);
  };
  const type = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) actions.type(event.target.value);
  };
  return html`<form part="search" role="search" class="search" @submit=${submit}>
    <label for="query"
      >${msg('Postcode, town or hub name', { desc: 'Hub finder: label of the search box' })}</label
    >
    <div class="ask">
      <input
        id="query"
        type="text"
        maxlength="200"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="problem"
        aria-invalid=${parts.isProblemText ? 'true' : nothing}
        .value=${typed}
        @input=${type}
      />
      <button type="submit" class="primary" part="button">${findText()}</button>
    </div>
    <p id="problem" role="alert">${parts.problem}</p>
    ${searchButtons(parts, state, actions)}
  </form>`;
}

function searchButtons(
  { isLocating, hasSearch }: FinderParts,
  { typed }: FrameState,
  actions: FinderActions,
): TemplateResult {
  return html`<div class="cluster">
    <button
      type="button"
      class="plain"
      aria-busy=${isLocating ? 'true' : nothing}
      @click=${() => actions.locate()}
    >
      ${locateIcon()}${locateText(isLocating)}
    </button>
    ${hasSearch || typed !== '' ? button(clearSearchText(), actions.clearSearch, 'plain') : nothing}
  </div>`;
}

const button = (label: string, act: () => void, className = ''): TemplateResult =>
  html`<button type="button" class=${className} @click=${() => act()}>${label}</button>`;

const clearFilters = (actions: FinderActions): TemplateResult =>
  html`<div>${button(clearFiltersText(), actions.clearFilters)}</div>`;

function filters(
  parts: FinderParts,
  { areFiltersOpen }: FrameState,
  actions: FinderActions,
): TemplateResult {
  const { chosenCount } = parts;
  const toggle = (event: Event): void =>
    actions.openFilters(event.target instanceof HTMLDetailsElement && event.target.open);
  return html`<details part="filters" .open=${areFiltersOpen} @toggle=${toggle}>
    <summary>${filtersTitle(chosenCount)}</summary>
    <div class="panel">
      ${parts.filters ?? loadingText()} ${chosenCount === 0 ? nothing : clearFilters(actions)}
    </div>
  </details>`;
}

/** No result is a dead end. */
function wayOut({ chosenCount }: FinderParts, actions: FinderActions): TemplateResult {
  if (chosenCount > 0) return clearFilters(actions);
  const label = msg('Show all places', {
    desc: 'Hub finder: the next step when a search found nothing',
  });
  return html`<div>${button(label, actions.clearSearch)}</div>`;
}

function mapButton(
  { list: { isMapOpen } }: FinderParts,
  { tilesHost }: FrameState,
  actions: FinderActions,
): TemplateResult {
  return html`<div class="cluster">
    <button type="button" aria-expanded=${isMapOpen} @click=${() => actions.toggleMap()}>
      ${mapIcon()}${
        isMapOpen
          ? msg('Hide the map', { desc: 'Hub finder: button' })
          : msg('Show these on a map', { desc: 'Hub finder: button' })
      }
    </button>
    ${
      isMapOpen || tilesHost === undefined
        ? nothing
        : html`<span class="muted">
            ${msg(str`Map pictures come from ${tilesHost}.`, { desc: 'Hub finder: beside the button that opens the map' })}
          </span>`
    }
  </div>`;
}

function list(
  { rows, list: view }: FinderParts,
  { shownCount, step }: FrameState,
  actions: FinderActions,
): TemplateResult {
  const left = rows.length - shownCount;
  const number = formatNumber(Math.min(step, left));
  const label = msg(str`Show more places (${number})`, {
    desc: 'Hub finder: button that lists more; the number it adds',
  });
  return html`${hubList(rows.slice(0, shownCount), view)}
  ${left > 0 ? html`<div>${button(label, actions.showMore)}</div>` : nothing}`;
}
