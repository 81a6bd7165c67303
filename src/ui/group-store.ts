/**
 * What the widgets of a group have in common: where the family is, which place, age, stage and topic. Plain
 * data in the page's memory, shared by all bundles through the registry. A store outlives its widgets, so one
 * that joins late takes the current state.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { absoluteUrl } from './feed-loader.js';
import { dropOldest, pageRegistry, type GroupEntry, type GroupState } from './page-registry.js';

export type { GroupState } from './page-registry.js';

/** A change of some keys; `undefined` takes a key out. */
export type GroupPatch = { readonly [K in keyof GroupState]?: GroupState[K] | undefined };

export interface GroupStore {
  get(): GroupState;
  /** Takes over what differs and, if anything does, tells the subscribers. */
  set(patch: GroupPatch): void;
  /** Calls `listener` after each change until the function it returns is called. */
  subscribe(listener: () => void): () => void;
}

/** What decides which widgets belong together. */
export interface GroupSource {
  readonly group?: string | null | undefined;
  readonly src?: string | null | undefined;
  readonly feed?: unknown;
  /** Root node of the widget: the same `#id` in two shadow trees is two sources. */
  readonly rootNode: Node;
}

type Key = keyof GroupState;

/** The same with these keys only. */
const only = (state: GroupPatch, keeps: (key: Key) => boolean): GroupState =>
  Object.fromEntries(Object.entries(state).filter(([key]) => keeps(key as Key)));

function idOf(object: object): number {
  const { ids } = pageRegistry;
  const id = ids.of.get(object) ?? ids.next++;
  ids.of.set(object, id);
  return id;
}

/** The group's name on this page, or undefined for a widget that stands alone. */
export function groupKey({ group, src, feed, rootNode }: GroupSource): string | undefined {
  if (group === 'none') return undefined;
  if (group) return `group ${group}`;
  if (typeof feed === 'object' && feed !== null) return `feed ${idOf(feed)}`;
  if (!src) return undefined;
  return src.startsWith('#') ? `root ${idOf(rootNode)} ${src}` : `src ${absoluteUrl(src) ?? src}`;
}

/** The store of a group; without a key, one of its own that nobody else has. */
export function groupStore(key: string | undefined): GroupStore {
  const { groups } = pageRegistry;
  const entry: GroupEntry = (key === undefined ? undefined : groups.get(key)) ?? {
    state: {},
    listeners: new Set(),
  };
  if (key !== undefined) groups.set(key, entry);
  dropOldest(groups, ({ listeners }) => listeners.size === 0);
  return {
    get: () => entry.state,
    set(patch) {
      const isKnown = ([key, value]: [string, unknown]): boolean =>
        entry.state[key as Key] === value;
      if (Object.entries(patch).every(isKnown)) return;
      const state: GroupPatch = { ...entry.state, ...patch };
      entry.state = only(state, (key) => state[key] !== undefined);
      for (const listener of [...entry.listeners]) listener();
    },
    subscribe(listener) {
      entry.listeners.add(listener);
      return () => void entry.listeners.delete(listener);
    },
  };
}

/** Binds a widget to its group. The host calls `use` in `willUpdate` and is asked to draw when others change something. */
export class GroupController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #key: string | undefined;
  #store: GroupStore = groupStore(undefined);
  #pins: readonly Key[] = [];
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The group's state without the pinned keys. */
  get state(): GroupState {
    return only(this.#store.get(), (key) => !this.#pins.includes(key));
  }

  /** Publishes choices; pinned keys stay with this widget. */
  set(patch: GroupPatch): void {
    this.#store.set(only(patch, (key) => !this.#pins.includes(key)));
  }

  /** Joins the group of `key`, or stands alone without one. A pinned key is neither published nor followed. */
  use(key: string | undefined, pins: readonly Key[] = []): void {
    this.#pins = pins;
    if (key === this.#key) return;
    this.#key = key;
    this.#store = groupStore(key);
    if (this.#leave) this.hostConnected();
  }

  hostConnected(): void {
    this.#leave?.();
    this.#leave = this.#store.subscribe(() => this.#host.requestUpdate());
    // The others may have chosen something while this one was away.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
