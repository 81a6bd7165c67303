/**
 * What a thing costs. A cost nobody gave is said as unknown, never as free; one that is stated as nothing is free. Both at
 * once, which a feed may say by mistake, is said as both.
 */
import { msg, str } from '@lit/localize';
import type { Price } from '../core/feed/types.js';
import type { FeedWords } from './feed-text.js';
import { kept } from './format.js';

const PENCE_A_POUND = 100;
/** Above this it is a slip, and its figures would fill the line. */
const MOST_POUNDS = 99_999;

/** `£3` or `£3.50` */
function formatPounds(amount: number): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const options = { style: 'currency', currency: 'GBP', minimumFractionDigits: digits } as const;
  return kept(
    `pounds${digits}`,
    (locale) => new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: digits }),
  ).format(amount);
}

/** In whole pence; undefined when nobody gave one that can be meant. */
const amountOf = ({ amount }: Price): number | undefined =>
  amount === undefined || amount > MOST_POUNDS
    ? undefined
    : Math.round(amount * PENCE_A_POUND) / PENCE_A_POUND;

/** That a thing costs nothing, as a fact and as a filter. */
export const freeText = (): string => msg('Free', { desc: 'Cost: nothing to pay' });

/**
 * What it costs, without the publisher's note; undefined when only the note says, or nobody does.
 *
 * @example
 * costText({ currency: 'GBP', amount: 3.5 }) // '£3.50'
 */
export function costText(price: Price | undefined): string | undefined {
  const amount = price && amountOf(price);
  const isFree = price?.free;
  if (amount === 0 && isFree === false) return undefined;
  if (amount === 0 || (isFree === true && amount === undefined)) return freeText();
  if (amount === undefined) return undefined;
  const pounds = formatPounds(amount);
  return isFree === true
    ? msg(str`Free or ${pounds}. Please ask.`, { desc: 'Cost: the feed says both' })
    : pounds;
}

/** Nobody said what it costs; that it does cost something may be known. */
const unknownCost = (price: Price | undefined): string =>
  price?.free === false
    ? msg('There is a cost, but we do not know how much', { desc: 'Cost: not free, no amount' })
    : msg('We do not know the cost', { desc: 'Cost: not known' });

/**
 * What it costs, with the publisher's note.
 *
 * @example
 * priceText({ currency: 'GBP', amount: 1, note: 'For the biscuits.' }, words) // '£1. For the biscuits.'
 * priceText(undefined, words) // 'We do not know the cost'
 */
export function priceText(price: Price | undefined, words: FeedWords): string {
  const cost = costText(price);
  const note = words.plain(price?.note).trim();
  if (note === '') return cost ?? unknownCost(price);
  if (cost === undefined) return note;
  return msg(str`${cost}. ${note}`, { desc: 'Cost: the cost, and what the publisher adds' });
}
