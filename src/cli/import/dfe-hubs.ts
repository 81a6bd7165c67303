/**
 * The Department for Education's "List of family hub sites" (name and postcode), with a geocoded copy of it,
 * → an offer feed of places. What the list does not say (hours, phones, access) stays out of the feed, because
 * absent means "not known"; what cannot be read for certain is reported, never filled in.
 */
import type { z } from 'zod';
import type { Feed as FeedSchema, Place as PlaceSchema } from '../../core/feed/schema.js';
import { hubDrafts, type HubDraft } from './hub-drafts.js';
import { countByCode, type ImportIssue, type ImportReport, type RowReport } from './issues.js';
import {
  HUB_COLUMNS,
  postcodeTable,
  type HubColumn,
  type PostcodeTable,
} from './postcode-table.js';
import { sourceTable, type SourceFile, type SourceTable } from './source-table.js';

/** A feed as it is written, before defaults are filled in. */
export type WrittenFeed = z.input<typeof FeedSchema>;
type WrittenPlace = z.input<typeof PlaceSchema>;

export interface DfeHubsInput {
  readonly hubs: SourceFile;
  readonly geocoded: SourceFile | undefined;
  /** Instant for `generated`; the same input gives the same bytes. */
  readonly generated: string;
  /** When the list was last known to be right, `YYYY-MM-DD`; shown to families as "last checked". */
  readonly assured: string | undefined;
  /** Who publishes the feed; absent for the project's own demonstration. */
  readonly publisher: string | undefined;
}

export type DfeHubsResult =
  | { readonly ok: true; readonly feed: WrittenFeed; readonly report: ImportReport }
  | {
      readonly ok: false;
      readonly reason: 'html' | 'no-columns' | 'no-rows';
      readonly file: string;
    };

const SOURCE_ID = 'dfe-family-hub-sites';
const LIST_URL = 'https://www.gov.uk/government/publications/list-of-family-hub-sites';
const OGL_URL = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** Who has to be named wherever the list, or points made from its postcodes, are shown. */
const ATTRIBUTION =
  'Contains public sector information licensed under the Open Government Licence v3.0. ' +
  'Contains OS data © Crown copyright and database right. ' +
  'Contains Royal Mail data © Royal Mail copyright and database right. ' +
  'Source: Office for National Statistics licensed under the Open Government Licence v.3.0.';

const LICENCE = { id: 'OGL-UK-3.0', url: OGL_URL, attribution: ATTRIBUTION };

const DEMONSTRATION =
  "Demonstration made from the Department for Education's list (not published by the department)";

type Facts = NonNullable<HubDraft['facts']>;

/** The council's id in the feed; undefined when the list names no council or gives it no code. */
const councilId = ({ authority, council }: Facts): string | undefined =>
  authority === undefined || council === undefined ? undefined : `council-${authority}`;

/** The councils of the hubs, so that a family can search by theirs and tell hubs of one name apart. */
function councilsOf(drafts: readonly HubDraft[]): NonNullable<WrittenFeed['providers']> {
  const names = new Map<string, { name: string; code: string }>();
  for (const { facts } of drafts) {
    const id = facts && councilId(facts);
    if (id === undefined) continue;
    names.set(id, { name: facts?.council ?? '', code: facts?.authority ?? '' });
  }
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { name, code }]) => ({
      id,
      name,
      kind: 'council',
      identifiers: [{ scheme: 'GB-GSS', id: code }],
      source: SOURCE_ID,
    }));
}

function placeOf(draft: HubDraft, id: string, assured: string | undefined): WrittenPlace {
  const { facts, postcode, role, name } = draft;
  return {
    id,
    name,
    role,
    ...(facts?.authority !== undefined && { authority: facts.authority }),
    ...(facts && councilId(facts) !== undefined && { provider: councilId(facts) }),
    ...(postcode !== undefined && { address: { postcode } }),
    ...(facts?.point && { geo: { ...facts.point, precision: 'postcode' as const } }),
    ...(assured !== undefined && { assured }),
    source: SOURCE_ID,
  };
}

function feedOf(
  drafts: readonly HubDraft[],
  places: WrittenPlace[],
  { generated, publisher }: DfeHubsInput,
): WrittenFeed {
  return {
    format: 'sfl-offer-feed',
    version: '1.0',
    id: 'england-family-hubs',
    publisher: { name: publisher ?? DEMONSTRATION },
    licence: LICENCE,
    generated,
    defaultLang: 'en',
    division: 'england-and-wales',
    sources: [
      {
        id: SOURCE_ID,
        name: 'Department for Education: List of family hub sites',
        url: LIST_URL,
        licence: LICENCE,
        format: 'text/csv',
      },
    ],
    places,
    providers: councilsOf(drafts),
  };
}

const codesOf = (draft: HubDraft, kind: ImportIssue['kind']): string[] =>
  draft.issues.filter((issue) => issue.kind === kind).map(({ code }) => code);

function rowReport(draft: HubDraft): RowReport {
  const { id, line, name, facts, postcode } = draft;
  const mapped = [
    'name',
    ...(postcode === undefined ? [] : ['address.postcode']),
    ...(facts?.authority === undefined ? [] : ['authority']),
    ...(facts && councilId(facts) !== undefined ? ['provider'] : []),
    ...(facts?.point ? ['geo'] : []),
  ];
  return {
    line,
    ...(id !== undefined && { id }),
    name,
    mapped: id === undefined ? [] : mapped,
    repaired: codesOf(draft, 'repaired'),
    guessed: codesOf(draft, 'guessed'),
    leftOut: codesOf(draft, 'left-out'),
    noted: codesOf(draft, 'noted'),
  };
}

function issuesOf(drafts: readonly HubDraft[], source: string): ImportIssue[] {
  return drafts.flatMap(({ issues, line, id, name }) =>
    issues.map((issue) => ({
      ...issue,
      source,
      line,
      ...(id !== undefined && { record: id }),
      ...(name !== '' && { name }),
    })),
  );
}

type ReadTable = Extract<SourceTable<HubColumn>, { ok: true }>;

interface GeocodedTable {
  readonly table: ReadTable;
  readonly name: string;
}

/** Postcodes of the geocoded list that no hub has. */
function unusedIssues(
  known: PostcodeTable,
  drafts: readonly HubDraft[],
  source: string,
): ImportIssue[] {
  const used = new Set(drafts.map(({ postcode }) => postcode));
  return [...known.facts.keys()]
    .filter((postcode) => !used.has(postcode))
    .map((from) => ({ level: 'info', kind: 'left-out', code: 'geocoded-unused', source, from }));
}

/** Hubs and their look-up table → feed and report. */
function imported(input: DfeHubsInput, hubs: ReadTable, geocoded?: GeocodedTable): DfeHubsResult {
  const source = input.hubs.name;
  const known = geocoded && postcodeTable(geocoded.table.table.rows, geocoded.name);
  const drafts = hubDrafts(hubs.table.rows, { source, facts: known?.facts });
  const places = drafts.flatMap((draft) =>
    draft.id === undefined ? [] : [placeOf(draft, draft.id, input.assured)],
  );
  if (places.length === 0) return { ok: false, reason: 'no-rows', file: source };
  const lookupIssues =
    geocoded && known
      ? [...geocoded.table.issues, ...known.issues, ...unusedIssues(known, drafts, geocoded.name)]
      : [];
  const issues = [...hubs.issues, ...lookupIssues, ...issuesOf(drafts, source)];
  return {
    ok: true,
    feed: feedOf(drafts, places, input),
    report: {
      format: 'sfl-import-report',
      version: '1.0',
      importer: 'dfe-hubs',
      inputs: [hubs.input, ...(geocoded ? [geocoded.table.input] : [])],
      rowsRead: drafts.length,
      records: places.length,
      recordsWithoutPoint: places.filter(({ geo }) => geo === undefined).length,
      codes: countByCode(issues),
      issues,
      rows: drafts.map(rowReport),
    },
  };
}

/** Imports the list. Never throws for what the files hold. */
export function importDfeHubs(input: DfeHubsInput): DfeHubsResult {
  const columns = { names: HUB_COLUMNS, required: ['name', 'postcode'] } as const;
  const hubs = sourceTable<HubColumn>(input.hubs, columns);
  if (!hubs.ok) return { ...hubs, file: input.hubs.name };
  if (!input.geocoded) return imported(input, hubs);
  const { name } = input.geocoded;
  const table = sourceTable<HubColumn>(input.geocoded, {
    names: HUB_COLUMNS,
    required: ['postcode', 'lat', 'lng'],
  });
  return table.ok ? imported(input, hubs, { table, name }) : { ...table, file: name };
}
