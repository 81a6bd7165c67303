/** The words and boxes that every widget with filters has. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatNumber } from './format.js';

/** What opens the filters says: how many are in use. */
export function filtersTitle(count: number): string {
  if (count === 0) return msg('Filters', { desc: 'Hub finder: opens the filters; none is in use' });
  const number = formatNumber(count);
  return msg(str`Filters (${number} chosen)`, {
    desc: 'Hub finder: opens the filters; some are in use',
  });
}

export const clearFiltersText = (): string =>
  msg('Clear all filters', { desc: 'Hub finder: button that takes every filter off' });

/** One thing that can be ticked, with how much it would leave. */
export interface CheckView {
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  change(): void;
}

/** A box with its number. What would leave nothing cannot be ticked, but can be unticked. */
export const checkBox = ({ label, count, isChosen, change }: CheckView): TemplateResult =>
  html`<label class="check">
    <input
      type="checkbox"
      .checked=${isChosen}
      ?disabled=${count === 0 && !isChosen}
      @change=${change}
    />
    <span>${label} <span class="muted">(${formatNumber(count)})</span></span>
  </label>`;
