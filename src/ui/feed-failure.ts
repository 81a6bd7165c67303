/** Why nothing can be shown, in a sentence for a parent. What a site author needs is in the event. */
import { msg } from '@lit/localize';

/** A sentence for the code of a failed load. */
export function failureSentence(code: string | undefined): string {
  switch (code) {
    case 'load/offline':
      return msg('You seem to be offline, so we cannot show this right now.', {
        desc: 'Any widget: the device has no connection',
      });
    case 'load/timeout':
      return msg('This is taking too long to load. Your connection may be slow.', {
        desc: 'Any widget: the feed did not come in time',
      });
    default:
      return msg('Sorry, we cannot show this right now.', {
        desc: 'Any widget: the feed could not be loaded or read',
      });
  }
}
