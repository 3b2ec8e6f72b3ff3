/** Makes a Linux package and tries it; for the smoke test and for `npm run package:all`. */
import { at, pinnedNode } from '../project.mjs';
import { quietly } from '../run.mjs';
import { need } from '../system.mjs';
import { makePackage } from './make-package.mjs';

/** What is needed to look at a window from outside, and what the packages ask of the system. */
const TO_TRY = ['xdotool', 'x11-apps', 'xdg-utils', 'libnotify4'];

/** `folder`: the unpacked app. Returns `{ path, bytes, seen }`. */
export async function makeAndTry(kind, folder, options) {
  const made = await makePackage(kind, folder, options);
  return { ...made, seen: await tryPackage(kind, made.path) };
}

async function tryPackage(kind, path) {
  await need(TO_TRY);
  const output = await quietly(pinnedNode(), [
    ...[at('build', 'with-desktop.mjs'), '--', pinnedNode()],
    ...[at('build', 'packages', 'try-package.mjs'), kind, path],
  ]);
  return output.trim().split('\n').at(-1);
}
