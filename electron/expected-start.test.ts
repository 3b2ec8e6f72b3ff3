import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExpectedStart, Look } from '#app/contract/expected-start.ts';
import { headerFileName } from '#app/node/header-file-name.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { lookAtWorkspace } from '#app/workspace/look-at-workspace.ts';
import { headerDigest, writeHeader, type KeySlot } from '#core/vault/header.ts';
import { finishReplacing } from '#db/replace-folder.ts';
import { hasData } from '#db/workspace-files.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { expectedStart } from './expected-start.ts';

const newFolder = temporaryFolders();
const look: Look = {
  ...{ locale: 'es', theme: 'dark', contrast: 'more', motion: 'less', textSize: 120 },
};
const ports = { vaultFile: nodeVaultFile, opener: { exists: hasData, finishReplacing } };

const salt = '00'.repeat(16);
const stretched = { salt, memoryKiB: 46 * 1024, iterations: 1, parallelism: 1 };
const sealed = { salt, sealed: '0102', backend: 'gnome_libsecret' };
const slots = {
  passphrase: slot('passphrase', { ...stretched, kdf: 'argon2id' }),
  recovery: slot('recovery', { kdf: 'hkdf-sha256', salt, issued: '2026-11-22T12:00:00.000Z' }),
  os: slot('os', { ...sealed, kdf: 'hkdf-sha256' }),
  both: slot('os+passphrase', { ...stretched, ...sealed, kdf: 'argon2id+hkdf-sha256' }),
  newer: slot('quantum', {}),
};

function slot(type: string, params: KeySlot['params']): KeySlot {
  return { type, params, nonce: '00'.repeat(12), wrapped: '00'.repeat(48) };
}

function header(...kinds: (keyof typeof slots)[]): string {
  const rest = {
    ...{ format: 'transbordo-vault' as const, version: 1 as const, installId: '00'.repeat(16) },
    ...{ slots: kinds.map((kind) => slots[kind]), keyCheck: '00'.repeat(16), mac: '00'.repeat(32) },
  };
  return writeHeader({ ...rest, digest: headerDigest(rest) });
}

/** A user's data folder with these files; a name that ends in `/` is a folder. */
function data(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, name.endsWith('/') ? '' : '..'), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(join(folder, name), text);
  }
  return folder;
}

const absent = { look, state: 'absent', opensWith: [] } as const;
const locked = { look, state: 'locked', opensWith: ['passphrase'] } as const;
const file = `workspace/${headerFileName}`;

describe('what is expected of the start', () => {
  it.each<[string, Readonly<Record<string, string>>, ExpectedStart | null]>([
    ['nothing', {}, absent],
    ['an empty workspace', { 'workspace/': '' }, absent],
    ['a passphrase', { [file]: header('passphrase') }, locked],
    [
      'a recovery code first',
      { [file]: header('recovery', 'passphrase') },
      { ...locked, opensWith: ['passphrase', 'recovery'] },
    ],
    ['a keychain, which opens by itself', { [file]: header('os') }, null],
    ['a keychain beside a passphrase', { [file]: header('passphrase', 'os') }, null],
    ['strict mode, which names the keychain', { [file]: header('both') }, null],
    ['a recovery code alone', { [file]: header('recovery') }, null],
    ['a slot of a newer version', { [file]: header('passphrase', 'newer') }, null],
    ['data without a header', { 'workspace/data.db': '' }, null],
    ['the header before the last change', { [`${file}.previous`]: header('passphrase') }, null],
    ['a restore that was cut', { [`workspace.restored/${headerFileName}`]: header('os') }, null],
    ['a header that is no JSON', { [file]: '{' }, null],
    ['a header that is a list', { [file]: '[]' }, null],
    ['a header of nothing', { [file]: 'null' }, null],
    ['a header without slots', { [file]: '{"slots":[]}' }, null],
    ['slots of nothing', { [file]: '{"slots":[null]}' }, null],
    ['slots of other kinds', { [file]: '{"slots":[{"type":["passphrase"]}]}' }, null],
    ['a file in the workspace’s place', { workspace: '' }, null],
    ['a folder in the header’s place', { [`${file}/`]: '' }, null],
  ])('of %s is what the look at the workspace says, or nothing', async (_name, files, expected) => {
    const folder = data(files);
    expect(expectedStart(folder, look)).toEqual(expected);
    if (expected === null) return;
    const seen = await lookAtWorkspace(ports, join(folder, 'workspace'));
    expect(seen.exists ? 'locked' : 'absent').toBe(expected.state);
    expect(seen.opensWith).toEqual(expected.opensWith);
  });
});
