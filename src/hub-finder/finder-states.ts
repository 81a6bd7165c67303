/** What the finder says when there is nothing to list, or when a part of it cannot be had. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Feed } from '../core/feed/types.js';
import { telHref, webHref } from '../ui/links.js';

/** A feed without places: who can help instead, and what the page put there itself. */
export function emptyState({ publisher: { contacts, url } }: Feed): TemplateResult {
  const phone = contacts?.find((contact) => contact.phone !== undefined)?.phone;
  const href = phone === undefined ? webHref(url) : telHref(phone);
  return html`<slot name="empty"
      ><p>
        ${emptyText()}
        ${href === undefined ? nothing : html`<a href=${href}><bdi>${phone ?? url}</bdi></a>`}
      </p></slot
    ><slot></slot>`;
}

const emptyText = (): string =>
  msg(
    'There are no places to show here yet. Your health visitor or midwife can tell you what is near.',
    {
      desc: 'Hub finder: the feed has no places',
    },
  );
