import { describe, expect, test } from 'vitest';
import type { NumberTemplates } from '#app/contract/quality-views.ts';
import { noQuality } from '#test/fakes/quality-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import NumberTemplatesTable from './number-templates.vue';

type Row = NumberTemplates['rows'][number];
const row = (change: Partial<Row> = {}): Row => ({
  ...{ name: 'promo_natal', language: 'pt_BR', category: 'MARKETING', status: 'APPROVED' },
  ...{ rejectedReason: null, quality: 'GREEN', isTroubled: false },
  ...change,
});

async function open(templates: NumberTemplates | null) {
  const { show } = await openTestWindow({ quality: { ...noQuality(), templates } });
  return show(NumberTemplatesTable, { numberId: 'n1' });
}

describe('the templates of a number', () => {
  test('say in words what stopped them', async () => {
    const stopped = row({
      ...{ name: 'aviso', status: 'REJECTED', rejectedReason: 'SCAM', quality: 'RED' },
      isTroubled: true,
    });
    const page = await open({ observedAt: null, total: 2, rows: [stopped, row()] });
    const cells = page
      .findAll('tbody tr')
      .map((line) => line.findAll('td').map((cell) => cell.text()));
    expect(cells).toEqual([
      ['avisopt_BR', 'Marketing', 'Recusado SCAM', 'Baixa'],
      ['promo_natalpt_BR', 'Marketing', 'Aprovado', 'Alta'],
    ]);
  });

  test('are cut where they are well, never where they are not', async () => {
    const rows = Array.from({ length: 30 }, (_, at) =>
      row({ name: `t${String(at)}`, isTroubled: at < 20 }),
    );
    const page = await open({ observedAt: null, total: 30, rows });
    expect(page.findAll('tbody tr')).toHaveLength(20);
    expect(page.text()).toContain('e mais 10 modelos sem problema');
  });

  test.each([
    ['were never read', null],
    ['are none', { observedAt: null, total: 0, rows: [] }],
  ])('show nothing where they %s', async (_name, templates) => {
    expect((await open(templates)).find('table').exists()).toBe(false);
  });
});
