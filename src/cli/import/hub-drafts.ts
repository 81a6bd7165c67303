/**
 * Rows of a hub list → drafts of places: each row alone first, then what rows say about each other. Two rows
 * with the same name, postcode and council are the same place written twice; anything less is two places,
 * because to lose a hub is worse than to show a building twice.
 */
import { mendName, nameNotes, type NameRepair } from './mend-name.js';
import { factsOfRow, type HubColumn, type PostcodeFacts } from './postcode-table.js';
import { readPostcode } from './hub-postcode.js';
import { distinctIds, slugOf } from './place-id.js';
import { roleOfName, type ImportedRole } from './role-of-name.js';
import type { TableRow } from './table.js';

export interface HubDraft {
  readonly line: number;
  readonly name: string;
  readonly postcode: string | undefined;
  readonly facts: PostcodeFacts | undefined;
  readonly role: ImportedRole;
  readonly issues: NameRepair[];
  /** Absent when the row is left out. */
  id?: string;
}

/** Where the point and council of a postcode are looked up. */
export interface HubLookup {
  readonly source: string;
  /** Absent when no geocoded list was given. */
  readonly facts: ReadonlyMap<string, PostcodeFacts> | undefined;
}

/** A row without a readable postcode has an issue for that already. */
function pointIssue(
  facts: PostcodeFacts | undefined,
  postcode: string | undefined,
): NameRepair | undefined {
  if (facts?.point || postcode === undefined) return undefined;
  const code = facts?.isUnknown === true ? 'postcode-not-found' : 'not-geocoded';
  return { level: 'warning', kind: 'left-out', code, from: postcode };
}

function draftOf(row: TableRow<HubColumn>, lookup: HubLookup): HubDraft {
  const mended = mendName(row.cells.name ?? '');
  const postcode = readPostcode(row.cells.postcode);
  const own = factsOfRow(row, lookup.source);
  const listed = postcode.postcode === undefined ? undefined : lookup.facts?.get(postcode.postcode);
  const facts = listed ?? own.facts;
  const role = roleOfName(mended.name);
  const issues: NameRepair[] = [...mended.repairs, ...nameNotes(mended.name)];
  if (postcode.issue) issues.push(postcode.issue);
  // A point fault of the row itself matters only when the row's own point would have been used.
  if (!listed) issues.push(...own.issues);
  const missing = pointIssue(facts, postcode.postcode);
  if (missing) issues.push(missing);
  if (role.issue) issues.push(role.issue);
  const { name } = mended;
  return {
    line: row.line,
    name,
    postcode: postcode.postcode,
    facts,
    role: role.role,
    issues: name === '' ? [namelessIssue(row.cells.postcode)] : issues,
  };
}

/** A row without a name is left out, so nothing else about it matters. */
const namelessIssue = (from = ''): NameRepair => ({
  level: 'error',
  kind: 'left-out',
  code: 'name-missing',
  from,
});

const councilOf = ({ facts }: HubDraft): string => facts?.authority ?? facts?.council ?? '';

const groupsBy = (
  drafts: readonly HubDraft[],
  keyOf: (draft: HubDraft) => string | undefined,
): readonly (readonly HubDraft[])[] => {
  const groups = new Map<string, HubDraft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
};

/** How many other rows an issue names: a list that repeats one name a thousand times needs no more. */
const MOST_NAMED = 5;

/** The other rows of a group, the first few of them. */
const othersOf = (draft: HubDraft, group: readonly HubDraft[]): readonly HubDraft[] =>
  group.slice(0, MOST_NAMED + 1).filter((other) => other !== draft);

const linesOf = (drafts: readonly HubDraft[]): string =>
  `${drafts.length === 1 ? 'line' : 'lines'} ${drafts.map(({ line }) => line).join(', ')}`;

/** Marks the second and later row of the same place; returns the drafts that become records. */
function withoutRepeats(drafts: readonly HubDraft[]): readonly HubDraft[] {
  const repeats = new Set<HubDraft>();
  const key = (draft: HubDraft): string | undefined =>
    draft.postcode === undefined
      ? undefined
      : [slugOf(draft.name) || draft.name, draft.postcode, councilOf(draft)].join('\n');
  for (const [first, ...others] of groupsBy(drafts, key)) {
    for (const other of others) {
      repeats.add(other);
      const to = `line ${first?.line ?? 0}`;
      other.issues.push({
        level: 'warning',
        kind: 'left-out',
        code: 'duplicate-row',
        from: other.name,
        to,
      });
    }
  }
  return drafts.filter((draft) => draft.name !== '' && !repeats.has(draft));
}

function noteSameNames(drafts: readonly HubDraft[]): void {
  for (const group of groupsBy(drafts, (draft) => slugOf(draft.name) || draft.name)) {
    const sameCouncil = new Set(groupsBy(group, councilOf).flat());
    for (const draft of group) {
      const isSame = sameCouncil.has(draft);
      const code = isSame ? 'duplicate-name-in-council' : 'duplicate-name';
      const level = isSame ? 'warning' : 'info';
      draft.issues.push({ level, kind: 'noted', code, from: linesOf(othersOf(draft, group)) });
    }
  }
}

function noteSamePostcodes(drafts: readonly HubDraft[]): void {
  for (const group of groupsBy(drafts, (draft) => draft.postcode)) {
    for (const draft of group) {
      const from = othersOf(draft, group)
        .map(({ name }) => name)
        .join(', ');
      draft.issues.push({ level: 'info', kind: 'noted', code: 'duplicate-postcode', from });
    }
  }
}

/**
 * A draft for every row, in the order of the rows. Drafts without an `id` are left out of the feed and say why
 * in their issues.
 */
export function hubDrafts(
  rows: readonly TableRow<HubColumn>[],
  lookup: HubLookup,
): readonly HubDraft[] {
  const drafts = rows.map((row) => draftOf(row, lookup));
  const kept = withoutRepeats(drafts);
  noteSameNames(kept);
  noteSamePostcodes(kept);
  const ids = distinctIds(kept);
  kept.forEach((draft, index) => {
    const id = ids[index];
    if (id !== undefined) draft.id = id;
  });
  return drafts;
}
