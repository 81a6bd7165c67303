/** Builders of feed documents as a publisher would write them: valid by default, one deviation per test. */
import type { z } from 'zod';
import type * as schema from '../../src/core/feed/schema.js';

export type FeedInput = z.input<typeof schema.Feed>;
export type PlaceInput = z.input<typeof schema.Place>;
export type OfferInput = z.input<typeof schema.Offer>;
export type SessionInput = z.input<typeof schema.Session>;
export type NoticeInput = z.input<typeof schema.Notice>;

/** `idOf('place', 'Oak Tree Hub')` is `place-oak-tree-hub`. */
const idOf = (kind: string, name: unknown): string =>
  `${kind}-${String(typeof name === 'string' ? name : Object.values(name as object)[0])
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`.slice(0, 100);

/** A whole document with the records given and nothing else. */
export const feedWith = (records: Partial<FeedInput> = {}): FeedInput => ({
  format: 'sfl-offer-feed',
  version: '1.0',
  id: 'marlshire',
  publisher: { name: 'Marlshire Council' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://example.org/licence',
    attribution: 'Contains public sector information',
  },
  generated: '2026-11-01T09:00:00Z',
  ...records,
});

/** An open hub at a point in Derby. Its id comes from its name: give two places two names. */
export const place = (fields: Partial<PlaceInput> = {}): PlaceInput => {
  const name = fields.name ?? 'Oak Tree Hub';
  return {
    id: idOf('place', name),
    name,
    role: 'hub',
    geo: { lat: 52.92, lng: -1.48, precision: 'postcode' },
    ...fields,
  };
};

/** A universal offer without places, price or routes. */
export const offer = (fields: Partial<OfferInput> = {}): OfferInput => {
  const name = fields.name ?? 'Baby massage';
  return { id: idOf('offer', name), name, level: 'universal', topics: ['baby-massage'], ...fields };
};

/** Mondays from 10:00 to 11:00, every week, without end. */
export const session = (fields: Partial<SessionInput> = {}): SessionInput => {
  const name = fields.name ?? 'Stay and play';
  return {
    id: idOf('session', name),
    name,
    schedule: { start: '10:00', end: '11:00', rule: { freq: 'weekly', days: ['MO'] } },
    ...fields,
  };
};

/** News about nothing in particular. */
export const notice = (fields: Partial<NoticeInput> = {}): NoticeInput => {
  const text = fields.text ?? 'The car park is closed';
  return { id: idOf('notice', text), severity: 'info', text, ...fields };
};
