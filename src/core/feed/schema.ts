/**
 * The offer feed, version 1: the one definition, in zod.
 *
 * The published JSON Schema (`dist/offer-feed.schema.json`) and the schema the browser checks with
 * (`schema.generated.ts`) are both made from this file by `npm run generate`. Types are inferred from it.
 * No transforms, refinements or codecs here: JSON Schema cannot say them. What spans records, and whether a
 * written date exists, is decided in `checks.ts` and `parse.ts`.
 *
 * The rest of core imports this file for its types only, so no zod reaches a browser.
 */
import { z } from 'zod';

const shared = <S extends z.ZodType>(id: string, schema: S, description?: string): S =>
  schema.meta(description === undefined ? { id } : { id, description });

export const Id = shared(
  'Id',
  z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,127}$/),
  'Stable for the life of the thing; unique in the feed.',
);

export const LanguageTag = shared(
  'LanguageTag',
  z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  'BCP 47 language tag.',
);

export const Text = shared(
  'Text',
  z.union([z.string(), z.record(LanguageTag, z.string())]),
  "Plain text. A bare string is in the feed's defaultLang; a map gives translations keyed by BCP 47 tag. Never HTML.",
);

export const WebAddress = shared(
  'WebAddress',
  z.string().regex(/^https?:\/\/[^\s<>"]+$/),
  'http or https, no spaces. Patterns, not format, so that every validator agrees.',
);

export const Link = shared('Link', z.string().regex(/^(https?:\/\/|mailto:|tel:)[^\s<>"]+$/));

export const LocalTime = shared(
  'LocalTime',
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  "Wall-clock time HH:MM in the schedule's zone. Never an offset, never Z.",
);

export const LocalDate = shared(
  'LocalDate',
  z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  'YYYY-MM-DD. That the day exists is a check, not the schema.',
);

export const Instant = shared(
  'Instant',
  z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/),
);

export const DateRange = shared(
  'DateRange',
  z.looseObject({ from: LocalDate, until: LocalDate, name: Text.optional() }),
  'Inclusive.',
);

export const Weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

export const OpeningSpan = shared(
  'OpeningSpan',
  z.looseObject({
    days: z.array(Weekday).min(1),
    opens: LocalTime,
    closes: LocalTime,
    from: LocalDate.optional(),
    until: LocalDate.optional(),
    when: z.enum(['always', 'term', 'holiday']).optional(),
    note: Text.optional(),
  }),
);

export const SpecialDate = shared(
  'SpecialDate',
  z.looseObject({
    from: LocalDate,
    until: LocalDate,
    opens: LocalTime.optional(),
    closes: LocalTime.optional(),
    reason: Text.optional(),
  }),
  'Inclusive dates. Without opens and closes: closed.',
);

export const Contact = shared(
  'Contact',
  z.looseObject({
    label: Text.optional(),
    phone: z
      .string()
      .regex(/^\+?[0-9 ()-]{3,24}$/)
      .optional(),
    textphone: z.string().optional(),
    sms: z.string().optional(),
    email: z
      .string()
      // Up to the first dot that is not the first letter, so that no text can make the search run long.
      .regex(/^[^\s@<>]+@[^\s@<>][^\s@<>.]*\.[^\s@<>]+$/)
      .optional(),
    url: WebAddress.optional(),
    hours: z.array(OpeningSpan).optional(),
    always: z.boolean().optional(),
    urgent: z.boolean().optional(),
    languages: z.array(LanguageTag).optional(),
  }),
  'always: true means 24 hours a day, 7 days a week.',
);

export const Licence = shared(
  'Licence',
  z.looseObject({ id: z.string(), url: WebAddress, attribution: Text }),
);

export const Geo = shared(
  'Geo',
  z.looseObject({
    lat: z.number().min(49).max(61.5),
    lng: z.number().min(-9).max(2.5),
    precision: z.enum(['rooftop', 'postcode', 'sector', 'outcode', 'area']).optional(),
  }),
  'WGS 84 degrees, inside the United Kingdom. lng 0 is Greenwich and valid.',
);

const record = {
  id: Id,
  name: Text,
  modified: Instant.optional(),
  assured: LocalDate.optional(),
  sameAs: z.array(z.string()).optional(),
  source: Id.optional(),
};

export const Place = shared(
  'Place',
  z.looseObject({
    ...record,
    role: z.enum(['main-hub', 'hub', 'spoke', 'outreach', 'partner', 'other']).default('hub'),
    parent: Id.optional(),
    status: z.enum(['open', 'planned', 'temporarily-closed', 'closed']).default('open'),
    provider: Id.optional(),
    authority: z
      .string()
      .regex(/^[EWSN]\d{8}$/)
      .optional(),
    address: z
      .looseObject({
        lines: z.array(z.string()).default([]),
        town: z.string().optional(),
        postcode: z
          .string()
          .regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/)
          .optional(),
        uprn: z
          .string()
          .regex(/^\d{1,12}$/)
          .optional(),
      })
      .optional(),
    geo: Geo.optional(),
    hours: z.array(OpeningSpan).optional(),
    special: z.array(SpecialDate).optional(),
    hoursText: Text.optional(),
    contacts: z.array(Contact).optional(),
    access: z.array(z.string()).optional(),
    accessText: Text.optional(),
    topics: z.array(z.string()).optional(),
    languages: z.array(LanguageTag).optional(),
    summary: Text.optional(),
    image: z.looseObject({ url: WebAddress, alt: Text }).optional(),
    calendar: z.string().optional(),
    url: WebAddress.optional(),
  }),
  'Anywhere support is given: a main hub, a spoke such as a library, an outreach point.',
);

export const Provider = shared(
  'Provider',
  z.looseObject({
    ...record,
    kind: z.enum(['council', 'nhs', 'charity', 'school', 'company', 'community']).optional(),
    identifiers: z.array(z.looseObject({ scheme: z.string(), id: z.string() })).optional(),
    url: WebAddress.optional(),
    contacts: z.array(Contact).optional(),
  }),
);

export const AgeRange = shared(
  'AgeRange',
  z.looseObject({
    minMonths: z.number().int().min(-9).max(300).optional(),
    maxMonths: z.number().int().min(-9).max(301).optional(),
    note: Text.optional(),
  }),
  "Child's age in months; negative is pregnancy; maxMonths is exclusive.",
);

export const Route = shared(
  'Route',
  z.looseObject({
    mode: z.enum(['drop-in', 'book', 'refer-self', 'refer-professional', 'invited', 'contact']),
    by: z.array(z.string()).optional(),
    url: WebAddress.optional(),
    contact: Contact.optional(),
    note: Text.optional(),
  }),
  'How a family gets it.',
);

export const Price = shared(
  'Price',
  z.looseObject({
    free: z.boolean().optional(),
    amount: z.number().min(0).optional(),
    currency: z.literal('GBP').default('GBP'),
    note: Text.optional(),
  }),
  'Absent means not known. Never shown as free.',
);

export const Offer = shared(
  'Offer',
  z.looseObject({
    ...record,
    level: z.enum(['universal', 'universal-plus', 'targeted', 'specialist']).optional(),
    topics: z.array(z.string()).default([]),
    stages: z
      .array(
        z.enum(['preconception', 'pregnancy', 'birth', '0-6m', '6-12m', '1-2y', '2-5y', '5-19y']),
      )
      .optional(),
    ages: AgeRange.optional(),
    audiences: z.array(z.string()).optional(),
    modes: z
      .array(z.enum(['hub', 'spoke', 'outreach', 'home', 'online', 'phone', 'text']))
      .optional(),
    provider: Id.optional(),
    places: z.array(Id).optional(),
    summary: Text.optional(),
    body: z.array(Text).optional(),
    routes: z.array(Route).optional(),
    scheme: Id.optional(),
    contacts: z.array(Contact).optional(),
    price: Price.optional(),
    alert: Text.optional(),
    alertUntil: LocalDate.optional(),
    bring: Text.optional(),
    calendar: z.string().optional(),
    languages: z.array(LanguageTag).optional(),
    sensitive: z.boolean().optional(),
    url: WebAddress.optional(),
  }),
  'A service a family may use. body: paragraphs of plain text. scheme: id of an eligibility scheme. sensitive: show the quick-exit button (for example domestic abuse).',
);

const interval = z.number().int().min(1).max(12).default(1);

export const Recurrence = shared(
  'Recurrence',
  z.discriminatedUnion('freq', [
    z.looseObject({ freq: z.literal('once'), date: LocalDate }),
    z.looseObject({ freq: z.literal('weekly'), interval, days: z.array(Weekday).min(1) }),
    z.looseObject({
      freq: z.literal('monthly'),
      interval,
      nth: z
        .array(
          z.looseObject({
            day: Weekday,
            n: z.union([
              z.literal(1),
              z.literal(2),
              z.literal(3),
              z.literal(4),
              z.literal(5),
              z.literal(-1),
            ]),
          }),
        )
        .min(1),
    }),
    z.looseObject({ freq: z.literal('dates'), dates: z.array(LocalDate).min(1) }),
    z.looseObject({ freq: z.literal('unknown'), text: Text }),
  ]),
  'Weeks of an interval count from the ISO week of schedule.from. monthly n: -1 is the last.',
);

export const Change = shared(
  'Change',
  z.looseObject({
    date: LocalDate,
    status: z.enum(['cancelled', 'moved', 'changed']),
    to: z
      .looseObject({
        date: LocalDate.optional(),
        start: LocalTime.optional(),
        end: LocalTime.optional(),
        place: Id.optional(),
      })
      .optional(),
    note: Text.optional(),
  }),
  'One occurrence, named by the date it would have had.',
);

export const Schedule = shared(
  'Schedule',
  z.looseObject({
    tz: z.literal('Europe/London').default('Europe/London'),
    start: LocalTime.optional(),
    end: LocalTime.optional(),
    from: LocalDate.optional(),
    until: LocalDate.optional(),
    rule: Recurrence,
    calendar: z.enum(['term', 'holiday']).optional(),
    bankHolidays: z.enum(['run', 'skip', 'ask']).default('ask'),
    except: z.array(LocalDate).optional(),
    pauses: z
      .array(z.looseObject({ from: LocalDate, until: LocalDate, reason: Text.optional() }))
      .optional(),
    extra: z
      .array(
        z.looseObject({ date: LocalDate, start: LocalTime.optional(), end: LocalTime.optional() }),
      )
      .optional(),
    changes: z.array(Change).optional(),
    text: Text.optional(),
  }),
);

export const Session = shared(
  'Session',
  z.looseObject({
    ...record,
    offer: Id.optional(),
    place: Id.optional(),
    online: z.looseObject({ url: WebAddress.optional(), note: Text.optional() }).optional(),
    schedule: Schedule,
    topics: z.array(z.string()).optional(),
    audiences: z.array(z.string()).optional(),
    ages: AgeRange.optional(),
    price: Price.optional(),
    routes: z.array(Route).optional(),
    capacity: z
      .looseObject({
        max: z.number().int().min(0).optional(),
        remaining: z.number().int().min(0).optional(),
        waitingList: z.boolean().optional(),
        asOf: Instant.optional(),
      })
      .optional(),
    status: z.enum(['active', 'paused', 'ended']).default('active'),
    provider: Id.optional(),
    summary: Text.optional(),
    bring: Text.optional(),
    access: z.array(z.string()).optional(),
    languages: z.array(LanguageTag).optional(),
    calendar: z.string().optional(),
    url: WebAddress.optional(),
  }),
  'A series or a one-off that happens at stated times.',
);

export const Notice = shared(
  'Notice',
  z.looseObject({
    id: Id,
    severity: z.enum(['info', 'change', 'urgent']),
    text: Text,
    about: z.array(Id).optional(),
    from: Instant.optional(),
    until: Instant.optional(),
    url: WebAddress.optional(),
  }),
);

export const Part = shared(
  'Part',
  z.looseObject({
    kind: z.enum(['places', 'offers', 'sessions', 'notices', 'all']),
    url: z.string(),
    count: z.number().int().optional(),
    hash: z.string().optional(),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    authority: z.string().optional(),
  }),
  'url is relative to this document. bbox: west, south, east, north.',
);

const point = z.tuple([z.number(), z.number()]);

/** The whole document. It carries no id of its own: an id would turn the published root into a bare `$ref`. */
export const Feed = z.looseObject({
  $schema: z.string().optional(),
  format: z.literal('sfl-offer-feed'),
  version: z.string().regex(/^1\.\d+$/),
  id: Id,
  publisher: z.looseObject({
    name: Text,
    url: WebAddress.optional(),
    authority: z.string().optional(),
    contacts: z.array(Contact).optional(),
    feedback: Link.optional(),
  }),
  licence: Licence,
  generated: Instant,
  expires: Instant.optional(),
  defaultLang: LanguageTag.default('en'),
  languages: z.array(LanguageTag).optional(),
  wording: z.record(z.string(), Text).optional(),
  division: z
    .enum(['england-and-wales', 'scotland', 'northern-ireland'])
    .default('england-and-wales'),
  calendars: z
    .looseObject({
      term: z.array(DateRange).optional(),
      holiday: z.array(DateRange).optional(),
      bankHolidays: z.array(z.looseObject({ date: LocalDate, name: Text.optional() })).optional(),
    })
    .optional(),
  vocab: z
    .record(
      z.string(),
      z.looseObject({
        label: Text,
        parent: z.string().optional(),
        sameAs: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  sources: z
    .array(
      z.looseObject({
        id: Id,
        name: Text,
        url: WebAddress.optional(),
        licence: Licence.optional(),
        format: z.string().optional(),
        retrieved: Instant.optional(),
      }),
    )
    .optional(),
  gazetteer: z
    .looseObject({
      outcodes: z.record(z.string(), point).optional(),
      sectors: z.record(z.string(), point).optional(),
      url: z.string().optional(),
    })
    .optional(),
  places: z.array(Place).default([]),
  providers: z.array(Provider).default([]),
  offers: z.array(Offer).default([]),
  sessions: z.array(Session).default([]),
  eligibility: z
    .array(
      z.looseObject({
        id: Id.optional(),
        url: z.string().optional(),
        rules: z.unknown().optional(),
      }),
    )
    .default([]),
  notices: z.array(Notice).default([]),
  parts: z.array(Part).optional(),
});
