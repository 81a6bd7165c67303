/** How a family gets a thing: the sentences used again and again, and opening hours of phone lines. */
import type { OfferInput } from './inputs.js';
import { open } from './schedules.js';

type RouteInput = NonNullable<OfferInput['routes']>[number];

/** Just turn up. */
export const DROP_IN: RouteInput = { mode: 'drop-in' };
/** Hub desks, for things that are booked by ringing. */
export const BOOK_AT_HUB: RouteInput = {
  mode: 'book',
  contact: { phone: '01632 960100', sms: '07700 900100' },
  note: 'Ring, text or ask at any hub. We can book for you.',
};
/** A place booked on the web. `what` is the last part of the address. */
export const bookOnline = (what: string): RouteInput => ({
  mode: 'book',
  url: `https://book.marlshire.example/${what}`,
});
/** Through somebody who knows the family. */
export const byProfessional = (...by: string[]): RouteInput => ({ mode: 'refer-professional', by });
/** Ask for it yourself. */
export const askYourself = (phone: string, url?: string): RouteInput => ({
  mode: 'refer-self',
  contact: { phone },
  ...(url === undefined ? {} : { url }),
});
/** Office hours of most phone lines. */
export const OFFICE_HOURS = [open('MO TU WE TH FR', '09:00-17:00')];
