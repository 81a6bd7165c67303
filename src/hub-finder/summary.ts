/** How the list came about, in sentences: drawn above it and said by the live region. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDistance } from '../ui/format-distance.js';
import { formatNumber } from '../ui/format.js';
import { roughText } from '../ui/near-words.js';
import type { Search } from '../core/geo/origin.js';
import type { FinderResult } from './find-places.model.js';
import { allText } from './list-words.js';

export interface SummaryView {
  readonly result: FinderResult;
  readonly search: Search;
  readonly shownCount: number;
  readonly radiusMetres: number | undefined;
}

/** Whole sentences for a result. */
export function summaryText({ result, search, shownCount, radiusMetres }: SummaryView): string {
  const { outcome, rows } = result;
  const shown = formatNumber(Math.min(shownCount, rows.length));
  const total = formatNumber(rows.length);
  const typed = search.kind === 'text' ? search.text : '';
  switch (outcome) {
    case 'no-match':
      return msg(
        str`We could not find “${typed}”. Check the spelling, or try a postcode or a town nearby.`,
        {
          desc: 'Hub finder: a text search found nothing',
        },
      );
    case 'filtered-out':
      return msg('No place fits all of your filters.', {
        desc: 'Hub finder: filters left nothing',
      });
    case 'matches':
      return msg(str`Places that match “${typed}”. Showing ${shown} of ${total}.`, {
        desc: 'Hub finder: result of a text search',
      });
    case 'all':
      return allText(shown, total);
    case 'further-away':
      return furtherSentence(search, radiusMetres);
    case 'near': {
      const far = farText(result, search);
      return far === undefined
        ? nearSentence(search, shown, total)
        : farSentence(labelOf(search), far);
    }
  }
}

/** Beyond this the nearest place is no longer near. */
const FAR_METRES = 40_000;

/** The distance of the first row when even that is far away. */
function farText({ rows }: FinderResult, search: Search): string | undefined {
  const metres = rows[0]?.distanceMetres;
  if (search.kind !== 'near' || metres === undefined || metres < FAR_METRES) return undefined;
  return formatDistance(metres, search.origin.exact);
}

function farSentence(label: string, far: string): string {
  return label === ''
    ? msg(str`Nothing here is close to you. The nearest place is ${far} away.`, {
        desc: 'Hub finder: the nearest place is more than 25 miles from the visitor',
      })
    : msg(str`Nothing here is close to ${label}. The nearest place is ${far} away.`, {
        desc: 'Hub finder: the nearest place is more than 25 miles from a postcode',
      });
}

const labelOf = (search: Search): string => (search.kind === 'near' ? search.origin.label : '');

function nearSentence(search: Search, shown: string, total: string): string {
  const label = labelOf(search);
  return label === ''
    ? msg(str`Places near you. Showing ${shown} of ${total}.`, {
        desc: 'Hub finder: result near the visitor',
      })
    : msg(str`Places near ${label}. Showing ${shown} of ${total}.`, {
        desc: 'Hub finder: result near a postcode',
      });
}

function furtherSentence(search: Search, radiusMetres = 0): string {
  const label = labelOf(search);
  const distance = formatDistance(radiusMetres, true);
  return label === ''
    ? msg(
        str`There is nothing within ${distance} of you. These are the nearest places, further away.`,
        {
          desc: 'Hub finder: nothing inside the radius, so it was widened',
        },
      )
    : msg(
        str`There is nothing within ${distance} of ${label}. These are the nearest places, further away.`,
        {
          desc: 'Hub finder: nothing inside the radius of a postcode, so it was widened',
        },
      );
}

/** The summary above the list. */
export function summary(view: SummaryView): TemplateResult {
  const { search } = view;
  return html`<p>${summaryText(view)}</p>
    ${search.kind === 'near' && !search.origin.exact ? html`<p class="muted">${roughText(search.origin.label)}</p>` : nothing}`;
}
