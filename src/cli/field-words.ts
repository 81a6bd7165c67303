/** The fields and shapes of the feed as an officer would call them, each with an example of how it is written. */

interface FieldWords {
  /** Fits after "The". */
  readonly noun: string;
  /** An example value as it stands in the file. */
  readonly like?: string;
}

const FIELDS: Readonly<Record<string, FieldWords>> = {
  about: { noun: 'list of what the notice is about' },
  access: { noun: 'list of access facilities', like: '["step-free", "baby-change"]' },
  address: { noun: 'address' },
  ages: { noun: 'ages' },
  alertUntil: { noun: 'end date of the alert', like: '"2027-01-31"' },
  amount: { noun: 'amount in pounds', like: '2.50' },
  assured: { noun: 'date it was last checked', like: '"2027-01-31"' },
  attribution: { noun: 'name to be given as the source', like: '"© Marlshire Council"' },
  authority: { noun: 'council code', like: '"E06000015"' },
  closes: { noun: 'closing time', like: '"17:00"' },
  contacts: { noun: 'list of contacts' },
  date: { noun: 'date', like: '"2027-01-31"' },
  days: { noun: 'list of days', like: '["MO", "TH"]' },
  defaultLang: { noun: 'language of the feed', like: '"en"' },
  email: { noun: 'email address', like: '"hub@example.org"' },
  end: { noun: 'end time', like: '"11:30"' },
  expires: { noun: 'time after which the feed is out of date', like: '"2027-01-31T09:00:00Z"' },
  feedback: { noun: 'address for reporting mistakes', like: '"mailto:hubs@example.org"' },
  format: { noun: 'name of the format', like: '"sfl-offer-feed"' },
  free: { noun: 'mark that it is free', like: 'true' },
  freq: { noun: 'kind of repeat', like: '"weekly"' },
  from: { noun: 'first date', like: '"2027-01-31"' },
  generated: { noun: 'time the feed was made', like: '"2027-01-31T09:00:00Z"' },
  geo: { noun: 'point on the map', like: '{"lat": 52.9178, "lng": -1.4842}' },
  hours: { noun: 'list of opening hours' },
  id: { noun: 'id', like: '"central-family-hub"' },
  interval: { noun: 'number of weeks or months between dates', like: '2' },
  languages: { noun: 'list of languages', like: '["en", "pl"]' },
  lat: { noun: 'latitude', like: '52.9178' },
  licence: { noun: 'licence', like: '{"id": "…", "url": "https://…", "attribution": "…"}' },
  lng: { noun: 'longitude', like: '-1.4842' },
  maxMonths: { noun: 'oldest age in months', like: '24' },
  minMonths: { noun: 'youngest age in months', like: '0' },
  mode: { noun: 'way to get it', like: '"drop-in"' },
  modified: { noun: 'time of the last change', like: '"2027-01-31T09:00:00Z"' },
  name: { noun: 'name', like: '"Central Family Hub"' },
  offer: { noun: 'offer it belongs to' },
  opens: { noun: 'opening time', like: '"09:30"' },
  parent: { noun: 'hub it belongs to' },
  phone: { noun: 'phone number', like: '"01632 960000"' },
  place: { noun: 'place' },
  places: { noun: 'list of places' },
  postcode: { noun: 'postcode', like: '"DE22 3WR"' },
  price: { noun: 'cost', like: '{"free": true}' },
  provider: { noun: 'provider' },
  publisher: { noun: 'publisher', like: '{"name": "Marlshire Council"}' },
  role: { noun: 'kind of place', like: '"hub"' },
  routes: { noun: 'list of ways to get it' },
  rule: { noun: 'repeat rule', like: '{"freq": "weekly", "days": ["MO"]}' },
  schedule: {
    noun: 'schedule',
    like: '{"start": "10:00", "rule": {"freq": "weekly", "days": ["MO"]}}',
  },
  severity: { noun: 'weight of the notice', like: '"info"' },
  source: { noun: 'source' },
  start: { noun: 'start time', like: '"10:00"' },
  status: { noun: 'status' },
  summary: { noun: 'short description' },
  text: { noun: 'text' },
  topics: { noun: 'list of topics', like: '["infant-feeding"]' },
  tz: { noun: 'time zone', like: '"Europe/London"' },
  until: { noun: 'last date', like: '"2027-01-31"' },
  uprn: { noun: 'property number (UPRN)', like: '"100030350000"' },
  url: { noun: 'web address', like: '"https://www.example.org/hub"' },
  version: { noun: 'version of the format', like: '"1.0"' },
};

/** How each named shape of the schema is written. */
const SHAPES: Readonly<Record<string, string>> = {
  Id: 'Use only letters, digits and . _ : ~ - with a letter or digit first, like central-family-hub.',
  LanguageTag: 'Use a language code such as en, pl or zh-Hant.',
  WebAddress: 'Begin it with https:// and use no spaces.',
  Link: 'Begin it with https://, mailto: or tel: and use no spaces.',
  LocalTime: 'Write hours and minutes of the 24-hour clock, like 09:30. No am or pm, no Z.',
  LocalDate: 'Write year, month and day, like 2027-01-31.',
  Instant: 'Write date, time and zone, like 2027-01-31T09:00:00Z.',
  postcode: 'Write it in capitals with one space, like DE22 3WR.',
  phone: 'Write one number with digits and spaces only, like 01632 960000.',
  email: 'Write one address, like hub@example.org.',
  authority: 'Use the official code of the council: a letter and eight digits, like E06000015.',
  uprn: 'Use up to 12 digits.',
  version: 'This program reads versions that begin with "1.", like "1.0".',
};

/** The keys of a JSON Pointer, unescaped. */
export const keysOf = (path: string): readonly string[] =>
  path === ''
    ? []
    : path
        .slice(1)
        .split('/')
        .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));

/** The last key of a path that is a name and not a position. */
export const fieldOf = (path: string): string | undefined =>
  keysOf(path).findLast((key) => !/^\d+$/.test(key));

/** What the field at a path is called: `the closing time`, or `item 2 of the list of days` for an item. */
export function nounOf(path: string): string {
  const field = fieldOf(path);
  if (field === undefined) return 'the feed';
  const noun = (Object.hasOwn(FIELDS, field) && FIELDS[field]?.noun) || `field "${field}"`;
  const last = keysOf(path).at(-1) ?? '';
  return /^\d+$/.test(last) ? `item ${Number(last) + 1} of the ${noun}` : `the ${noun}`;
}

/** An example of the field at a path, when it is the field itself and not an item of it. */
export function exampleOf(path: string): string | undefined {
  const field = fieldOf(path);
  if (field === undefined || keysOf(path).at(-1) !== field) return undefined;
  return Object.hasOwn(FIELDS, field) ? FIELDS[field]?.like : undefined;
}

/** How a shape (`LocalTime`) or, where the schema does not name it, a field (`postcode`) is written. */
export const shapeAdvice = (shape: string): string | undefined =>
  Object.hasOwn(SHAPES, shape) ? SHAPES[shape] : undefined;
