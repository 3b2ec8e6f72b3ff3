import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowFaults as contractFaults } from '#app/contract/sync-views.ts';
import { locales } from '#core/model/locale.ts';
import { numberObservationSchema } from '#core/model/quality-history.ts';
import { readRatingTable, type RatingTableContext } from './rating-table.ts';
import { rowFaults } from './row-fault.ts';
import { tableSample } from './table-sample.ts';

const context: RatingTableContext = {
  country: 'BR',
  zone: 'America/Sao_Paulo',
  now: '2026-11-22T12:00:00.000Z',
  phones: new Set(['+551140028922']),
};
const anyPhone = { ...context, phones: null };
const header = 'número;data;classificação;status;limite;motivo\n';
const faultsOf = (row: string) =>
  readRatingTable(header + row, context).rows.flatMap(({ faults }) =>
    faults.map(({ column, fault, found }) => [column, fault, found]),
  );

describe('a table of ratings', () => {
  test('in Portuguese', () => {
    const text = `${header}(11) 4002-8922;03/02/2026 09:30;Baixa;Conectado;2.000;Muitos bloqueios\n`;
    expect(readRatingTable(text, context)).toEqual({
      columns: ['número', 'data', 'classificação', 'status', 'limite', 'motivo'],
      ignoredColumns: [],
      rows: [
        {
          line: 2,
          phone: '+551140028922',
          observedAt: '2026-02-03T12:30:00.000Z',
          quality: 'RED',
          status: 'CONNECTED',
          limit: 'TIER_2K',
          reason: 'Muitos bloqueios',
          faults: [],
        },
      ],
    });
  });

  test.each<[string, string]>([
    ['English', 'Phone,Date,Rating\n+55 11 4002-8922,2026-02-03 09:30,Low'],
    ['Spanish', 'Teléfono;Fecha;Calidad\n+55 11 4002-8922;03/02/2026 09:30;Baja'],
    ['Spanish with tabs', 'telefono\tfecha\tclasificación\n551140028922\t03/02/2026 09:30\tRojo'],
  ])('in %s', (_, text) => {
    expect(readRatingTable(text, context).rows).toMatchObject([
      {
        phone: '+551140028922',
        observedAt: '2026-02-03T12:30:00.000Z',
        quality: 'RED',
        faults: [],
      },
    ]);
  });

  test.each<[string, string[][]]>([
    ['+551140028922;03/02/2026;Alta;;;', []],
    ['+551140028922;03/02/2026;;Banido;;', []],
    ['+551140028922;03/02/2026;;;2K;', []],
    ['1234;03/02/2026;Alta;;;', [['número', 'bad-phone', '1234']]],
    ['+5511940028922;03/02/2026;Alta;;;', [['número', 'unknown-number', '+5511940028922']]],
    ['+551140028922;ontem;Alta;;;', [['data', 'bad-date', 'ontem']]],
    ['+551140028922;;Alta;;;', [['data', 'bad-date', '']]],
    ['+551140028922;22/11/2026 09:01;Alta;;;', [['data', 'future-date', '22/11/2026 09:01']]],
    ['+551140028922;22/11/2026;Alta;;;', []],
    ['+551140028922;03/02/2026;ótima;;;', [['classificação', 'bad-rating', 'ótima']]],
    ['+551140028922;03/02/2026;;;;', [['classificação', 'bad-rating', '']]],
    ['+551140028922;03/02/2026;Alta;legal;;', [['status', 'bad-status', 'legal']]],
    [
      '+551140028922;03/02/2026;;legal;;',
      [
        ['classificação', 'bad-rating', ''],
        ['status', 'bad-status', 'legal'],
      ],
    ],
    [
      `+551140028922;03/02/2026;${'x'.repeat(80)};;;`,
      [['classificação', 'bad-rating', 'x'.repeat(60)]],
    ],
    [
      '+551140028922;03/02/2026;Alta;;;\n(11) 4002-8922;2026-02-03;Baixa;;;',
      [['data', 'repeated', '2026-02-03']],
    ],
  ])('%j', (row, faults) => {
    expect(faultsOf(row)).toEqual(faults);
  });

  test('without its columns has a fault in every row', () => {
    const { rows, ignoredColumns } = readRatingTable('cor;forma\nazul;redonda', context);
    expect(ignoredColumns).toEqual(['cor', 'forma']);
    expect(rows[0]?.faults.map(({ column, fault }) => [column, fault])).toEqual([
      ['phone', 'bad-phone'],
      ['date', 'bad-date'],
      ['quality', 'bad-rating'],
    ]);
  });

  test('under an English heading takes no date that may be of two months', () => {
    const { rows } = readRatingTable('phone,date,rating\n+551140028922,03/04/2026,Low', context);
    expect(rows[0]?.faults).toEqual([{ column: 'date', fault: 'bad-date', found: '03/04/2026' }]);
  });

  test.each(locales)('the example in %s has no fault', (locale) => {
    const { rows, ignoredColumns } = readRatingTable(tableSample(locale).ratings, anyPhone);
    expect(ignoredColumns).toEqual([]);
    expect(rows.map(({ quality, faults }) => [quality, faults])).toEqual([
      ['GREEN', []],
      ['RED', []],
    ]);
  });

  test('never throws, and rows without a fault are observations of a number', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '+551140028922',
        '03/02/2026',
        '2026-02-03',
        'Alta',
        'Conectado',
        '2K',
        '"',
        '\n',
      ),
    );
    const row = fc.array(cell, { maxLength: 7 }).map((cells) => cells.join(';'));
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (lines, hasHeader) => {
        const text = (hasHeader ? header : '') + lines.join('\n');
        for (const { line, phone, faults, ...told } of readRatingTable(text, anyPhone).rows) {
          expect(phone).toMatch(/^(?:\+[1-9]\d{4,14})?$/);
          expect(line).toBeGreaterThan(0);
          const observation = {
            ...told,
            source: 'csv',
            nameStatus: null,
            canSend: null,
            proofId: null,
          };
          if (faults.length === 0) numberObservationSchema.parse(observation);
        }
      }),
    );
  });
});

test('the window knows the same faults', () => {
  expect(rowFaults).toEqual(contractFaults);
});
