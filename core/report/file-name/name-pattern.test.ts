import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportDocument } from '#test/fixtures/report-document.ts';
import { hostileNames } from '#test/fixtures/hostile-names.ts';
import { defaultPattern, reportNameValues } from '../report-file-name.ts';
import { numberedName } from './free-name.ts';
import { nameTokens, patternName, type NameValues } from './name-pattern.ts';

const values: NameValues = {
  client: 'padaria-sol',
  bot: 'atendimento',
  kind: 'conformidade',
  date: '2026-11-22',
  ruleset: 'r2026-09',
  lang: 'pt-BR',
  length: 'resumo',
};

/** What every file system takes, and shows as it is. */
const safe = /^[A-Za-z0-9_][A-Za-z0-9._-]*\.pdf$/;
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

function isSafe(name: string): boolean {
  return safe.test(name) && !device.test(name) && name.length <= 120 && !name.includes('..');
}

describe('a pattern', () => {
  test.each([
    [defaultPattern, 'padaria-sol_conformidade_2026-11-22_r2026-09_pt-BR.pdf', []],
    [
      '{client}_{bot}_{kind}_{date}_{ruleset}_{lang}_{length}',
      'padaria-sol_atendimento_conformidade_2026-11-22_r2026-09_pt-BR_resumo.pdf',
      [],
    ],
    ['Relatório {client}', 'Relatorio-padaria-sol.pdf', ['characters-replaced']],
    ['{client}/{date}', 'padaria-sol-2026-11-22.pdf', ['characters-replaced']],
    ['{client}_{nonsense}_{date}', 'padaria-sol_2026-11-22.pdf', ['unknown-token']],
    ['CON', '_CON.pdf', ['device-name']],
    ['nul.{date}', '_nul.2026-11-22.pdf', ['device-name']],
    ['', 'conformidade.pdf', ['empty']],
    ['...', 'conformidade.pdf', ['characters-replaced', 'empty']],
    ['{client}.', 'padaria-sol.pdf', ['characters-replaced']],
  ])('%j gives %s', (pattern, name, changes) => {
    expect(patternName(pattern, values, 'pdf')).toMatchObject({ name, changes });
  });

  test('names the words in braces that mean nothing', () => {
    expect(patternName('{a}_{client}_{B c}', values, 'pdf').unknown).toEqual(['{a}', '{B c}']);
  });

  test('leaves an empty value out with its separator', () => {
    expect(
      patternName('{length}_{client}_{length}_{lang}', { ...values, length: '' }, 'pdf').name,
    ).toBe('padaria-sol_pt-BR.pdf');
  });

  test('cuts the client before day and language', () => {
    const long = { ...values, client: 'x'.repeat(200), bot: 'y'.repeat(200) };
    const { name, changes } = patternName('{client}_{bot}_{date}_{lang}', long, 'pdf');
    expect(name).toMatch(/^x{12}_y+_2026-11-22_pt-BR\.pdf$/);
    expect(name).toHaveLength(120);
    expect(changes).toEqual(['shortened']);
  });

  test.each(hostileNames)('a client called %j gives a name that is safe everywhere', (client) => {
    const document = { ...reportDocument('pt-BR'), client: { name: client } };
    for (const pattern of [defaultPattern, '{client}', '{bot}{client}', client]) {
      expect(patternName(pattern, reportNameValues(document), 'pdf').name).toSatisfy(isSafe);
    }
  });

  test('any pattern and any values give a name that is safe everywhere', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    const pattern = fc
      .array(fc.oneof(text, fc.constantFrom(...nameTokens.map((token) => `{${token}}`))))
      .map((parts) => parts.join(''));
    const anyValues = fc.record(
      Object.fromEntries(nameTokens.map((token) => [token, text])),
    ) as fc.Arbitrary<NameValues>;
    fc.assert(
      fc.property(pattern, anyValues, (given, some) => {
        expect(patternName(given, { ...some, kind: 'kind' }, 'pdf').name).toSatisfy(isSafe);
      }),
    );
  });
});

describe('a name that is taken', () => {
  test.each([
    ['a.pdf', 1, 'a.pdf'],
    ['a.pdf', 2, 'a-2.pdf'],
    ['a.b.pdf', 3, 'a.b-3.pdf'],
    ['a', 2, 'a-2'],
  ])('%s, attempt %d: %s', (name, attempt, numbered) => {
    expect(numberedName(name, attempt)).toBe(numbered);
  });

  test('never grows beyond what a name may be', () => {
    for (const attempt of [1, 2, 10, 1000]) {
      expect(numberedName(`${'x'.repeat(116)}.pdf`, attempt)).toHaveLength(120);
    }
  });
});
