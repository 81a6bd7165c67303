/**
 * Spoils a document in one place. A corruption is three numbers, so that fast-check can shrink it and a table can
 * walk through all of them. What comes out may still be valid (an extra key is), so no caller may assume it is not.
 */
import fc from 'fast-check';
import { HUGE, PROTO } from './schema-arbitrary.js';

type Members = Record<string | number, unknown>;

interface Site {
  readonly parent: Members;
  readonly key: string | number;
  readonly value: unknown;
}

export interface Corruption {
  /** Which place, counted in document order, modulo the number of places. */
  readonly at: number;
  readonly kind: CorruptionKind;
  /** Which of the kind's variants. */
  readonly variant: number;
}

const nested = (levels: number): unknown => (levels === 0 ? 'deep' : { a: [nested(levels - 1)] });

const OTHER_VALUES = [
  5,
  'x',
  true,
  false,
  [],
  {},
  1.5,
  0,
  '',
  [null],
  { freq: 'weekly' },
  ['x', 5],
  -0,
  HUGE,
];
const EXTRA_KEYS = [
  'x-extra',
  PROTO,
  'constructor',
  'toString',
  'hasOwnProperty',
  'EN',
  '',
  'valueOf',
  'id/~',
];
const EXTRA_VALUES = [
  1,
  null,
  'text',
  { polluted: true },
  [],
  nested(4),
  { [PROTO]: { polluted: true } },
];
const OTHER_NUMBERS = [
  -1e9,
  1e9,
  0.5,
  49,
  -9,
  300,
  301,
  61.5,
  2.5,
  13,
  -10,
  9007199254740993,
  HUGE,
  -0,
];
const SUFFIXES = [' ', '\n', '<', '"', '.', 'Z', '\u00E9', '\uD800', ':00', '-', ' 1AA'];

const pick = <T>(list: readonly T[], variant: number): T => list[variant % list.length] as T;
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Kind {
  suits?(site: Site): boolean;
  spoil(site: Site, variant: number): void;
}

const isText = ({ value }: Site): boolean => typeof value === 'string';
const isMember = ({ parent }: Site): boolean => !Array.isArray(parent);

/** Every kind changes each place that suits it; without `suits`, any place does. */
const KINDS = {
  otherType: {
    spoil: ({ parent, key }, variant) => {
      parent[key] = pick(OTHER_VALUES, variant);
    },
  },
  nothing: {
    spoil: ({ parent, key }) => {
      parent[key] = null;
    },
  },
  extraKey: {
    suits: ({ value }) => isObject(value),
    spoil: ({ value }, variant) => {
      const inner = pick(EXTRA_VALUES, Math.floor(variant / EXTRA_KEYS.length));
      (value as Members)[pick(EXTRA_KEYS, variant)] = inner;
    },
  },
  missing: {
    spoil: ({ parent, key }) => {
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
    },
  },
  unknownMember: {
    suits: isText,
    spoil: ({ parent, key }, variant) => {
      parent[key] = pick(['unknown', 'from-1.9', 'toString'], variant);
    },
  },
  badPattern: {
    suits: isText,
    spoil: ({ parent, key, value }, variant) => {
      parent[key] = `${value as string}${pick(SUFFIXES, variant)}`;
    },
  },
  otherCase: {
    suits: ({ value }) => typeof value === 'string' && /[A-Za-z]/.test(value),
    spoil: ({ parent, key, value }) => {
      const text = value as string;
      parent[key] = text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
    },
  },
  outOfRange: {
    suits: ({ value }) => typeof value === 'number',
    spoil: ({ parent, key }, variant) => {
      parent[key] = pick(OTHER_NUMBERS, variant);
    },
  },
  otherLength: {
    suits: ({ value }) => Array.isArray(value),
    spoil: ({ value }, variant) => {
      const list = value as unknown[];
      if (variant % 2 === 0) list.push(list[0] ?? 1);
      else list.pop();
    },
  },
  emptied: {
    suits: ({ value }) => typeof value === 'object' && value !== null,
    spoil: ({ parent, key, value }) => {
      parent[key] = Array.isArray(value) ? [] : {};
    },
  },
  longText: {
    suits: isText,
    spoil: ({ parent, key, value }, variant) => {
      parent[key] = `${value as string}${pick(['a', '0', ' '], variant).repeat(10_001)}`;
    },
  },
  renamed: {
    suits: isMember,
    spoil: ({ parent, key, value }, variant) => {
      delete parent[key];
      parent[pick(EXTRA_KEYS, variant)] = value;
    },
  },
} satisfies Record<string, Kind>;

export type CorruptionKind = keyof typeof KINDS;
export const CORRUPTION_KINDS = Object.keys(KINDS) as readonly CorruptionKind[];

/** Every place in the value, itself included, in document order. */
export function sitesOf(holder: Members, key: string | number): readonly Site[] {
  const value = holder[key];
  const here: Site = { parent: holder, key, value };
  if (typeof value !== 'object' || value === null) return [here];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [here, ...keys.flatMap((each) => sitesOf(value as Members, each))];
}

function sitesFor(kind: CorruptionKind, holder: Members): readonly Site[] {
  const { suits }: Kind = KINDS[kind];
  const sites = sitesOf(holder, 'root');
  return suits ? sites.filter(suits) : sites;
}

/** In how many places of the value this kind of corruption can be done. */
export const placesFor = (kind: CorruptionKind, root: unknown): number =>
  sitesFor(kind, { root }).length;

/** A spoilt copy, or an equal one where nothing suits; the value itself is left alone. */
export function corrupted(value: unknown, { at, kind, variant }: Corruption): unknown {
  const holder: Members = { root: structuredClone(value) };
  const sites = sitesFor(kind, holder);
  const site = sites[at % Math.max(1, sites.length)];
  if (site) KINDS[kind].spoil(site, variant);
  // The document itself can be taken away or renamed; JSON has to say something.
  return 'root' in holder ? holder['root'] : null;
}

export const corruptions: fc.Arbitrary<Corruption> = fc.record({
  at: fc.nat(5_000),
  kind: fc.constantFrom(...CORRUPTION_KINDS),
  variant: fc.nat(100),
});
