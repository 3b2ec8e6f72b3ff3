import process from 'node:process';
import { CommanderError } from 'commander';
import { AppFault } from '#app/contract/errors.ts';
import { faultText } from '#app/contract/fault-text.ts';
import { faults } from '#app/contract/faults.ts';
import { systemLocale } from '#app/node/system-locale.ts';
import { nearestLocale } from '#core/model/nearest-locale.ts';
import { createProgram } from './program.ts';

/**
 * The command line's entry: runs one command and turns its outcome into an exit status
 * (0 done, 1 an audit failed, 2 unusable input or arguments, 3 stopped by a fault).
 */
async function main(): Promise<number> {
  const outcome = { exit: 0 };
  try {
    await createProgram(outcome).parseAsync(process.argv);
    return outcome.exit;
  } catch (error) {
    // Help and version end here too, with status 0; what commander refused has been written already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const fault = error instanceof AppFault ? error.toFault() : internal(error);
    process.stderr.write(`${faultText(fault, locale())}\n`);
    return faults[fault.code].exit;
  }
}

/** The language of messages that come before or instead of a command's own. */
function locale() {
  const at = process.argv.indexOf('--locale');
  return nearestLocale(at >= 0 ? process.argv[at + 1] : systemLocale());
}

function internal(error: unknown) {
  return {
    code: 'internal' as const,
    details: { reference: error instanceof Error ? error.name : 'unknown' },
  };
}

// Node's own answer prints the error's words, and nobody knows what they quote.
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error: unknown) => {
    process.stderr.write(`${faultText(internal(error), locale())}\n`);
    process.exit(faults.internal.exit);
  });

process.exitCode = await main();
