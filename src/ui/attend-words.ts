/** Ways to join in words: all of them in one line, and for the details what to do and who can help. */
import { msg, str } from '@lit/localize';
import type { Route } from '../core/feed/types.js';
import { kept } from './format.js';
import { routeText } from './session-words.js';

/** Most ways, and most people of one way, that are read: a feed may list any number. */
const MOST_ROUTES = 12;

/** `a, b or c` */
const formatChoice = (items: readonly string[]): string =>
  kept('choice', (locale) => new Intl.ListFormat(locale, { type: 'disjunction' })).format(items);

/** Nobody said how a family gets in. */
export const joinUnknown = (): string =>
  msg('We do not know how to join. Please ask first.', {
    desc: 'Session: no way to join is given',
  });

/** Those that this version can read, the first of each kind. */
const readable = (routes: readonly Route[] = []): readonly Route[] =>
  routes.slice(0, MOST_ROUTES).filter(({ mode }, index) => {
    const isFirst = routes.findIndex((other) => other.mode === mode) === index;
    return isFirst && mode !== 'unknown';
  });

/**
 * Every way to join, for one line.
 *
 * @example
 * attendText([{ mode: 'drop-in' }, { mode: 'book' }]) // 'just turn up or book a place'
 */
export function attendText(routes: readonly Route[] | undefined): string {
  const ways = readable(routes).flatMap((route) => routeText([route]) ?? []);
  return ways.length === 0 ? joinUnknown() : formatChoice(ways);
}

/** A person or place that refers or invites families, as the reader's own; undefined for a code we do not know. */
function personText(code: string): string | undefined {
  switch (code) {
    case 'midwife':
      return msg('your midwife', { desc: 'Person: who can help to join, inside a sentence' });
    case 'health-visitor':
      return msg('your health visitor', {
        desc: 'Person: who can help to join, inside a sentence',
      });
    case 'gp':
      return msg('your doctor', { desc: 'Person: who can help to join, inside a sentence' });
    case 'school':
      return msg("your child's school", {
        desc: 'Person: who can help to join, inside a sentence',
      });
    case 'nursery':
      return msg("your child's nursery", {
        desc: 'Person: who can help to join, inside a sentence',
      });
    case 'social-worker':
      return msg('your social worker', { desc: 'Person: who can help to join, inside a sentence' });
    case 'family-hub':
      return msg('your family hub', { desc: 'Person: who can help to join, inside a sentence' });
    case 'professional':
      return msg('someone who works with your family', {
        desc: 'Person: who can help to join, inside a sentence',
      });
    default:
      return undefined;
  }
}

/** `your midwife or your doctor`; empty when nobody is known. */
function peopleText(by: readonly string[] = []): string {
  const people = by.slice(0, MOST_ROUTES).flatMap((code) => personText(code) ?? []);
  return formatChoice([...new Set(people)]);
}

function referText({ by = [] }: Route): string {
  const people = peopleText(by);
  const ask =
    people === ''
      ? msg('Ask your midwife, health visitor or doctor. They can arrange it for you.', {
          desc: 'Session: a professional has to refer, nobody says which',
        })
      : msg(str`Ask ${people}. They can arrange it for you.`, {
          desc: 'Session: who has to refer; a list of people',
        });
  return by.includes('self') ? `${ask} ${askYourself()}` : ask;
}

const askYourself = (): string =>
  msg('You can ask for it yourself.', { desc: 'Session: a family can refer itself' });

function invitedText({ by }: Route): string {
  const people = peopleText(by);
  return people === ''
    ? msg('You need an invitation.', { desc: 'Session: only by invitation' })
    : msg(str`You need an invitation from ${people}.`, {
        desc: 'Session: who invites; a list of people',
      });
}

/** What to do. */
function stepText(route: Route): string {
  switch (route.mode) {
    case 'drop-in':
      return msg('Just turn up.', { desc: 'Session: no booking is needed' });
    case 'book':
      return msg('Book a place first.', { desc: 'Session: booking is needed' });
    case 'refer-self':
      return askYourself();
    case 'refer-professional':
      return referText(route);
    case 'invited':
      return invitedText(route);
    case 'contact':
      return msg('Get in touch before you come.', { desc: 'Session: ask first' });
    case 'unknown':
      return joinUnknown();
  }
}

/** One way to join for the details. The route's own note, contact and link are the reader's to draw. */
export interface AttendLine {
  readonly text: string;
  readonly route: Route;
}

/**
 * Every way to join, a sentence or two for each; empty when the feed gives none.
 *
 * @example
 * attendLines([{ mode: 'invited', by: ['midwife'] }])[0]?.text // 'You need an invitation from your midwife.'
 */
export const attendLines = (routes: readonly Route[] | undefined): readonly AttendLine[] =>
  (routes ?? []).slice(0, MOST_ROUTES).map((route) => ({ text: stepText(route), route }));
