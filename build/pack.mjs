/** One unpacked application out of the build, hardened; `forTests` for the variant a test can drive. */
import { writeFileSync } from 'node:fs';
import { at, pinnedNode } from './project.mjs';
import { needBuild } from './fresh-build.mjs';
import { sourceDate } from './packages/source-date.mjs';
import { projectEnv, quietly } from './run.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';

/** Returns the folder it lies in. */
export async function pack({ forTests }) {
  await needBuild();
  const runtime = await resolveRuntime();
  const folder = at('dist', forTests ? 'e2e' : 'release');
  await builder(['--dir'], { APP_E2E: forTests ? '1' : '0' });
  if (runtime.ELECTRON_SOURCE === 'carrier') {
    const warning = `Electron ${runtime.ELECTRON_MAJOR_VER} gets no security fixes. For trials on this machine only.\n`;
    writeFileSync(`${folder}/NOT-FOR-RELEASE.txt`, warning);
  }
  return folder;
}

/** electron-builder with our configuration and our Electron. `env`: more for its environment. Returns what it printed. */
export async function builder(args, env) {
  const runtime = await resolveRuntime();
  const cli = at('node_modules', 'electron-builder', 'cli.js');
  return quietly(pinnedNode(), [cli, ...args, '-c', 'electron-builder.config.mjs'], {
    env: projectEnv({ ...runtime, SOURCE_DATE_EPOCH: String(sourceDate()), ...env }),
  });
}
