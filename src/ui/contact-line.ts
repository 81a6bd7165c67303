/** A contact of the feed: a phone number, an address, a website, and when somebody answers. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Contact } from '../core/feed/types.js';
import type { FeedWords } from './feed-text.js';
import { mailHref, telHref, webHref } from './links.js';

/** Every way to reach somebody, each a link that says what it is. */
export function contactLine(contact: Contact, words: FeedWords): TemplateResult {
  const { label, phone, sms, textphone, email, always } = contact;
  const site = webHref(contact.url);
  const link = (href: string, text: string): TemplateResult =>
    html`<a class="button act" href=${href}><bdi>${text}</bdi></a>`;
  return html`${label === undefined ? nothing : html`<strong>${words.show(label)}</strong>`}
  ${phone === undefined ? nothing : link(telHref(phone), phone)}
  ${sms === undefined ? nothing : numberLine(msg('Text:', { desc: 'Contact: before a number for texts' }), sms)}
  ${
    textphone === undefined
      ? nothing
      : numberLine(msg('Textphone:', { desc: 'Contact: before a textphone number' }), textphone)
  }
  ${email === undefined ? nothing : link(mailHref(email), email)}
  ${site === undefined ? nothing : link(site, site)}
  ${
    always === true
      ? html`<span>${msg('24 hours a day, every day', { desc: 'Contact: always open' })}</span>`
      : nothing
  }`;
}

const numberLine = (label: string, number: string): TemplateResult =>
  html`<span>${label} <bdi>${number}</bdi></span>`;
