/**
 * A feed as text that people can read and compare: one record on one line, so that a change of one hub is one
 * changed line. The order of keys and records is the feed's own; the same feed gives the same bytes.
 */

const isRecordList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object');

function member(key: string, value: unknown): string {
  const name = JSON.stringify(key);
  if (!isRecordList(value)) return `${name}: ${JSON.stringify(value)}`;
  return `${name}: [\n${value.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`;
}

/**
 * The feed as JSON with a line per record and a line break at the end.
 *
 * @example
 * feedText({ id: 'a', places: [{ id: 'b' }] }) // '{\n"id": "a",\n"places": [\n  {"id":"b"}\n]\n}\n'
 */
export function feedText(feed: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(feed)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => member(key, value));
  return `{\n${members.join(',\n')}\n}\n`;
}
