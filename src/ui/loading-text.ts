/** Said while something is on its way: the feed, or a part of a widget. */
import { msg } from '@lit/localize';

export const loadingText = (): string =>
  msg('Loading…', { desc: 'Any widget: waiting for the feed' });
