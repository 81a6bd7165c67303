/**
 * One piece of work, many callers. The first caller starts it, later ones join, and it is aborted only when
 * every caller has gone: leaving is noticed a microtask late, so an element that is moved in the document
 * (taken out and put back in one go) does not restart its load.
 */
import type { SharedJob } from './page-registry.js';

/** What `Map` and `WeakMap` have in common. */
export interface JobTable<K, T> {
  get(key: K): SharedJob<T> | undefined;
  set(key: K, job: SharedJob<T>): unknown;
  delete(key: K): unknown;
}

export interface JobOptions<T> {
  /** Aborted when this caller no longer wants the answer. */
  readonly signal: AbortSignal;
  /** Starts again when the kept answer is already there; joins work that is under way. */
  readonly refresh?: boolean | undefined;
  /** The work. Must not reject. `before` is the answer kept from an earlier job, if any. */
  run(stop: AbortController, before: Promise<T> | undefined): Promise<T>;
  /** False for an answer that must not be handed to later callers: the earlier one, if any, is put back. */
  keeps(value: T): boolean;
}

/** The answer for `key`, from work that is under way, kept, or started now. Undefined when the caller left first. */
export function shareJob<K, T>(
  table: JobTable<K, T>,
  key: K,
  { signal, refresh, run, keeps }: JobOptions<T>,
): Promise<T | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  const before = table.get(key);
  if (before && !(refresh && before.done)) return joinJob(before, signal);
  const stop = new AbortController();
  const putBack = (): void => {
    if (table.get(key) !== job) return;
    if (before) table.set(key, before);
    else table.delete(key);
  };
  const job: SharedJob<T> = {
    users: new Set(),
    done: false,
    abort() {
      putBack();
      stop.abort();
    },
    promise: run(stop, before?.promise).then((value) => {
      job.done = true;
      if (!keeps(value)) putBack();
      // Ends whatever the work left open, such as a body that was not read to its end.
      stop.abort();
      return value;
    }),
  };
  table.set(key, job);
  return joinJob(job, signal);
}

function joinJob<T>(job: SharedJob<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve) => {
    job.users.add(signal);
    signal.addEventListener('abort', () => {
      resolve(undefined);
      job.users.delete(signal);
      queueMicrotask(() => {
        if (job.users.size === 0 && !job.done) job.abort();
      });
    });
    void job.promise.then((value) => {
      job.users.delete(signal);
      resolve(value);
    });
  });
}
