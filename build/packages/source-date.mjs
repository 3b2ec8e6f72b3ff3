/**
 * One moment for everything in a package (reproducible-builds.org, SOURCE_DATE_EPOCH): that of the last commit, so that
 * the same sources give the same bytes on another day.
 */
import { spawnSync } from 'node:child_process';
import { lstatSync, lutimesSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.mjs';

/** Begin of 2026: for sources that came without their history. */
const WITHOUT_HISTORY = 1_767_225_600;

/** Seconds since 1970, as `SOURCE_DATE_EPOCH` says or as the last commit does. */
export function sourceDate() {
  const named = Number(process.env.SOURCE_DATE_EPOCH);
  if (Number.isSafeInteger(named) && named > 0) return named;
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], {
    cwd: root,
    encoding: 'utf8',
  });
  const committed = Number(stdout);
  return status === 0 && committed > 0 ? committed : WITHOUT_HISTORY;
}

/** Sets the date of a folder and of all that is in it; links are dated themselves, not followed. */
export function dateAll(path, date) {
  if (lstatSync(path).isDirectory()) {
    for (const name of readdirSync(path)) dateAll(join(path, name), date);
  }
  lutimesSync(path, date, date);
}
