/** `sfl schema`: prints the JSON Schema that editors and other validators use. */
import { EXIT, readArguments, usageError, type Command, type CommandIo } from './command.js';
import { feedJsonSchema } from './feed-json-schema.js';

const NAME = 'schema';

const HELP = `sfl schema: prints the JSON Schema of the offer feed.

Use: sfl schema [feed]

  feed       the offer feed, version 1 (also when nothing is named)

Save it beside your feed and name it in the feed's "$schema", and your editor helps while you type:
  sfl schema > offer-feed.schema.json
`;

function exitCode(args: readonly string[], io: CommandIo): number {
  const read = readArguments(args, {});
  if (!read.ok) return usageError(io, NAME, read.message);
  const [which = 'feed', ...more] = read.positionals;
  if (which !== 'feed' || more.length > 0) {
    return usageError(io, NAME, `there is no schema called "${[which, ...more].join(' ')}".`);
  }
  io.out(`${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
  return EXIT.ok;
}

/** `sfl schema [feed]` */
export const schemaCommand: Command = {
  name: NAME,
  summary: "print the feed's JSON Schema",
  help: HELP,
  run: (args, io) => Promise.resolve(exitCode(args, io)),
};
