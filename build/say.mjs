/**
 * How the scripts talk: one line per step with its time, on standard error, because standard output
 * belongs to whatever program the step prepares (`transbordo check --format json` above all).
 */

export const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs one step and prints its name with the time it took; `silentUnder` (ms) hides what was already done. */
export async function step(name, work, { silentUnder = 0 } = {}) {
  const from = performance.now();
  try {
    const result = await work();
    if (performance.now() - from >= silentUnder) say(`${name}: ${seconds(from)}`);
    return result;
  } catch (error) {
    say(`${name}: failed after ${seconds(from)}`);
    throw error;
  }
}

/** Ends a script with one readable sentence instead of a stack trace. */
export class Stop extends Error {}

export async function main(work) {
  try {
    await work();
  } catch (error) {
    say(error instanceof Stop ? error.message : (error?.stack ?? String(error)));
    process.exitCode = 1;
  }
}
