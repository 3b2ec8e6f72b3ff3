import { beforeEach, describe, expect, it, vi } from 'vitest';
import { locales } from '#core/model/locale.ts';
import type { ReportHandlerOptions } from './report-handlers.ts';

const { chosen } = vi.hoisted(() => ({ chosen: { folder: null as string | null } }));
vi.mock('./dialogs.ts', () => ({
  askWhere: (_host: unknown, name: string) =>
    Promise.resolve(chosen.folder === null ? null : `${chosen.folder}/${name}`),
}));
const { tableFileName, tableHandlers } = await import('./table-handlers.ts');

let calls: [string, { path: string }][];
let wrote: string[];

const handlers = (locale: string = 'pt-BR') =>
  tableHandlers({
    workspace: {
      worker: () => ({
        call: (name: string, request: { path: string }) => {
          calls.push([name, request]);
          return Promise.resolve({ rows: 7 });
        },
      }),
    },
    settings: { read: () => Promise.resolve({ locale }) },
    shell: { wrote: (path: string) => wrote.push(path) },
  } as unknown as ReportHandlerOptions);

beforeEach(() => {
  calls = [];
  wrote = [];
  chosen.folder = '/home/ana';
});

describe('a list leaves as a table', () => {
  const table = { marked: 'as the window asked' } as never;

  it.each([
    ['finding', 'achados'],
    ['quality', 'qualidade'],
    ['contact', 'contatos'],
    ['access', 'registro_de_acessos'],
  ] as const)('of %s, to a place that was chosen', async (noun, stem) => {
    const written = await handlers()[`${noun}:export`](table);
    const [[name, request]] = calls as [[string, { path: string }]];
    expect(written?.fileName).toMatch(new RegExp(`^${stem}_\\d{4}-\\d\\d-\\d\\d\\.csv$`));
    expect(written?.rows).toBe(7);
    expect(name).toBe(`${noun}:write-table`);
    expect(request).toEqual({
      marked: 'as the window asked',
      path: `/home/ana/${written?.fileName ?? ''}`,
    });
    expect(wrote).toEqual([request.path]);
  });

  it('not at all where the dialog was cancelled', async () => {
    chosen.folder = null;
    expect(await handlers()['finding:export'](table)).toBeNull();
    expect([calls, wrote]).toEqual([[], []]);
  });

  it('with a name in the language of the screen', async () => {
    const names = await Promise.all(
      locales.map(async (locale) => (await handlers(locale)['contact:export'](table))?.fileName),
    );
    expect(new Set(names).size).toBe(locales.length);
  });
});

it.each([
  ['America/Sao_Paulo', 'achados_2026-11-22.csv'],
  ['UTC', 'achados_2026-11-23.csv'],
])('the day is that of %s', (timeZone, expected) => {
  expect(tableFileName('achados', new Date('2026-11-23T01:30:00Z'), timeZone)).toBe(expected);
});
