/** Chance that comes out the same every time: what samples are made with. */

/** The generator known as mulberry32: numbers from 0 up to 1, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws from lists, the same for the same seed. */
export type Draw = ReturnType<typeof drawing>;

export function drawing(seed: number) {
  const next = chance(seed);
  const upTo = (count: number): number => Math.floor(next() * count);
  const oneOf = <T>(items: readonly T[]): T => items[upTo(items.length)] as T;
  const someOf = (words: string, part: number): string[] =>
    words.split(' ').filter(() => next() < part);
  return { next, upTo, oneOf, someOf, word: (words: string) => oneOf(words.split(' ')) };
}
