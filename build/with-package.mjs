/** `with-package.mjs -- COMMAND …` packs the twin for tests and runs COMMAND with it (`APP_EXECUTABLE`) and its Electron. */
import { join } from 'node:path';
import { pack } from './pack.mjs';
import { inPlace, projectEnv } from './run.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';
import { main, step } from './say.mjs';

await main(async () => {
  const folder = await step('package to measure', () => pack({ forTests: true }));
  const [command, ...args] = process.argv.slice(process.argv.indexOf('--') + 1);
  const env = {
    ...(await resolveRuntime()),
    APP_EXECUTABLE: join(folder, 'linux-unpacked', 'transbordo'),
  };
  process.exitCode = await inPlace(command, args, { env: projectEnv(env) });
});
