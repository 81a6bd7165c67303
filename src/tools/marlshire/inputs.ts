/** The wire types of the feed, as an author writes them: before defaults are filled in. */
import type { z } from 'zod';
import type * as schema from '../../core/feed/schema.js';

export type FeedInput = z.input<typeof schema.Feed>;
export type PlaceInput = z.input<typeof schema.Place>;
export type ProviderInput = z.input<typeof schema.Provider>;
export type OfferInput = z.input<typeof schema.Offer>;
export type SessionInput = z.input<typeof schema.Session>;
export type NoticeInput = z.input<typeof schema.Notice>;
export type ScheduleInput = z.input<typeof schema.Schedule>;
export type ContactInput = z.input<typeof schema.Contact>;
export type SpanInput = z.input<typeof schema.OpeningSpan>;
export type WeekdayInput = z.input<typeof schema.Weekday>;

/** The day the demo is written around; every "recent" and "old" date is told from here. */
export const DEMO_DAY = '2026-11-21';

/** When a fact was last checked: lately, before the summer, and too long ago to lean on. */
export const CHECKED = '2026-10-12';
export const CHECKED_SUMMER = '2026-06-18';
export const CHECKED_LONG_AGO = '2025-11-04';
