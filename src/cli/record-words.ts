/** The lists of a feed in words. */

/** One record of a list and several. */
export const RECORD_WORDS: Readonly<Record<string, Plural>> = {
  places: ['place', 'places'],
  providers: ['provider', 'providers'],
  offers: ['offer', 'offers'],
  sessions: ['session', 'sessions'],
  eligibility: ['set of rules', 'sets of rules'],
  notices: ['notice', 'notices'],
};

/** A word for one and for several. */
export type Plural = readonly [one: string, many: string];

/** `1 place`, `2 places` */
export const counted = (count: number, [one, many]: Plural): string =>
  `${count} ${count === 1 ? one : many}`;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
