// Turns the attribution of a tile server into text and at most one link without ever parsing it as
// markup: page authors copy the usual snippet with an <a> and &copy;, and Trusted Types forbid
// innerHTML. Anything not understood is shown as the text it is.

/** An attribution as text around one link. */
export interface Attribution {
  readonly before: string;
  readonly link: { readonly href: string; readonly text: string } | undefined;
  readonly after: string;
}

const MOST_CHARACTERS = 500;
const ANCHOR = /<a\s[^<>]*?href\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>([^<>]*)<\/a>/i;
const ENTITIES = new Map([
  ['copy', '©'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
]);

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|([a-z]+));/gi,
    (entity: string, code?: string, name?: string) =>
      code === undefined
        ? (ENTITIES.get(name ?? '') ?? entity)
        : String.fromCodePoint(Number(code)),
  );
}

function webAddress(href: string): string | undefined {
  try {
    const url = new URL(href);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads an attribution: plain text, or text with one http(s) link.
 *
 * @example
 * parseAttribution('&copy; <a href="https://a.example/">A</a>')
 * // { before: '© ', link: { href: 'https://a.example/', text: 'A' }, after: '' }
 */
export function parseAttribution(source: string): Attribution {
  const text = source.slice(0, MOST_CHARACTERS);
  const found = ANCHOR.exec(text);
  if (!found) return { before: decoded(text), link: undefined, after: '' };
  const [anchor, doubleQuoted, singleQuoted, label = ''] = found;
  const href = webAddress(decoded(doubleQuoted ?? singleQuoted ?? ''));
  const before = decoded(text.slice(0, found.index));
  const after = decoded(text.slice(found.index + anchor.length));
  if (href === undefined)
    return { before: before + decoded(label) + after, link: undefined, after: '' };
  return { before, link: { href, text: decoded(label) }, after };
}
