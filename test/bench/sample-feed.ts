/**
 * The same 10,000 invented places every time: names as real ones are made, points scattered around towns over
 * England, and the facts that the finder lists and filters by. Nothing here is a real place.
 */
import { drawing, type Draw } from './draw.js';

export const SAMPLE_SIZE = 10_000;

/** A Monday in term, when some places are open and some are not. */
export const SAMPLE_NOW = '2026-11-23T16:30';

/** In the order of the finder's list. */
export const ROLES = ['main-hub', 'hub', 'spoke', 'outreach'] as const;
export type Role = (typeof ROLES)[number];

interface OpeningSpan {
  readonly days: readonly string[];
  readonly opens: string;
  readonly closes: string;
}

/** What both pages are given of a place. */
export interface SamplePlace {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly address: {
    readonly lines: readonly string[];
    readonly town: string;
    readonly postcode: string;
  };
  readonly geo: { readonly lat: number; readonly lng: number };
  readonly hours: readonly OpeningSpan[];
  readonly contacts: readonly { readonly phone: string }[];
  readonly access: readonly string[];
  readonly topics: readonly string[];
  readonly languages?: readonly string[];
}

export interface SampleFeed {
  readonly places: readonly SamplePlace[];
}

interface Town {
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
  readonly outcode: string;
}

const TOWN_COUNT = 450;
const FIRST_PARTS =
  'Ash Brad Clay Dun Elm Farn Gar Hazel Kings Lang Mel North Oak Pen Rad South Thorn West';
const LAST_PARTS =
  'ford ton ley ham bury field bridge worth stead combe wick dale minster mouth well borough';
const STREETS = 'Church Station Mill School Park High Wendle Orchard Chapel Bridge Victoria Castle';
const KINDS: Readonly<Record<Role, string>> = {
  'main-hub': 'Family Hub|Start for Life Centre',
  hub: "Family Hub|Children's Centre|Family Centre",
  spoke: 'Library|Primary School|Health Centre|Nursery School|Leisure Centre',
  outreach: 'Village Hall|Community Centre|St Mary’s Church Hall|Scout Hut',
};
const TOPICS =
  'midwifery health-visiting parent-infant-mental-health infant-feeding send parenting early-language money-debt ' +
  'housing stop-smoking birth-registration groups stay-and-play baby-massage rhyme-time sensory';
export const ACCESS =
  'step-free accessible-toilet baby-change buggy-space breastfeeding-room quiet-space hearing-loop parking';
export const LANGUAGES = 'pl ur pa bn ar ro gu so';
const AREAS =
  'LN DE NG LS BD HX YO HU NE DH CA PR BB WN CH ST WV WR GL OX SN BS TA EX PL BH SO PO BN TN CT CM IP NR PE';

/** England, roughly: degrees of latitude and the longitudes it reaches there. */
const BANDS = [
  { south: 50.3, north: 51, west: -4.5, east: 0.3 },
  { south: 51, north: 52, west: -2.9, east: 1.1 },
  { south: 52, north: 53, west: -2.8, east: 1.5 },
  { south: 53, north: 54, west: -2.9, east: 0.1 },
  { south: 54, north: 55.2, west: -2.9, east: -1.4 },
];

const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];
const HOURS: readonly (readonly OpeningSpan[])[] = [
  [{ days: WORKDAYS, opens: '09:00', closes: '17:00' }],
  [
    { days: ['MO', 'TU', 'TH'], opens: '08:30', closes: '16:00' },
    { days: ['SA'], opens: '10:00', closes: '12:00' },
  ],
  [
    { days: WORKDAYS, opens: '09:00', closes: '12:30' },
    { days: WORKDAYS, opens: '13:30', closes: '18:00' },
  ],
  [{ days: ['WE'], opens: '13:00', closes: '15:30' }],
];

const degrees = (value: number): number => Number(value.toFixed(5));

function sampleTowns(draw: Draw): readonly Town[] {
  return Array.from({ length: TOWN_COUNT }, () => {
    const { south, north, west, east } = draw.oneOf(BANDS);
    return {
      name: draw.word(FIRST_PARTS) + draw.word(LAST_PARTS),
      lat: south + draw.next() * (north - south),
      lng: west + draw.next() * (east - west),
      outcode: `${draw.word(AREAS)}${String(1 + draw.upTo(40))}`,
    };
  });
}

function sampleRole(draw: Draw): Role {
  const share = draw.next();
  if (share < 0.05) return 'main-hub';
  if (share < 0.25) return 'hub';
  return share < 0.7 ? 'spoke' : 'outreach';
}

function samplePostcode(draw: Draw, outcode: string): string {
  const letter = (): string => draw.word('A B D E F G H J L N P Q R S T U W X Y Z');
  return `${outcode} ${String(draw.upTo(10))}${letter()}${letter()}`;
}

function samplePlace(index: number, draw: Draw, towns: readonly Town[]): SamplePlace {
  const town = draw.oneOf(towns);
  const role = sampleRole(draw);
  const street = draw.word(STREETS);
  // Three draws make a bell: most places are near the middle of their town.
  const off = (): number => (draw.next() + draw.next() + draw.next() - 1.5) * 0.12;
  const languages = draw.next() < 0.2 ? draw.someOf(LANGUAGES, 0.3) : [];
  return {
    id: `place-${String(index)}`,
    name: `${draw.next() < 0.5 ? street : town.name} ${draw.oneOf(KINDS[role].split('|'))}`,
    role,
    address: {
      lines: [`${String(1 + draw.upTo(200))} ${street} Road`],
      town: town.name,
      postcode: samplePostcode(draw, town.outcode),
    },
    geo: { lat: degrees(town.lat + off()), lng: degrees(town.lng + off()) },
    hours: draw.oneOf(HOURS),
    contacts: [{ phone: `01632 960${String(100 + draw.upTo(900))}` }],
    access: draw.someOf(ACCESS, 0.4),
    topics: draw.someOf(TOPICS, 0.2),
    ...(languages.length > 0 && { languages }),
  };
}

/** What every feed says about itself. */
export const SAMPLE_SHELL = {
  format: 'sfl-offer-feed',
  version: '1.0',
  id: 'bench',
  publisher: { name: 'The bench' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'The bench',
  },
  generated: '2026-11-21T08:00:00Z',
};

/** The feed, from a seed that is always the same. */
export function sampleFeed(size = SAMPLE_SIZE): SampleFeed {
  const draw = drawing(20_261_123);
  const towns = sampleTowns(draw);
  return {
    ...SAMPLE_SHELL,
    places: Array.from({ length: size }, (_, index) => samplePlace(index, draw, towns)),
  };
}
