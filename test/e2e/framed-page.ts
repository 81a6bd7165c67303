/** A whole page in a frame, watched from its first moment for anything that goes wrong in it. */
import { fixture } from '@open-wc/testing';

const PATIENCE_MS = 8000;

export interface FramedPage {
  readonly frame: HTMLIFrameElement;
  readonly page: Window & typeof globalThis;
  /** Errors, rejections, console errors and violations of its policy. */
  readonly troubles: readonly string[];
  /** The first element that matches, looked for in the open shadow roots of the widgets too. */
  find(selector: string): Element | null;
}

const watched = new WeakSet<object>();

/** Listens to a window and its document, each once. */
function watch(page: Window & typeof globalThis, troubles: string[]): void {
  if (!watched.has(page.document)) {
    watched.add(page.document);
    page.document.addEventListener('securitypolicyviolation', (event) => {
      troubles.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
    page.addEventListener('error', (event) => troubles.push(`error ${event.message}`), true);
    page.addEventListener('unhandledrejection', ({ reason }) => {
      troubles.push(`rejection ${String(reason)}`);
    });
    page.console.error = (...args: unknown[]) =>
      troubles.push(`console ${args.map(String).join(' ')}`);
  }
}

/** What the browser kept from before anybody listened, where it does. */
function kept(page: Window & typeof globalThis): string[] {
  if (!('ReportingObserver' in page)) return [];
  const options = { types: ['csp-violation'], buffered: true };
  const observer = new page.ReportingObserver(() => undefined, options);
  observer.observe();
  return observer.takeRecords().map(({ body }) => `kept ${JSON.stringify(body)}`);
}

/** Opens a page of the demo (`src`) or one written here (`srcdoc`) in a frame of 1000 by 900 pixels. */
export async function openFramed(what: { src: string } | { srcdoc: string }): Promise<FramedPage> {
  const box = await fixture<HTMLElement>('<div></div>');
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '1000', height: '900', ...what });
  const troubles: string[] = [];
  const loaded = { yes: false };
  frame.addEventListener('load', () => (loaded.yes = true), { once: true });
  box.append(frame);
  while (!loaded.yes) {
    watch(frame.contentWindow as Window & typeof globalThis, troubles);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const page = frame.contentWindow as Window & typeof globalThis;
  watch(page, troubles);
  return {
    frame,
    page,
    get troubles() {
      return [...troubles, ...kept(page)];
    },
    find(selector) {
      const { document } = page;
      const widgets = [...document.querySelectorAll('sfl-hub-finder, sfl-session-timetable')];
      const roots = [document, ...widgets.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      return roots.map((root) => root.querySelector(selector)).find(Boolean) ?? null;
    },
  };
}

/** Waits until something is true. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
