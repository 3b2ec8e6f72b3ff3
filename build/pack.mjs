/** One unpacked application out of the build, hardened; `forTests` for the variant a test can drive. */
import { writeFileSync } from 'node:fs';
import { at, pinnedNode } from './project.mjs';
import { needBuild } from './fresh-build.mjs';
import { projectEnv, quietly } from './run.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';

export async function pack({ forTests }) {
  await needBuild();
  const runtime = await resolveRuntime();
  const env = projectEnv({ ...runtime, APP_E2E: forTests ? '1' : '0' });
  const builder = at('node_modules', 'electron-builder', 'cli.js');
  await quietly(pinnedNode(), [builder, '--dir', '-c', 'electron-builder.config.mjs'], { env });
  const folder = at('dist', forTests ? 'e2e' : 'release');
  if (runtime.ELECTRON_SOURCE === 'carrier') {
    const warning = `Electron ${runtime.ELECTRON_MAJOR_VER} gets no security fixes. For trials on this machine only.\n`;
    writeFileSync(`${folder}/NOT-FOR-RELEASE.txt`, warning);
  }
  return folder;
}
