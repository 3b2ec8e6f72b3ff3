import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { hostBundle } from './host-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'transbordo-host-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('stands in one file for the window and one for the program, beside what was built before', async () => {
  const at = (name: string, text = ''): string => {
    if (text !== '') writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  at('shared.ts', 'export const shared = (): string => "in both";');
  at('deep.ts', 'export const deep = (): string => "behind it";');
  const program = at(
    'program.ts',
    'import { shared } from "./shared.ts"; import { deep } from "./deep.ts"; export const run = () => shared() + deep();',
  );
  const main = at(
    'main.ts',
    'import { shared } from "./shared.ts"; console.log(shared()); void import("./program.ts").then(({ run }) => run());',
  );
  const outDir = join(folder, 'out');
  const config = { root: folder, logLevel: 'silent' as const, build: { outDir } };
  await hostBundle({ main, program }, config).closeBundle();
  expect(readdirSync(outDir).sort()).toEqual(['host', 'main.js']);
  const [part = ''] = readdirSync(join(outDir, 'host'));
  expect(part).toMatch(/^program-.+\.js$/);
  expect(readFileSync(join(outDir, 'main.js'), 'utf8')).toContain('in both');
  const read = readFileSync(join(outDir, 'host', part), 'utf8');
  expect(read).toContain('behind it');
  expect(read).not.toContain('in both');
});
