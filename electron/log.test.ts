import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { bugTrace } from '#core/model/bug-trace.ts';
import { fileLog } from './log.ts';

const newFolder = temporaryFolders();
const now = () => '2026-11-22T12:00:00.000Z';

describe('the log', () => {
  it('writes one line of JSON per event, for its owner alone', () => {
    const folder = join(newFolder(), 'logs');
    const stack = `Error: canary\n    at run (${homedir()}/app/main.js:1:2)`;
    const log = fileLog(folder, now);
    log.note('started', { electron: '45.4.1' });
    log.problem('ab12', 'main', bugTrace(Object.assign(new Error('canary'), { stack })));
    const file = join(folder, 'transbordo.log');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { at: now(), event: 'started', electron: '45.4.1' },
      {
        at: now(),
        ...{ event: 'problem', reference: 'ab12', where: 'main', name: 'Error' },
        frames: ['run main.js:1:2'],
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

  it('holds no field that is not on its list, nor a value that is no word of a program', () => {
    const folder = newFolder();
    const log = fileLog(folder, now);
    log.note('started', { version: '0.1.0', person: 'canary', electron: 'canary with spaces' });
    log.note('page-gone', { reason: 'crashed', at: 'canary', event: 'canary' });
    log.note('unheard-of', { reason: 'canary' });
    log.note('Not an event: canary');
    expect(readFileSync(join(folder, 'transbordo.log'), 'utf8')).not.toContain('canary');
    expect(log.entries()).toEqual([
      { at: now(), event: 'started', fields: { version: '0.1.0' } },
      { at: now(), event: 'page-gone', fields: { reason: 'crashed' } },
      { at: now(), event: 'unheard-of', fields: {} },
    ]);
  });

  it('is swept of what is older than two weeks, and of what older versions wrote into it', () => {
    const folder = newFolder();
    const file = join(folder, 'transbordo.log');
    const old = '2026-11-08T11:59:59.000Z';
    const young = '2026-11-08T12:00:01.000Z';
    const line = (at: string, detail = {}): string =>
      `${JSON.stringify({ at, event: 'worker-died', ...detail })}\n`;
    writeFileSync(`${file}.2`, line(old));
    writeFileSync(`${file}.1`, line(old) + line(young, { detail: 'canary' }));
    writeFileSync(file, `canary\n${line(now())}`);
    const log = fileLog(folder, now);
    log.sweep();
    expect(readdirSync(folder).sort()).toEqual(['transbordo.log', 'transbordo.log.1']);
    expect(readFileSync(`${file}.1`, 'utf8')).toBe(line(young));
    expect(readFileSync(file, 'utf8')).toBe(line(now()));
    expect(log.entries().map(({ at }) => at)).toEqual([young, now()]);
  });

  it('never stops the app', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    const log = fileLog(join(folder, 'file'), now);
    expect(() => log.note('started')).not.toThrow();
    expect(() => log.sweep()).not.toThrow();
    expect(log.entries()).toEqual([]);
  });
});
