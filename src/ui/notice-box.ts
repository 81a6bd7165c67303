/** News about a record, in a box of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Notice } from '../core/feed/types.js';
import type { FeedWords } from './feed-text.js';
import { webHref } from './links.js';

/** A notice, marked by its weight with a word and a bar. */
export const noticeBox = (notice: Notice, words: FeedWords): TemplateResult => {
  const href = webHref(notice.url);
  const more = msg('Read more about this notice', { desc: 'Any widget: link of a notice' });
  return html`<p class="note" data-severity=${notice.severity}>
    <strong>${severityWord(notice.severity)}</strong> ${words.show(notice.text)}
    ${href === undefined ? nothing : html`<a href=${href} rel="noreferrer">${more}</a>`}
  </p>`;
};

const severityWord = (severity: Notice['severity']): string =>
  severity === 'urgent'
    ? msg('Urgent:', { desc: 'Notice: before its text' })
    : severity === 'change'
      ? msg('Change:', { desc: 'Notice: before its text' })
      : msg('Note:', { desc: 'Notice: before its text' });
