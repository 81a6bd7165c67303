/**
 * The inside of the filters. Each option carries the number of places it would leave; one that would leave none
 * cannot be ticked, so no filter is a dead end.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Feed } from '../core/feed/types.js';
import type { FeedWords } from '../ui/feed-text.js';
import { checkBox } from '../ui/filter-words.js';
import { accessLabel } from '../ui/access-words.js';
import { formatLanguage } from '../ui/format-language.js';
import { formatNumber } from '../ui/format.js';
import { topicLabel } from '../ui/topic-words.js';
import { codeLabel, roleLabel } from '../ui/vocabulary.js';
import { toggled, type FacetCounts, type FacetOption } from './facets.model.js';
import type { Choices } from './find-places.model.js';
import { accessTitle, topicsTitle } from '../ui/fact-titles.js';
import { FACETS, type Facet } from './hub-finder.model.js';

export interface FilterView {
  readonly feed: Feed;
  readonly words: FeedWords;
  readonly choices: Choices;
  readonly counts: FacetCounts;
  /** Which facets have anything to choose between, and whether any place has hours. */
  readonly offered: readonly (Facet | 'openNow')[];
  /** The visitor changed the choices, in this facet if in one. */
  choose(choices: Choices, facet?: Facet): void;
  /** How many places the list has now. */
  readonly found: number;
  /** Closes the filters and goes to the list. */
  close(): void;
}

const facetTitle = (facet: Facet): string => {
  switch (facet) {
    case 'role':
      return msg('Kind of place', { desc: 'Hub finder: name of a filter' });
    case 'topic':
      return topicsTitle();
    case 'access':
      return accessTitle();
    case 'language':
      return msg('Language spoken there', { desc: 'Hub finder: name of a filter' });
  }
};

function optionLabel(facet: Facet, value: string, view: FilterView): string | undefined {
  if (facet === 'language') return formatLanguage(value);
  if (facet === 'role') return roleLabel(value, view);
  return codeLabel(value, view, facet === 'access' ? accessLabel : topicLabel);
}

/** A hostile feed could hold thousands. */
const MOST_OPTIONS = 100;

function facetGroup(facet: Facet, view: FilterView): TemplateResult | typeof nothing {
  const options = view.counts.options[facet]
    .slice(0, MOST_OPTIONS)
    .map((option) => ({ option, label: optionLabel(facet, option.value, view) }))
    .filter((each): each is { option: FacetOption; label: string } => each.label !== undefined);
  if (options.length === 0) return nothing;
  const title = facetTitle(facet);
  return html`<fieldset>
    <legend>${title}</legend>
    <div class="checks">
      ${options.map(({ option, label }) =>
        checkBox({
          ...option,
          label,
          change: () => view.choose(toggled(view.choices, facet, option.value), facet),
        }),
      )}
    </div>
  </fieldset>`;
}

function openNowGroup({ counts, choices, choose }: FilterView): TemplateResult {
  return html`<fieldset>
    <legend>${msg('Opening times', { desc: 'Hub finder: name of a filter' })}</legend>
    ${checkBox({
      label: msg('Open now', { desc: 'Hub finder: filter option' }),
      count: counts.openNow,
      isChosen: choices.openNow,
      change: () => choose({ ...choices, openNow: !choices.openNow }),
    })}
  </fieldset>`;
}

/** The inside of the disclosure. */
export function filterPanel(view: FilterView): TemplateResult {
  const { offered } = view;
  return html`${offered.includes('openNow') ? openNowGroup(view) : nothing}
  ${FACETS.filter((facet) => offered.includes(facet)).map((facet) => facetGroup(facet, view))}
  ${closeButton(view)}`;
}

/** On a phone the list is far below: this goes there. */
function closeButton({ found, close }: FilterView): TemplateResult {
  const number = formatNumber(found);
  return html`<div>
    <button type="button" class="primary" @click=${close}>
      ${msg(str`Show places (${number})`, { desc: 'Hub finder: closes the filters; how many places' })}
    </button>
  </div>`;
}
