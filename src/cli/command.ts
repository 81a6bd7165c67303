/**
 * What a command of `sfl` is, and the little of the outside world it may touch. Commands return an exit code
 * and never end the process, so that tests can run them inside their own.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Exit codes of every command. 64 is the usual number for "you called it wrongly". */
export const EXIT = { ok: 0, faults: 1, unreadable: 2, usage: 64, broken: 70 } as const;

/** Where a command writes and how it fetches; replaced in tests. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly fetch: typeof globalThis.fetch;
}

/** One command: `sfl name …`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; args: string[] }>
>;

/** The arguments read, or one sentence about what is wrong with them. */
export type ReadArguments<O extends Options> =
  | { readonly ok: true; readonly values: Parsed<O>['values']; readonly positionals: string[] }
  | { readonly ok: false; readonly message: string };

/** Reads a command's arguments by `node:util`'s rules, without exceptions. */
export function readArguments<O extends Options>(
  args: readonly string[],
  options: O,
): ReadArguments<O> {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    return { ok: true, values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node adds advice about quoting after the first sentence; it helps nobody here.
    return { ok: false, message: `${message.split(/\.\s/)[0] ?? message}.`.replace(/\.\.$/, '.') };
  }
}

/** Says what is wrong with the call and where help is; returns the exit code for it. */
export function usageError(io: CommandIo, name: string, message: string): number {
  io.err(`sfl ${name}: ${message}\nRun "sfl ${name} --help" to see how it works.\n`);
  return EXIT.usage;
}
