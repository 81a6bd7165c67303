/** A postcode cell → the postcode as the feed writes it, with what had to be done to read it. */
import { parsePostcode } from '../../core/geo/postcode.js';
import type { NameRepair } from './mend-name.js';

export interface ReadPostcode {
  /** `DE22 3WR`; absent when the cell is empty or not a whole postcode. */
  readonly postcode: string | undefined;
  readonly issue?: NameRepair;
}

/** The whole postcode in the cell. Nothing is looked up here. */
export function readPostcode(cell: string | undefined): ReadPostcode {
  const from = (cell ?? '').trim();
  if (from === '') {
    return {
      postcode: undefined,
      issue: { level: 'warning', kind: 'left-out', code: 'postcode-missing' },
    };
  }
  const parsed = parsePostcode(from);
  if (parsed?.kind !== 'full') {
    const issue = {
      level: 'warning',
      kind: 'left-out',
      code: 'postcode-unreadable',
      from,
    } as const;
    return { postcode: undefined, issue };
  }
  const to = parsed.text;
  if (parsed.guessed) {
    return {
      postcode: to,
      issue: { level: 'warning', kind: 'guessed', code: 'postcode-letter-o', from, to },
    };
  }
  if (to === from) return { postcode: to };
  return {
    postcode: to,
    issue: { level: 'info', kind: 'repaired', code: 'postcode-spacing', from, to },
  };
}
