/**
 * Runs before `npm start`, `npm test` and `npm run demo`: whatever is missing on a machine that has nothing but
 * Node 20 and npm is put there, one line per step. With nothing to do it says nothing and takes a moment.
 */
import { needDependencies } from './dependencies.mjs';
import { needBuild } from './fresh-build.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';
import { main } from './say.mjs';
import { hasDisplay, needDesktop } from './system.mjs';

/** Tests bring a screen of their own, the rest uses the one that is there. */
const onScreen = hasDisplay() && process.env.npm_lifecycle_event !== 'pretest';

await main(async () => {
  await needDependencies();
  await needDesktop({ screen: onScreen });
  await resolveRuntime();
  await needBuild();
});
