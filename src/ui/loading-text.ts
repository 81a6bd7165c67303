/** Said while something is on its way, the feed or a part of a widget, and when it does not come. */
import { msg } from '@lit/localize';

export const loadingText = (): string =>
  msg('Loading…', { desc: 'Any widget: waiting for the feed' });

export const unavailableText = (): string =>
  msg('This part could not be loaded. Check your connection and try again.', {
    desc: 'Any widget: the rest of its script could not be loaded',
  });
