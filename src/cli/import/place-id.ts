/**
 * Ids that a person can read and that stay the same from one import to the next, whatever the order of the
 * rows: made of the place's name and postcode only. Apostrophes vanish, so an id does not change on the day the
 * source mends its own damaged names.
 */

/** Leaves room for a postcode and a number below the 128 characters of the format. */
const MAX_SLUG_LENGTH = 96;

/**
 * Lower-case letters, digits and single dashes.
 *
 * @example
 * slugOf("St Mary’s Hub & Café") // 'st-marys-hub-cafe'
 */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`\ufffd]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
}

/** The id of a place, before it is known whether another place has it too. */
export function placeIdOf(name: string, postcode: string | undefined): string {
  const slug = slugOf(name) || 'place';
  return postcode === undefined ? slug : `${slug}-${slugOf(postcode)}`;
}

/**
 * An id for each record, different from all others. Records that would share one are numbered in the order of
 * their names, so that moving rows about changes nothing unless the rows are alike in every letter.
 */
export function distinctIds(
  records: readonly { readonly name: string; readonly postcode: string | undefined }[],
): readonly string[] {
  const ids = records.map(({ name, postcode }) => placeIdOf(name, postcode));
  const taken = new Set(ids);
  const byName = ids
    .map((id, index) => ({ id, index, name: records[index]?.name ?? '' }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index));
  const lastNumbers = new Map<string, number>();
  for (const { id, index } of byName) {
    let number = lastNumbers.get(id);
    if (number !== undefined) {
      do number += 1;
      while (taken.has(`${id}-${number}`));
      const own = `${id}-${number}`;
      taken.add(own);
      ids[index] = own;
    }
    lastNumbers.set(id, number ?? 1);
  }
  return ids;
}
