/**
 * Addresses we let a visitor follow. The feed's schema already holds patterns; these are the last gate before
 * an `href`, and they build `tel:` and `mailto:` from parts instead of trusting a whole address.
 */

/** The address if it is http or https and carries no name or password, which could pose as a host. */
export function webHref(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s<>"@/?#]+([/?#][^\s<>"]*)?$/.test(url)
    ? url
    : undefined;
}

/** `tel:` with digits and a leading plus only. */
export const telHref = (phone: string): string =>
  `tel:${phone.startsWith('+') ? '+' : ''}${phone.replace(/\D/g, '')}`;

/** A character for an address. Half a character, which no encoder takes, is left out. */
const encoded = (character: string): string =>
  /\p{Cs}/u.test(character) ? '' : encodeURIComponent(character);

/** `mailto:` for one address, which cannot smuggle in a subject or a second reader. */
export const mailHref = (email: string): string =>
  `mailto:${email.replace(/[^\w.+-]/gu, encoded).replace('%40', '@')}`;

/** Where to tell the publisher that a record is wrong; `{id}` in the feed's link becomes the record's id. */
export function feedbackHref(link: string | undefined, id: string): string | undefined {
  const href = link?.startsWith('mailto:') === true ? link : webHref(link);
  return href?.replaceAll('{id}', encodeURIComponent(id));
}

/** The host of an address, for saying where something comes from; undefined when it is not one. */
export function hostOf(url: string): string | undefined {
  try {
    return new URL(url.replace('{s}.', ''), document.baseURI).host;
  } catch {
    return undefined;
  }
}
