/**
 * The feed as the rest of the code reads it: inferred from the zod schema, after `parseFeed`.
 *
 * Three things differ from the wire format. Defaults are filled in. Everything is read-only. And a member of a
 * closed list that this version does not know (a `role` from 1.2) is `'unknown'`, never the list's default, so
 * every switch over a closed list has to say what it does then.
 */
import type { z } from 'zod';
import type * as schema from './schema.js';

/** Keys whose literal types tell records apart or are fixed by the format; an unknown value there is not readable. */
type FixedKey = 'freq' | 'format' | 'tz' | 'currency';

type NamedKeys<T> = keyof {
  [K in keyof T as string extends K ? never : number extends K ? never : K]: T[K];
};

type Read<T> = T extends string
  ? string extends T
    ? T
    : T | 'unknown'
  : T extends readonly [unknown, ...unknown[]]
    ? Readonly<T>
    : T extends readonly (infer Item)[]
      ? readonly ReadItem<Item>[]
      : T extends object
        ? [NamedKeys<T>] extends [never]
          ? { readonly [key: string]: Read<T[keyof T]> }
          : { readonly [K in NamedKeys<T>]: K extends FixedKey ? T[K] : Read<T[K]> }
        : T;

/** Unknown members of a list of closed values are left out of the list, so its items keep their type. */
type ReadItem<Item> = Item extends string ? Item : Read<Item>;

/** A string in the feed's `defaultLang`, or a map from language tag to translation. Plain text, never HTML. */
export type Text = string | { readonly [lang: string]: string };

export type Feed = Read<z.output<typeof schema.Feed>>;
export type Place = Read<z.output<typeof schema.Place>>;
export type Provider = Read<z.output<typeof schema.Provider>>;
export type Offer = Read<z.output<typeof schema.Offer>>;
export type Session = Read<z.output<typeof schema.Session>>;
export type Notice = Read<z.output<typeof schema.Notice>>;
export type Part = Read<z.output<typeof schema.Part>>;
export type Contact = Read<z.output<typeof schema.Contact>>;
export type Route = Read<z.output<typeof schema.Route>>;
export type Price = Read<z.output<typeof schema.Price>>;
export type AgeRange = Read<z.output<typeof schema.AgeRange>>;
export type Geo = Read<z.output<typeof schema.Geo>>;
export type OpeningSpan = Read<z.output<typeof schema.OpeningSpan>>;
export type SpecialDate = Read<z.output<typeof schema.SpecialDate>>;
export type Schedule = Read<z.output<typeof schema.Schedule>>;
export type Recurrence = Read<z.output<typeof schema.Recurrence>>;
export type Change = Read<z.output<typeof schema.Change>>;
export type Weekday = z.output<typeof schema.Weekday>;
export type Calendars = NonNullable<Feed['calendars']>;
export type Division = Feed['division'];
export type PlaceRole = Place['role'];
