/**
 * JSON with one record per line, id first, so that a change to one session is one line of a diff.
 * Deterministic: the same feed gives the same bytes.
 */

/** @example feedText({ a: 1, places: [{ id: 'x' }] }) // '{\n  "a": 1,\n  "places": [\n    {"id":"x"}\n  ]\n}\n' */
export function feedText(feed: object): string {
  const lines = Object.entries(feed)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${valueText(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

const valueText = (value: unknown): string =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object')
    ? `[\n${value.map((item) => `    ${JSON.stringify(isRecord(item) ? idFirst(item) : item)}`).join(',\n')}\n  ]`
    : JSON.stringify(value);

const isRecord = (item: unknown): item is object => typeof item === 'object' && item !== null;

const idFirst = (item: object): object =>
  'id' in item ? Object.fromEntries([['id', item.id], ...Object.entries(item)]) : item;
