import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { fileLog } from './log.ts';

const newFolder = temporaryFolders();
const now = () => '2026-11-22T12:00:00.000Z';

describe('the log', () => {
  it('writes one line of JSON per event, for its owner alone', () => {
    const folder = join(newFolder(), 'logs');
    const log = fileLog(folder, now);
    log.note('started', { electron: '45.4.1' });
    log.problem('ab12', `Error: x\n    at ${homedir()}/app/main.js:1`);
    const file = join(folder, 'transbordo.log');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { at: now(), event: 'started', electron: '45.4.1' },
      {
        at: now(),
        event: 'problem',
        reference: 'ab12',
        detail: 'Error: x\n    at ~/app/main.js:1',
      },
    ]);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps five files of two megabytes', () => {
    const folder = newFolder();
    const log = fileLog(folder, now);
    for (let round = 0; round < 8; round += 1) {
      writeFileSync(join(folder, 'transbordo.log'), 'x'.repeat(2 * 1024 * 1024));
      log.note('round', { round });
    }
    expect(readdirSync(folder).sort()).toEqual([
      'transbordo.log',
      ...[1, 2, 3, 4].map((number) => `transbordo.log.${number}`),
    ]);
  });

  it('never stops the app', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => fileLog(join(folder, 'file'), now).note('started')).not.toThrow();
  });
});
