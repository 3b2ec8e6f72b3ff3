#!/usr/bin/env node
/**
 * `npx transbordo …`: the command line, from the sources as they are. Prepares what is missing on standard error
 * and leaves standard output to the command.
 */
import { needDependencies } from './dependencies.mjs';
import { needBuild } from './fresh-build.mjs';
import { at, pinnedNode } from './project.mjs';
import { inPlace } from './run.mjs';
import { main } from './say.mjs';

await main(async () => {
  await needDependencies();
  await needBuild();
  const args = [at('out', 'main', 'cli.js'), ...process.argv.slice(2)];
  process.exitCode = await inPlace(pinnedNode(), args, { env: process.env, cwd: process.cwd() });
});
