/** Why there is no point to search from, and what to do instead. */
import { msg, str } from '@lit/localize';
import type { WhereFailure } from './where.js';

/** A sentence for each failure. */
export function whereSentence(failure: WhereFailure): string {
  switch (failure) {
    case 'location-refused':
      return msg('Your device did not share where you are. Type a postcode or town instead.', {
        desc: 'Hub finder: the visitor or device refused the position',
      });
    case 'location-timeout':
      return msg('We could not find out where you are. Type a postcode or town instead.', {
        desc: 'Hub finder: the position did not come in time',
      });
    case 'location-unsupported':
      return msg(
        'This page cannot ask your device where you are. Type a postcode or town instead.',
        {
          desc: 'Hub finder: no geolocation on this device or page',
        },
      );
    case 'location-outside-uk':
      return msg('You seem to be outside the United Kingdom. Type a postcode or town instead.', {
        desc: 'Hub finder: the position is abroad',
      });
    case 'postcode-unavailable':
      return msg(
        'We could not look that postcode up. Check your connection, or type a town or hub name.',
        {
          desc: 'Hub finder: the table of postcodes could not be loaded',
        },
      );
    default:
      return msg('We do not know that postcode. Check it, or type a town or hub name.', {
        desc: 'Hub finder: a postcode that nobody knows',
      });
  }
}

/** Said when a postcode was read otherwise than it was typed. */
export const guessedText = (guessed: string): string =>
  msg(str`We searched for ${guessed}.`, { desc: 'Hub finder: the postcode as we read it' });
