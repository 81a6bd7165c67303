/** The sentence above a list that nobody has searched yet. */
import { msg, str } from '@lit/localize';

/** Both numbers are formatted. */
export const allText = (shown: string, total: string): string =>
  msg(str`Showing ${shown} of ${total} places.`, { desc: 'Hub finder: before a search' });
