import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#core/model/locale.ts';
import { readClientTable } from './client-table.ts';
import { tableSample } from './table-sample.ts';

const keyOf = (shortName: string) =>
  Buffer.from(`${shortName}:a1B2c3D4e5F6g7H8`).toString('base64');
const key = keyOf('padariadosol');
const header = 'cliente;bot;chave;contrato;telefone\n';
const faultsOf = (rows: string) =>
  readClientTable(header + rows, 'BR').rows.flatMap(({ line, faults }) =>
    faults.map(({ column, fault, found }) => [line, column, fault, found]),
  );

describe('a table of clients and bots', () => {
  test('with everything', () => {
    const text = `${header}Padaria do Sol;Atendimento;Key ${key};Padaria;(11) 4002-8922`;
    expect(readClientTable(text, 'BR')).toEqual({
      columns: ['cliente', 'bot', 'chave', 'contrato', 'telefone'],
      ignoredColumns: [],
      rows: [
        {
          line: 2,
          client: 'Padaria do Sol',
          bot: 'Atendimento',
          phone: '+551140028922',
          contract: 'padaria',
          key: { httpKey: key, shortName: 'padariadosol' },
          faults: [],
        },
      ],
    });
  });

  test.each<[string, string, object]>([
    ['English', 'Client,Bot,Note\nAcme,Help,x', { client: 'Acme', bot: 'Help', key: null }],
    ['Spanish', 'Cliente\tBot\tTeléfono\nAcme\tAyuda\t+34 912 345 678', { phone: '+34912345678' }],
    ['a key alone', `cliente;chave\nAcme;${key}`, { bot: 'padariadosol' }],
    [
      'a whole header as the key',
      `cliente;bot;chave\nAcme;x;Authorization: Key ${key}`,
      { key: { httpKey: key, shortName: 'padariadosol' } },
    ],
    [
      'an address as the contract',
      'cliente;bot;contrato\nAcme;x;https://acme.http.msging.net/commands',
      { contract: 'acme' },
    ],
  ])('in or with %s', (_, text, row) => {
    expect(readClientTable(text, 'BR').rows).toMatchObject([{ ...row, faults: [] }]);
  });

  test.each<[string, unknown[][]]>([
    ['Acme;Ajuda;;;', []],
    [';Ajuda;;;', [[2, 'cliente', 'missing-client', '']]],
    ['Acme;;;;', [[2, 'bot', 'missing-bot', '']]],
    [`${'a'.repeat(501)};Ajuda;;;`, [[2, 'cliente', 'name-too-long', 'a'.repeat(60)]]],
    [`Acme;${'a'.repeat(500)};;;`, []],
    ['Acme;Ajuda;xyz;;', [[2, 'chave', 'bad-key', '']]],
    ['Acme;Ajuda;;Acme SA!;', [[2, 'contrato', 'bad-contract', 'Acme SA!']]],
    ['Acme;Ajuda;;;ramal 12', [[2, 'telefone', 'bad-phone', 'ramal 12']]],
    ['Acme;Ajuda;;;\nACME;ajuda;;;', [[3, 'bot', 'repeated', 'ajuda']]],
    ['Acme;Ajuda;;;\nOutra;Ajuda;;;', []],
    [`Acme;Ajuda;${key};;\nAcme;Vendas;${key};;`, [[3, 'chave', 'key-of-another-bot', '']]],
    [`Acme;Ajuda;${key};;\nOutra;Ajuda;${key};;`, [[3, 'chave', 'key-of-another-bot', '']]],
    [`Acme;Ajuda;${key};;\nAcme;Ajuda;${key};;`, [[3, 'bot', 'repeated', 'Ajuda']]],
    [`Acme;Ajuda;${key};;\nAcme;Vendas;${keyOf('vendas')};;`, []],
  ])('%j', (rows, faults) => {
    expect(faultsOf(rows)).toEqual(faults);
  });

  test.each([
    `${key};Ajuda;;;`,
    `Acme;Key ${key};;;`,
    `Acme;Ajuda;;${key};`,
    `Acme;Ajuda;;;${key}`,
    `Acme;Ajuda;"${key} e mais";;`,
  ])('a key in the wrong place is not shown: %#', (row) => {
    const read = readClientTable(header + row, 'BR');
    const shown = JSON.stringify({
      ...read,
      rows: read.rows.map((one) => ({ ...one, key: null })),
    });
    expect(read.rows[0]?.faults).not.toEqual([]);
    expect(shown).not.toContain(key.slice(0, 12));
  });

  test('two words that look like an identifier and a key are a name', () => {
    expect(faultsOf('Clinica Recepcao;Padaria Atendimento1;;;')).toEqual([]);
  });

  test.each(locales)('the example in %s has no fault', (locale) => {
    const country = { 'pt-BR': 'BR', en: 'US', es: 'ES' }[locale];
    const { rows, ignoredColumns } = readClientTable(tableSample(locale).clients, country);
    expect(ignoredColumns).toEqual([]);
    expect(rows.map(({ faults }) => faults)).toEqual([[], [], []]);
    expect(rows[0]?.key).not.toBeNull();
    expect(rows.filter(({ phone }) => phone !== null)).toHaveLength(2);
  });

  test('never throws, and yields no phone that is none', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('Acme', 'Ajuda', key, 'acme', '11 4002-8922', '"'),
    );
    const row = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(';'));
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (lines, hasHeader) => {
        const text = (hasHeader ? header : '') + lines.join('\n');
        for (const { phone, faults } of readClientTable(text, 'BR').rows) {
          expect(phone ?? '+10000').toMatch(/^\+[1-9]\d{4,14}$/);
          expect(JSON.stringify(faults)).not.toContain(key);
        }
      }),
    );
  });
});
