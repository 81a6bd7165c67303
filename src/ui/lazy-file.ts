/**
 * Files that come later than the widget, from beside its script: the map, languages, rules, the outcode table.
 * The script carries their hashes, so one hash on the script's tag covers all that runs. A module cannot be
 * imported with a hash, so it is fetched with one first (which stops a changed file everywhere) and then
 * preloaded with it, which binds the import to those bytes in all engines but WebKit: that ignores the hash there.
 */
declare const __SFL_FILES__: Readonly<Record<string, string>>;

/** A slow line should get the map too, but nobody waits for ever. */
const TIMEOUT_MS = 30_000;

/** A file could not be had, or is not the one that the script was built with. The message is its name. */
export class LazyFileError extends Error {
  override readonly name = 'LazyFileError';
}

/** One load per file at a time and one success for good. */
const loads = new Map<string, Promise<unknown>>();

type Load = (url: string, integrity: string) => Promise<unknown>;

function loadOnce(name: string, load: Load): Promise<unknown> {
  const known = loads.get(name);
  if (known) return known;
  const started = verified(name, load).catch((cause: unknown) => {
    loads.delete(name);
    throw new LazyFileError(name, { cause });
  });
  loads.set(name, started);
  return started;
}

async function verified(name: string, load: Load): Promise<unknown> {
  // In the source tree, as tests and bundlers see it, there are no hashes.
  const integrity = typeof __SFL_FILES__ === 'undefined' ? '' : __SFL_FILES__[name];
  if (integrity === undefined) throw new Error('unknown file');
  return load(new URL(name, import.meta.url).href, integrity);
}

/** A good answer with the right hash, or a rejection. */
async function fetchVerified(url: string, integrity: string): Promise<Response> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { integrity, signal, credentials: 'omit' });
  if (!response.ok) throw new Error(String(response.status));
  return response;
}

/**
 * The JSON in a file beside the script.
 *
 * @throws LazyFileError when it cannot be had or has another hash; the next call tries again
 */
export const fetchVerifiedJson = (name: string): Promise<unknown> =>
  loadOnce(name, async (url, integrity) => (await fetchVerified(url, integrity)).json());

/** How often a module failed. Browsers remember a failed module by its address, so each new try has another. */
let failedImports = 0;

/**
 * The module in a file beside the script.
 *
 * @throws LazyFileError when it cannot be had or has another hash; the next call tries again
 */
export const importVerified = (name: string): Promise<unknown> =>
  loadOnce(name, async (file, integrity) => {
    const href = failedImports === 0 ? file : `${file}?try=${failedImports}`;
    try {
      await fetchVerified(href, integrity);
      await preload(href, integrity);
      const module: unknown = await import(/* @vite-ignore */ href);
      return module;
    } catch (cause) {
      failedImports += 1;
      throw cause;
    }
  });

/** Resolves when the browser has the file and found its hash right, or does not know this kind of link. */
async function preload(href: string, integrity: string): Promise<void> {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return;
  await new Promise((resolve, reject) => {
    Object.assign(link, {
      rel: 'modulepreload',
      crossOrigin: 'anonymous',
      integrity,
      href,
      onload: resolve,
      onerror: reject,
    });
    document.head.append(link);
  }).finally(() => link.remove());
}
