/** Mistakes of the page's author go to the console: once each, however many widgets have them. */

const MAX_WARNINGS = 100;
const given = new Set<string>();

/** Warns with the element's tag, what is wrong and what to do. The same text is said once per script. */
export function warnOnce(host: Element, text: string): void {
  const warning = `<${host.localName}>: ${text}`;
  if (given.has(warning) || given.size >= MAX_WARNINGS) return;
  given.add(warning);
  console.warn(warning);
}
