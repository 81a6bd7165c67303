/**
 * What a hub list says about a place's role: nothing, except by a word in its name. Only a last word that can
 * mean nothing else sets the role; a building that is usually something else is pointed out and stays a hub,
 * because it is in a list of hubs.
 */
import type { NameRepair } from './mend-name.js';

export type ImportedRole = 'hub' | 'spoke' | 'outreach';

export interface RoleOfName {
  readonly role: ImportedRole;
  readonly issue?: NameRepair;
}

const LAST_WORDS: readonly (readonly [RegExp, ImportedRole])[] = [
  [/\bspoke$/i, 'spoke'],
  [/\boutreach$/i, 'outreach'],
];

const HINTS =
  /\b(spoke|outreach|satellite|linked site|library|town hall|civic hall|leisure centre|clinic)\b/i;

/**
 * The role by the name.
 *
 * @example
 * roleOfName('Smethwick Family Hub Spoke').role // 'spoke'
 */
export function roleOfName(name: string): RoleOfName {
  for (const [shape, role] of LAST_WORDS) {
    if (!shape.test(name)) continue;
    return {
      role,
      issue: { level: 'info', kind: 'guessed', code: 'role-from-name', from: name, to: role },
    };
  }
  const hint = HINTS.exec(name)?.[0];
  if (hint === undefined || /\bhub$/i.test(name)) return { role: 'hub' };
  return {
    role: 'hub',
    issue: { level: 'info', kind: 'noted', code: 'role-unclear', from: hint, to: 'hub' },
  };
}
