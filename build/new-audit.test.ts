import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const copied = ['build', 'core', 'docs/audits.md', 'test/audits', 'test/fixtures', 'package.json'];
const settings = ['.prettierrc', 'tsconfig.base.json', 'vitest.config.ts'];

let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-audit-'));
  for (const path of [...copied, ...settings]) cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'), 'junction');
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(join(copy, path), 'utf8');

function run(...args: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, said: stdout + stderr };
}

const newAudit = (id: string, group: string, severity: string) =>
  run(
    ...['build/new-audit.mjs', '--id', id, '--group', group, '--severity', severity],
    ...['--title', "The bot's words are kind to everybody"],
  );

describe('a new audit', { timeout: 120_000 }, () => {
  test('gets its three files, its ruling, and its place in what is generated', () => {
    const made = newAudit('ESC-98', 'escalation', 'low');
    expect(made).toMatchObject({ status: 0 });
    for (const ending of ['.ts', '.test.ts', '.md'])
      expect(existsSync(join(copy, `core/audit/rules/escalation/esc-98${ending}`))).toBe(true);
    expect(read('core/audit/rulesets/entries/escalation.ts')).toContain("audit: 'ESC-98'");
    expect(read('core/audit/registry.ts')).toContain("['ESC-98', esc98]");
    expect(read('docs/audits.md')).toMatch(/\[ESC-98\].*words are kind to everybody.*low/);
  });

  test('compiles, and fails its own tests until it is filled in', () => {
    const tested = run(
      ...['node_modules/vitest/vitest.mjs', 'run', '--project', 'node'],
      'core/audit/rules/escalation/esc-98.test.ts',
    );
    expect(tested.status).not.toBe(0);
    expect(tested.said).toMatch(/\b[3-9] failed\b/);
    const alone = {
      extends: './tsconfig.base.json',
      compilerOptions: { composite: false, incremental: false, noEmit: true },
      files: ['core/audit/rules/escalation/esc-98.ts'],
    };
    writeFileSync(join(copy, 'tsconfig.alone.json'), JSON.stringify(alone));
    const { said } = run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.alone.json');
    expect(said.split('\n').filter((line) => line.includes('esc-98'))).toEqual([]);
  });

  test('is laid out as the formatter wants it', () => {
    const files = ['ts', 'test.ts', 'md'].map((end) => `core/audit/rules/escalation/esc-98.${end}`);
    const checked = run(
      ...['node_modules/prettier/bin/prettier.cjs', '--check'],
      ...[...files, 'core/audit/rulesets/entries/escalation.ts'],
    );
    expect(checked).toMatchObject({ status: 0 });
  });

  test('imports what its ruling needs into a list that had none', () => {
    expect(newAudit('STR-98', 'structure', 'high').status).toBe(0);
    expect(newAudit('STR-99', 'structure', 'high').status).toBe(0);
    const source = read('core/audit/rulesets/entries/structure.ts');
    expect(source.match(/from '\.\.\/sources\.ts'/g)).toHaveLength(1);
    expect(source.match(/import \{[^}]*\bpolicy2026\b[^}]*\bsince2026\b/)).not.toBeNull();
  });
});

describe('is refused', () => {
  test.each([
    ['an id that exists', 'ESC-01', 'escalation', 'high', /ESC-01 exists already/],
    ['an id that is none', 'esc 1', 'escalation', 'high', /good id/],
    ['a group that is none', 'ESC-97', 'nowhere', 'high', /none of/],
    ['a severity that is none', 'ESC-97', 'escalation', 'terrible', /none of blocker/],
  ])('%s', (_, id, group, severity, reason) => {
    const before = read('core/audit/rulesets/entries/escalation.ts');
    const made = newAudit(id, group, severity);
    expect(made.status).toBe(1);
    expect(made.said).toMatch(reason);
    expect(read('core/audit/rulesets/entries/escalation.ts')).toBe(before);
  });

  test('what nobody said, where nobody can be asked', () => {
    const made = run('build/new-audit.mjs', '--id', 'ESC-97');
    expect(made.status).toBe(1);
    expect(made.said).toContain('Missing: group');
  });
});
