/** `npm run dev`: the application with its pages reloading as they are edited. */
import { rmSync } from 'node:fs';
import { at } from './project.mjs';
import { inPlace, projectEnv } from './run.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';
import { main } from './say.mjs';

await main(async () => {
  const runtime = await resolveRuntime();
  // What development leaves in `out/` is no build: the next start makes a real one.
  rmSync(at('out', '.built-from'), { force: true });
  process.exitCode = await inPlace('electron-vite', ['dev', ...process.argv.slice(2)], {
    env: projectEnv(runtime),
  });
});
