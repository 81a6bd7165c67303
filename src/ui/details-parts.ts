/** What every pane of details has: its keys, one fact with its name, and the way to say that it is wrong. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Feed } from '../core/feed/types.js';
import { feedbackHref } from './links.js';

/** Escape goes back, and no further: a dialog of the page with the widget in it stays open. */
export const onEscape =
  (back: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    back();
  };

/** One fact, or nothing when there is nothing to say. */
export const fact = (title: string, content: unknown): TemplateResult | typeof nothing =>
  content === undefined || content === ''
    ? nothing
    : html`<dt>${title}</dt>
        <dd>${content}</dd>`;

/** Said of a fact that a family needs and nobody gave. */
export const unknownFact = (): string =>
  msg('We do not know. Please ask before you go.', { desc: 'Any widget: a fact nobody gave' });

/** Where to tell the publisher that a record is wrong, if the feed says. */
export function feedbackLine({ publisher }: Feed, id: string): TemplateResult | typeof nothing {
  const href = feedbackHref(publisher.feedback, id);
  return href === undefined
    ? nothing
    : html`<p>
        <a href=${href} rel="noreferrer"
          >${msg('Tell us if something is wrong', { desc: 'Any widget: feedback link' })}</a
        >
      </p>`;
}
