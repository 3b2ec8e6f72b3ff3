import process from 'node:process';
import { parseArgs } from 'node:util';
import { killDuringSync } from './kill-during-sync.ts';

/** `npm run test:kill [-- --times 200]`: exits with 1 where an end lost something. */
const { values } = parseArgs({ options: { times: { type: 'string', default: '200' } } });
const { ends, committed, faults } = await killDuringSync({
  times: Number(values.times),
  longestLife: 1_200,
});
process.stdout.write(
  `${ends} ends by SIGKILL, ${committed} commits told before them, ${faults.length} faults\n`,
);
for (const fault of faults.slice(0, 20)) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
