import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { finishReplacing, replaceFolder } from './replace-folder.ts';
import { workspaceOpener } from './workspace-opener.ts';

const newFolder = temporaryFolders();
let home: string;
let folder: string;
let unpacked: string;
let quarantine: string;

const says = (place: string): string => readFileSync(join(place, 'data.db'), 'utf8');
function filled(place: string, words: string): void {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'data.db'), words);
}

beforeEach(() => {
  home = newFolder();
  folder = join(home, 'workspace');
  unpacked = join(home, 'workspace.restoring');
  quarantine = join(home, 'quarantine', '20261122-120000Z');
  filled(unpacked, 'backup');
});

describe('a backup takes the place of a workspace', () => {
  it('which is moved away and kept', () => {
    filled(folder, 'present');
    replaceFolder(unpacked, folder, quarantine);
    expect(says(folder)).toBe('backup');
    expect(says(join(quarantine, 'workspace'))).toBe('present');
    expect(readdirSync(home).sort()).toEqual(['quarantine', 'workspace']);
  });

  it('where there is none', () => {
    replaceFolder(unpacked, folder, quarantine);
    expect(says(folder)).toBe('backup');
    expect(existsSync(quarantine)).toBe(false);
  });

  it('over what an earlier try left waiting', () => {
    filled(folder, 'present');
    filled(`${folder}.restored`, 'older');
    replaceFolder(unpacked, folder, quarantine);
    expect(says(folder)).toBe('backup');
    expect(existsSync(`${folder}.restored`)).toBe(false);
  });

  it('and a power cut between the two moves is mended at the next start', () => {
    filled(`${folder}.restored`, 'backup');
    finishReplacing(folder);
    expect(says(folder)).toBe('backup');
    finishReplacing(folder);
    expect(says(folder)).toBe('backup');
  });

  it('and a power cut before them leaves the present one', () => {
    filled(folder, 'present');
    filled(`${folder}.restored`, 'backup');
    finishReplacing(folder);
    expect(says(folder)).toBe('present');
  });

  it('but not while somebody has it open', () => {
    const opener = workspaceOpener(null);
    const open = opener.open(folder, new Uint8Array(32).fill(1), true);
    expect(() => opener.replace(unpacked, folder, quarantine)).toThrow('workspace-busy');
    expect(says(unpacked)).toBe('backup');
    open.close();
    opener.replace(unpacked, folder, quarantine);
    expect(says(folder)).toBe('backup');
  });
});
