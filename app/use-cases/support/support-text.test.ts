import { expect, test } from 'vitest';
import type { SupportStanding } from '#app/contract/support-channels.ts';
import { locales } from '#core/model/locale.ts';
import { someSettings } from '#test/fakes/some-settings.ts';
import { allowedEntry, entryOfLine, lineOfEntry } from './log-entry.ts';
import { supportText, type SupportFacts } from './support-text.ts';

const standing: SupportStanding = {
  ...{ clients: 3, bots: 4, numbers: 4, credentials: 7, missed: 0 },
  jobs: { waiting: 5, running: 0, backoff: 1, blocked: 1 },
  attempts: [
    { outcome: 'failed', code: 'throttled', count: 2 },
    { outcome: 'unchanged', code: null, count: 40 },
  ],
  ...{ isOnline: true, trustsMachine: false, hasProxyLogin: true },
  ways: [{ service: 'blip', hasProxy: true, isPublic: false }],
};

const problem = {
  ...{ at: '2026-11-22T12:00:01.000Z', event: 'problem', reference: 'a1b2c3d4' },
  ...{ where: 'flow:import', name: 'TypeError', code: '', frames: ['readFlow worker.js:10:5'] },
};

const facts: SupportFacts = {
  at: '2026-11-22T12:00:02.000Z',
  machine: { version: '0.1.0', system: 'linux 6.1.0-18-amd64 x64', electron: '45.4.1' },
  settings: someSettings({ agency: 'Canário Ltda', person: 'Canário da Silva' }),
  status: {
    state: 'open',
    opensWith: ['passphrase', 'recovery'],
    keychain: { available: true, backend: 'gnome_libsecret' },
    fault: { code: 'damaged-data', details: { file: 'canario.db' } },
  },
  standing,
  entries: [allowedEntry(problem)!],
};

test('says what a support person needs, in lines that anybody can read', () => {
  const { text, entries } = supportText(facts);
  expect(entries).toBe(1);
  for (const line of [
    'version: 0.1.0',
    'opensWith: passphrase, recovery',
    'fault: damaged-data',
    'clients: 3',
    'jobsBlocked: 1',
    'attempts unchanged : 40',
    'attempts failed throttled: 2',
    'way blip: proxy true, public authority false',
    '2026-11-22T12:00:01.000Z problem reference=a1b2c3d4 where=flow:import name=TypeError',
    '    readFlow worker.js:10:5',
  ])
    expect(text.split('\n')).toContain(line);
});

test('A23 holds no name, no detail of a fault and no word that came from outside', () => {
  const odd = { ...facts.machine, user: 'canário\ncanário' };
  const status = { ...facts.status, keychain: { available: false, backend: '«canário»' } };
  for (const locale of locales) {
    const settings = { ...facts.settings, locale };
    const { text } = supportText({ ...facts, settings, status, machine: odd });
    expect(text).not.toMatch(/can[aá]rio/i);
  }
});

test('says that the workspace is locked, and that nothing was logged', () => {
  const { text, entries } = supportText({ ...facts, standing: null, entries: [] });
  expect(entries).toBe(0);
  expect(text).toContain('A área de trabalho não está aberta.');
  expect(text).toContain('Vazio.');
});

test('is never too long to be shown: the newest entries stay', () => {
  const frames = Array(20).fill(`${'f'.repeat(100)} ${'g'.repeat(60)}:1:1`);
  const many = Array.from({ length: 5_000 }, (_, at) =>
    allowedEntry({ ...problem, reference: `r${at}`, frames }),
  ).flatMap((entry) => entry ?? []);
  const { text, entries } = supportText({ ...facts, entries: many });
  expect(text.length).toBeLessThan(250_000);
  expect(entries).toBeLessThan(1_001);
  expect(text).toContain('reference=r4999');
});

test('A23 an entry of the log is what its list allows, whatever was written', () => {
  const entry = allowedEntry({
    ...problem,
    detail: 'canary',
    name: 'canary words',
    where: 'Key canary=',
    frames: ['canary', 'canary words', 7, 'f canary:x:1', 'f a.js:1:1'],
  });
  expect(entry).toEqual({
    ...{ at: problem.at, event: 'problem' },
    fields: { reference: 'a1b2c3d4', frames: ['f a.js:1:1'] },
  });
  expect(entryOfLine(lineOfEntry(entry!))).toEqual(entry);
  for (const bad of [
    null,
    'canary',
    {},
    { at: 'canary', event: 'x' },
    { at: problem.at, event: 'A b' },
  ])
    expect(allowedEntry(bad)).toBeNull();
  expect(allowedEntry({ at: problem.at, event: 'constructor', name: 'canary' })?.fields).toEqual(
    {},
  );
  expect(entryOfLine('{canary')).toBeNull();
});
