/** The `sfl` program: hands the arguments on and turns the answer into the exit code. */
import { runCommandLine } from './command-line.js';

// A reader that closes early, such as `sfl schema | head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  fetch: globalThis.fetch,
});
