/**
 * argv → command → exit code. Whatever happens inside a command, a person reads a sentence and never a stack
 * trace.
 */
import { EXIT, type Command, type CommandIo } from './command.js';
import { importCommand } from './import-command.js';
import { schemaCommand } from './schema-command.js';
import { validateCommand } from './validate-command.js';

const COMMANDS: readonly Command[] = [validateCommand, importCommand, schemaCommand];

const HELP = `sfl: checks and makes Start for Life offer feeds.

Use: sfl COMMAND [options]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

Run "sfl COMMAND --help" to see how a command works.
`;

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

/**
 * Runs one call of `sfl`.
 *
 * @param argv the words after `sfl`
 * @returns the exit code: 0 fine, 64 called wrongly, 70 a fault of `sfl` itself, others by command
 */
export async function runCommandLine(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...args] = argv;
  if (isHelp(name) || name === 'help') {
    io.out(HELP);
    return EXIT.ok;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    io.err(name === undefined ? HELP : `sfl: there is no command called "${name}".\n\n${HELP}`);
    return EXIT.usage;
  }
  const ownArgs = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (ownArgs.some(isHelp)) {
    io.out(command.help);
    return EXIT.ok;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    io.err(
      `sfl ${command.name}: stopped by a fault of its own (${said}). Please tell its makers.\n`,
    );
    return EXIT.broken;
  }
}
