/** One package out of the unpacked app, by electron-builder with tools of this system in place of its downloads. */
import {
  mkdtempSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builder } from '../pack.mjs';
import { at } from '../project.mjs';
import { need } from '../system.mjs';
import { dateAll, sourceDate } from './source-date.mjs';

/** Per kind: the system's packages that make it, and the ending of its file. */
const KINDS = {
  deb: { tools: ['dpkg'], ending: '.deb' },
  rpm: { tools: ['rpm'], ending: '.rpm' },
  'tar.gz': { tools: [], ending: '.tar.gz' },
  AppImage: { tools: ['squashfs-tools', 'desktop-file-utils'], ending: '.AppImage' },
};

/**
 * Packs `folder` (an unpacked app) as `kind`; `quick`: larger and sooner, for packages that are only tried. Returns the
 * path of the package.
 */
export async function makePackage(kind, folder, { quick = false } = {}) {
  const { tools, ending } = KINDS[kind];
  await need(tools);
  const out = at('dist', 'release');
  for (const old of readdirSync(out)) if (old.endsWith(ending)) rmSync(join(out, old));
  dateAll(folder, sourceDate());
  const toolset = mkdtempSync(join(tmpdir(), 'toolset-'));
  try {
    await builder(['--prepackaged', folder, '--linux', kind], {
      APP_PACKAGE_QUICK: quick ? '1' : '0',
      CUSTOM_FPM_PATH: at('build', 'packages', 'fpm.mjs'),
      ELECTRON_BUILDER_7ZIP_PATH: at('build', 'packages', 'gzip.mjs'),
      ...(kind === 'AppImage' ? { APPIMAGE_TOOLS_PATH: appImageTools(toolset) } : {}),
    });
  } finally {
    rmSync(toolset, { recursive: true, force: true });
  }
  const made = readdirSync(out).filter((name) => name.endsWith(ending));
  if (made.length !== 1) throw new Error(`${kind}: made ${made.join(', ') || 'nothing'}`);
  const path = join(out, made[0]);
  return { path, bytes: statSync(path).size };
}

/**
 * electron-builder's tools for an AppImage, in the places where it looks for them. The runtime, the first part of such a
 * file, which mounts the rest and starts it, is in no package that can be had here: a script that says so stands in its
 * place. What is made has every other part, and is no AppImage.
 */
function appImageTools(folder) {
  symlinkSync('/usr/bin/mksquashfs', join(folder, 'mksquashfs'));
  symlinkSync('/usr/bin/desktop-file-validate', join(folder, 'desktop-file-validate'));
  mkdirSync(join(folder, 'runtimes'));
  mkdirSync(join(folder, 'lib', 'x64'), { recursive: true });
  writeFileSync(join(folder, 'runtimes', 'runtime-x64'), WITHOUT_RUNTIME);
  return folder;
}

/** As long as a block of the file system behind it. */
export const WITHOUT_RUNTIME = `#!/bin/sh
echo "This file was packed without the AppImage runtime and does not start." >&2
exit 1
`.padEnd(4096, '\n');
