/** Rounds of visits: pages of both sides in turn, every other round backwards, so that no page always comes first. */
import { gather, type Gathered } from './figures.js';
import type { Figures } from './visit.js';

/** How to visit each kind of page. */
export type Kinds<Name extends string> = Readonly<Record<Name, () => Promise<Figures>>>;

export interface Rounds<Name extends string> {
  readonly rounds: number;
  /** Fewer rounds for what is shown for information only. */
  readonly limits: Partial<Readonly<Record<Name, number>>>;
}

function visitOrder<Name extends string>(
  names: readonly Name[],
  { rounds, limits }: Rounds<Name>,
): readonly Name[] {
  return Array.from({ length: rounds }, (_, round) => {
    const wanted = names.filter((name) => round < (limits[name] ?? rounds));
    return round % 2 === 0 ? wanted : wanted.reverse();
  }).flat();
}

/** Figures by kind of page. */
export async function measure<Name extends string>(
  kinds: Kinds<Name>,
  rounds: Rounds<Name>,
): Promise<Readonly<Record<Name, Gathered>>> {
  const names = Object.keys(kinds) as Name[];
  const order = visitOrder(names, rounds);
  const visits = new Map<Name, Figures[]>(names.map((name) => [name, []]));
  for (const [done, name] of order.entries()) {
    if (process.stderr.isTTY)
      process.stderr.write(
        `\r\u001b[KVisit ${String(done + 1)} of ${String(order.length)}: ${name}`,
      );
    visits.get(name)?.push(await kinds[name]());
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const gathered = names.map((name) => [name, gather(visits.get(name) ?? [])] as const);
  return Object.fromEntries(gathered) as Record<Name, Gathered>;
}
