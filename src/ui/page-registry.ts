/**
 * The one thing that bundles of this project share on a page: which feed was fetched, which choices a group
 * made, which language is on. It lives at `globalThis[Symbol.for('sfl.v1')]`, made by whichever bundle runs
 * first, perhaps an older or newer build than this one.
 *
 * The shape below is a contract: within v1 nothing is added, renamed or given another meaning. Only data and
 * plain functions cross, never an instance of a class of ours, so builds need not agree on any code.
 */
import type { ParseResult } from '../core/feed/parse.js';

/** Why a document could not be had. A newer build may know more codes; a reader shows those as `load/network`. */
export type LoadCode =
  | 'load/bad-url'
  | 'load/html'
  | 'load/http'
  | 'load/network'
  | 'load/no-element'
  | 'load/not-json'
  | 'load/offline'
  | 'load/timeout'
  | 'load/too-large';

export interface LoadFailure {
  readonly ok: false;
  readonly code: LoadCode;
  /** HTTP status of `load/http`. */
  readonly status?: number;
  /** Where JSON stops making sense in `load/not-json`, in UTF-16 units from 0, where the browser says it. */
  readonly position?: number;
}

export interface LoadedJson {
  readonly ok: true;
  /** Shared by every caller on the page: read it, never change it. */
  readonly json: unknown;
  /** Address of the document after redirects. What it links to is relative to this. */
  readonly url: string;
  /** Set when a newer copy was asked for and could not be had: this is the last good one. */
  readonly stale?: LoadFailure;
}

export type JsonResult = LoadedJson | LoadFailure;

/** Work that several callers wait for. See `shared-job.ts` for how it is joined and left. */
export interface SharedJob<T> {
  /** Never rejects. */
  readonly promise: Promise<T>;
  /** One signal per caller still waiting. Whoever takes out the last one calls `abort`. */
  readonly users: Set<AbortSignal>;
  /** True once the promise has its value. */
  done: boolean;
  /** Stops the work and takes the job out of its table, so that a later caller starts anew. */
  abort(): void;
}

/** What the widgets of a group have in common. Memory only: it ends with the page view. */
export interface GroupState {
  /** Degrees, WGS 84; `exact` is false when only the area is known. `label` is what the visitor wrote or chose. */
  readonly origin?: {
    readonly lat: number;
    readonly lng: number;
    readonly label: string;
    readonly exact: boolean;
  };
  /** Id of a place. */
  readonly place?: string;
  /** Months; negative is pregnancy. */
  readonly age?: number;
  readonly stage?: string;
  readonly topic?: string;
}

/** The shared half of a group store. */
export interface GroupEntry {
  /** Replaced whole, never changed in place. */
  state: GroupState;
  readonly listeners: Set<() => void>;
}

export interface PageRegistry {
  /** Documents by absolute URL without fragment: in flight, or the last good answer. */
  readonly json: Map<string, SharedJob<JsonResult>>;
  /** By build id, then by document: builds may read the same document differently. */
  readonly parsed: Map<string, WeakMap<object, SharedJob<ParseResult | undefined>>>;
  readonly groups: Map<string, GroupEntry>;
  /** A number for each object that a group key names. */
  readonly ids: { next: number; readonly of: WeakMap<object, number> };
  /** `tag` is empty until the first widget has chosen. A bundle that sets it calls the listeners. */
  readonly locale: { tag: string; readonly listeners: Set<() => void> };
}

/** The most documents and the most groups that are kept; the oldest idle ones go first. */
const MAX_KEPT = 50;

const KEY = Symbol.for('sfl.v1');

const newRegistry = (): PageRegistry =>
  Object.freeze({
    json: new Map(),
    parsed: new Map(),
    groups: new Map(),
    ids: Object.seal({ next: 1, of: new WeakMap() }),
    locale: Object.seal({ tag: '', listeners: new Set<() => void>() }),
  });

function isRegistry(value: unknown): value is PageRegistry {
  try {
    const { json, parsed, groups, ids, locale } = value as PageRegistry;
    return (
      [json, parsed, groups].every((table) => table instanceof Map) &&
      ids.of instanceof WeakMap &&
      locale.listeners instanceof Set
    );
  } catch {
    return false;
  }
}

/**
 * The registry that `scope` holds, put there when it holds none. When something else sits at its place, or
 * nothing can be put there, a private one: this bundle then works alone, and the console says so.
 */
export function registryOf(scope: object): PageRegistry {
  const found: unknown = Reflect.get(scope, KEY);
  if (isRegistry(found)) return found;
  const registry = newRegistry();
  if (found !== undefined || !Reflect.defineProperty(scope, KEY, { value: registry })) {
    console.warn(
      "Symbol.for('sfl.v1') is not free for Start for Life widgets: they will not share feeds.",
    );
  }
  return registry;
}

/** The registry of this page. */
export const pageRegistry: PageRegistry = registryOf(globalThis);

/** Makes room in a table of the registry: drops the oldest entries nobody uses. */
export function dropOldest<T>(table: Map<string, T>, isIdle: (entry: T) => boolean): void {
  for (const [key, entry] of table) {
    if (table.size <= MAX_KEPT) return;
    if (isIdle(entry)) table.delete(key);
  }
}
