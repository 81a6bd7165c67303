/** Reading a drawn widget as its visitor does: words, names and states, and waiting for what comes later. */
import { expect } from '@open-wc/testing';

/** Long enough for a busy machine; a test that passes never waits so long. */
const PATIENCE_MS = 5000;

/** The Monday that most tests of widgets are on: in term time, no bank holiday. */
export const MONDAY = '2026-11-23T10:30';

/** Waits until `read` gives what is expected; fails with the difference when it does not. */
export async function eventually<T>(read: () => T, expected: T): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      expect(read()).to.deep.equal(expected);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Words as they are read: one space where there is any, and where a line ends. */
export function wordsOf(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const br of copy?.querySelectorAll('br') ?? []) br.replaceWith(' ');
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The name that assistive technology says for a button, link or field. */
export function nameOf(element: Element): string {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  return element.getAttribute('aria-label') ?? wordsOf(isField ? element.labels?.[0] : element);
}

/** A paragraph; the quiet lines have parts with a dot between them, which the style sheet draws. */
export function lineOf(line: Element): string {
  const parts = [...line.querySelectorAll('.part')];
  return parts.length === 0 ? wordsOf(line) : parts.map(wordsOf).join(' · ');
}

/** Something that took place on the page, with what a listener could read off it. */
export interface Told {
  readonly type: string;
  readonly event: Event;
}

/** Content of the page inside the widget. */
export function fallback(text = "What's on for families", href = '/whats-on'): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}
