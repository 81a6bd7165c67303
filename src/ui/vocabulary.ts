/**
 * Codes in words: kinds of place here, access and topics in `access-words.ts` and `topic-words.ts`. A feed's own `vocab` adds and
 * renames; a code that nobody has a label for is left out rather than shown raw.
 */
import { msg } from '@lit/localize';
import type { Feed } from '../core/feed/types.js';
import type { FeedWords } from './feed-text.js';

/** What to call a code: the feed's own word, else ours; undefined when nobody has one. */
export function codeLabel(
  code: string,
  { feed, words }: { readonly feed: Feed; readonly words: FeedWords },
  ours: (code: string) => string | undefined,
): string | undefined {
  const own = feed.vocab && Object.hasOwn(feed.vocab, code) ? feed.vocab[code]?.label : undefined;
  return own === undefined ? ours(code) : words.plain(own);
}

/** What kind of place it is. The publisher's word for a hub wins: brand names are data. */
export function roleLabel(
  role: string,
  { feed: { wording }, words }: { readonly feed: Feed; readonly words: FeedWords },
): string | undefined {
  switch (role) {
    case 'main-hub':
      return words.plain(wording?.['mainHub']) || msg('Main family hub', { desc: 'Kind of place' });
    case 'hub':
      return words.plain(wording?.['hub']) || msg('Family hub', { desc: 'Kind of place' });
    case 'spoke':
      return (
        words.plain(wording?.['spoke']) ||
        msg('Linked place, such as a library', { desc: 'Kind of place: spoke of a hub' })
      );
    case 'outreach':
      return msg('Visiting service', { desc: 'Kind of place: outreach point' });
    case 'partner':
      return msg('Partner service', { desc: 'Kind of place: run by a partner' });
    case 'other':
      return msg('Other place', { desc: 'Kind of place' });
    default:
      return undefined;
  }
}
