/**
 * What the geocoded list says about each postcode: its point and the council that runs services there. Joined
 * by postcode and not by name, because the names in both lists are damaged in the same places.
 *
 * The council is the county where there is one, else the district: hubs are the work of upper-tier councils.
 */
import type { ImportIssue } from './issues.js';
import { readPoint, type ImportedPoint } from './points.js';
import { readPostcode } from './hub-postcode.js';
import type { ColumnNames, TableRow } from './table.js';

export type HubColumn =
  | 'name'
  | 'postcode'
  | 'lat'
  | 'lng'
  | 'districtCode'
  | 'districtName'
  | 'countyCode'
  | 'countyName'
  | 'status';

/** Headings as the lists of several years and their geocoded copies write them, folded. */
export const HUB_COLUMNS: ColumnNames<HubColumn> = {
  name: ['family hub name', 'family hub', 'hub name', 'name of family hub', 'site name', 'name'],
  postcode: ['postcode', 'post code', 'family hub postcode', 'hub postcode'],
  lat: ['lat', 'latitude'],
  lng: ['lng', 'long', 'lon', 'longitude'],
  districtCode: [
    'lad code',
    'local authority district code',
    'district code',
    'gss code',
    'local authority code',
  ],
  districtName: [
    'lad name',
    'local authority district',
    'district',
    'local authority',
    'local authority name',
  ],
  countyCode: ['county code'],
  countyName: ['county name', 'county'],
  status: ['geocode status'],
};

/** What is known about one postcode. */
export interface PostcodeFacts {
  readonly point: ImportedPoint | undefined;
  /** GSS code, such as `E06000015`. */
  readonly authority: string | undefined;
  readonly council: string | undefined;
  /** The look-up was made and the postcode does not exist. */
  readonly isUnknown: boolean;
}

const present = (text: string | undefined): string | undefined => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? undefined : trimmed;
};

interface RowFacts {
  readonly facts: PostcodeFacts;
  readonly issues: readonly ImportIssue[];
}

/** The facts that one row holds, whether it is of the hub list or of the geocoded one. */
export function factsOfRow({ cells, line }: TableRow<HubColumn>, source: string): RowFacts {
  const { point, issue } = readPoint(cells.lat, cells.lng);
  const code = present(cells.countyCode) ?? present(cells.districtCode);
  const isGss = code !== undefined && /^[EWSN]\d{8}$/.test(code);
  const issues: ImportIssue[] = [];
  if (issue) issues.push({ ...issue, source, line });
  if (code !== undefined && !isGss) {
    issues.push({
      level: 'info',
      kind: 'left-out',
      code: 'authority-unreadable',
      source,
      line,
      from: code,
    });
  }
  const facts = {
    point,
    authority: isGss ? code : undefined,
    council: present(cells.countyName) ?? present(cells.districtName),
    isUnknown: point === undefined && cells.status?.trim() === '404',
  };
  return { facts, issues };
}

const isSame = (a: PostcodeFacts, b: PostcodeFacts): boolean =>
  a.point?.lat === b.point?.lat && a.point?.lng === b.point?.lng && a.authority === b.authority;

export interface PostcodeTable {
  readonly facts: ReadonlyMap<string, PostcodeFacts>;
  readonly issues: readonly ImportIssue[];
}

/** The geocoded list by postcode. Where two rows differ, the first is used and the other reported. */
export function postcodeTable(rows: readonly TableRow<HubColumn>[], source: string): PostcodeTable {
  const facts = new Map<string, PostcodeFacts>();
  const issues: ImportIssue[] = [];
  for (const row of rows) {
    const { postcode } = readPostcode(row.cells.postcode);
    if (postcode === undefined) continue;
    const read = factsOfRow(row, source);
    issues.push(...read.issues);
    const known = facts.get(postcode);
    if (known === undefined) facts.set(postcode, read.facts);
    else if (!isSame(known, read.facts)) {
      const at = { source, line: row.line, from: postcode } as const;
      issues.push({ level: 'warning', kind: 'left-out', code: 'geocode-conflict', ...at });
    }
  }
  return { facts, issues };
}
