import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedStart, Look } from '#app/contract/expected-start.ts';
import type { WayKind } from '#app/contract/way-kinds.ts';
import { headerFileName } from '#app/node/header-file-name.ts';

/** Kinds of slots whose screen needs nothing but their names, in the order in which ways are offered. */
const plainWays: readonly WayKind[] = ['passphrase', 'recovery'];

/**
 * What the first screen is likely to be, from a glance at the user's data folder. Null wherever more must be known: a
 * keychain's part, a restore that was cut, a header that is not plainly one. Nothing is checked that
 * `lookAtWorkspace` checks; its answer follows and holds.
 */
export function expectedStart(data: string, look: Look): ExpectedStart | null {
  try {
    if (namesIn(data).some((name) => name.startsWith('workspace.'))) return null;
    const names = namesIn(join(data, 'workspace'));
    if (names.length === 0) return { look, state: 'absent', opensWith: [] };
    if (!names.includes(headerFileName)) return null;
    const kinds = slotKinds(readFileSync(join(data, 'workspace', headerFileName), 'utf8'));
    const isPlain = kinds.includes('passphrase') && kinds.every((kind) => isPlainWay(kind));
    const opensWith = plainWays.filter((way) => kinds.includes(way));
    return isPlain ? { look, state: 'locked', opensWith } : null;
  } catch {
    return null;
  }
}

function isPlainWay(kind: unknown): boolean {
  return plainWays.some((way) => way === kind);
}

/** Names in a folder; none where there is no folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function slotKinds(text: string): unknown[] {
  const { slots } = JSON.parse(text) as { slots: { type: unknown }[] };
  return slots.map(({ type }) => type);
}
