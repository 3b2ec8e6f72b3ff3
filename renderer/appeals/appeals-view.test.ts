import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import type { CaseRow } from '#app/contract/quality-views.ts';
import { aCaseRow, noQuality } from '#test/fakes/quality-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import AppealsView from './appeals-view.vue';

const day = (at: number): string => `2026-11-${String(at).padStart(2, '0')}T12:00:00.000Z`;
const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

async function open(cases: CaseRow[], address = '/appeals') {
  const { show, host } = await openTestWindow({ quality: { ...noQuality(), cases } });
  const view = await show(AppealsView, {}, address);
  return { view, host };
}

const submitted = { standing: 'submitted', on: day(10), outcome: null } as const;
const answered = (outcome: 'reversed' | 'unchanged') =>
  ({ standing: 'answered', on: day(12), outcome }) as const;

describe('the appeals of all clients', () => {
  test.each<[string, Partial<CaseRow>, string[], string]>([
    ['to build', {}, ['A montar', 'Montar o dossiê'], '/clients/c1/incidents/i1/appeal'],
    [
      'built',
      { state: 'built', builtAt: day(9) },
      ['Dossiê montado', 'em 9 de nov.', 'Enviar e registrar o envio'],
      '/clients/c1/incidents/i1',
    ],
    [
      'submitted',
      { state: 'submitted', appeal: submitted, caseNumber: '77' },
      ['Caso 77', 'Registrar a resposta', 'Ainda sem resposta'],
      '/clients/c1/incidents/i1',
    ],
    [
      'turned down',
      { state: 'answered', appeal: answered('unchanged'), answer: 'We decided' },
      ['Pedir nova análise ou encerrar', 'We decided'],
      '/clients/c1/incidents/i1/appeal',
    ],
    [
      'granted',
      { state: 'answered', appeal: answered('reversed') },
      ['Encerrar a ocorrência'],
      '/clients/c1/incidents/i1',
    ],
  ])('%s', async (_name, change, words, place) => {
    const { view } = await open([aCaseRow(change)]);
    const row = view.get('tbody tr');
    for (const word of ['Padaria Aurora', '(11) 4002-8922', 'Restrição', ...words])
      expect(row.text()).toContain(word);
    const next = row.findAll('a').at(-1)!;
    expect(next.attributes('href')).toBe(place);
  });

  test('say until when, and that the time is only usual', async () => {
    const clock: CaseRow['clock'] = {
      ...{ kind: 'appeal-window', startsAt: day(1), endsAt: ahead(10.5) },
      ...{ isHistorical: false, isUsual: true },
    };
    const { view } = await open([aCaseRow({ clock })]);
    expect(view.text()).toContain('Termina em 10 dias');
    expect(view.find('[title="Prazo usual, não prometido pela Meta"]').exists()).toBe(true);
  });

  test('show the open ones first, and the closed ones at an address of their own', async () => {
    const rows = [
      aCaseRow(),
      aCaseRow({ incidentId: 'i2', clientName: 'Ótica', closedAt: day(20), state: 'none' }),
    ];
    const { view } = await open(rows);
    expect(view.findAll('tbody tr')).toHaveLength(1);
    await view.findAll('label:has([type=radio])')[1]!.trigger('click');
    await flushPromises();
    expect(view.findAll('tbody tr')).toHaveLength(1);
    expect(view.get('tbody').text()).toContain('Encerrado sem recurso');
    expect(view.get('tbody').text()).toContain('Nada a fazer');
    const other = await open(rows, '/appeals?show=all&text=otica');
    expect(other.view.findAll('tbody tr')).toHaveLength(1);
  });

  test('say that all is closed, that nothing matches, and how an appeal begins', async () => {
    const closed = await open([aCaseRow({ closedAt: day(20), state: 'none' })]);
    expect(closed.view.text()).toContain('Nenhum recurso em aberto');
    const other = await open([aCaseRow()], '/appeals?text=xyz');
    expect(other.view.text()).toContain('Nenhum recurso corresponde às palavras');
    const none = await open([]);
    expect(none.view.text()).toContain('Um recurso começa numa ocorrência');
  });

  test('say what failed and try again', async () => {
    const { show, host } = await openTestWindow({
      quality: { ...noQuality(), cases: [aCaseRow()] },
    });
    host.faults.set('appeal.list', { code: 'damaged-data', details: {} });
    const view = await show(AppealsView, {}, '/appeals');
    host.faults.clear();
    await view.get('[role=alert] button').trigger('click');
    await flushPromises();
    expect(view.findAll('tbody tr')).toHaveLength(1);
  });
});
