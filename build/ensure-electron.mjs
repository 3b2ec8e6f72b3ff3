#!/usr/bin/env node
/**
 * `ensure-electron.mjs -- COMMAND …` runs COMMAND with an Electron that exists, said through the environment.
 * Without a command it prints those variables.
 */
import { resolveRuntime } from './runtime/resolve.mjs';
import { inPlace, projectEnv } from './run.mjs';
import { main } from './say.mjs';

await main(async () => {
  const env = await resolveRuntime();
  const [command, ...args] = process.argv.slice(
    process.argv.indexOf('--') + 1 || process.argv.length,
  );
  if (command) process.exitCode = await inPlace(command, args, { env: projectEnv(env) });
  else for (const [name, value] of Object.entries(env)) process.stdout.write(`${name}=${value}\n`);
});
