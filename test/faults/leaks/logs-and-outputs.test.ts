import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { supportText } from '#app/use-cases/support/support-text.ts';
import { bugTrace } from '#core/model/bug-trace.ts';
import { locales } from '#core/model/locale.ts';
import { fileLog } from '#electron/log.ts';
import { someSettings } from '#test/fakes/some-settings.ts';
import { terminal } from '#test/fakes/terminal.ts';
import { plantedFlow, plantedSecrets } from '../hostile/planted-secrets.ts';
import { secretsWithin } from '../secret-traces.ts';
import { tellFigure } from '../figure.ts';
import { plantedAgencies } from './planted-agency.ts';

const agency = plantedAgencies();
const typed = terminal();

const at = '2026-11-22T12:00:00.000Z';

/** What a bug throws or a promise is rejected with, with a secret wherever it can hold words. */
const throwing: readonly ((secret: string) => unknown)[] = [
  (secret) => new Error(secret),
  (secret) => new TypeError(`Cannot read ${secret}\n    at ${secret} (${secret}:1:2)`),
  (secret) => new Error('refused', { cause: new Error(secret) }),
  (secret) => new AggregateError([new Error(secret)], secret),
  (secret) =>
    Object.assign(new Error('x'), { name: `${secret} `, code: `${secret} `, body: secret }),
  (secret) => secret,
  (secret) => ({ message: secret, toString: () => secret }),
];

test('A23 whatever is thrown, no planted secret is in the log or in the text for support', async (context) => {
  const { made, secrets } = await agency();
  const folder = join(made.folder, 'logs');
  const log = fileLog(folder, () => at);
  let thrown = 0;
  for (const { secret } of secrets)
    for (const make of throwing) {
      log.problem('a1b2c3d4', 'sync:now', bugTrace(make(secret)));
      log.note('refused', { channel: 'flow:import', why: `not ${secret}` });
      log.note('worker-died', { detail: secret });
      thrown += 1;
    }
  const entries = log.entries();
  expect(entries).toHaveLength(3 * thrown);
  const standing = await made.use['support:standing'](null);
  const texts = locales.map(
    (locale) =>
      supportText({
        ...{ at, standing, entries },
        machine: { version: '0.1.0', system: 'linux x64' },
        settings: someSettings({ locale, agency: secrets[0]!.secret, person: secrets[1]!.secret }),
        status: {
          ...{ state: 'open', opensWith: ['passphrase'], fault: null },
          keychain: { available: true, backend: 'gnome_libsecret' },
        },
      }).text,
  );
  for (const text of texts) expect(text).toContain('problem reference=a1b2c3d4 where=sync:now');
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const all = Buffer.concat([...files, ...texts.map((text) => Buffer.from(text))]);
  expect(secretsWithin(all, secrets)).toEqual([]);
  tellFigure(
    context,
    `${secrets.length} secrets thrown in ${throwing.length} ways each: 0 in ${files.length} log files, 0 in the text for support`,
  );
});

test(
  'A23 no planted secret is in what the command line says',
  { timeout: 600_000 },
  async (context) => {
    const secrets = plantedSecrets.map(({ where, secret }) => ({ name: where, secret }));
    const path = typed.file('plantado.json', plantedFlow());
    const cut = typed.file('cortado.json', JSON.stringify(plantedFlow()).slice(0, -40));
    let said = 0;
    for (const args of [
      ...['text', 'json', 'sarif', 'csv'].map((format) => ['check', path, '--format', format]),
      ['check', cut],
      ['check', path, cut, '--format', 'json'],
      ['simulate', path, '--say', 'Oi', '--say', 'atendente'],
      ['diff', path, path],
      ['verify', path],
    ]) {
      const { out, err } = await typed.run(...args);
      said += out.length + err.length;
      expect([args[0], ...secretsWithin(Buffer.from(out + err), secrets)]).toEqual([args[0]]);
    }
    expect(said).toBeGreaterThan(5_000);
    tellFigure(context, `${said} letters of 9 commands, ${secrets.length} secrets: 0 found`);
  },
);
