import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import IncidentView from '#renderer/incidents/incident-view.vue';
import IncidentsView from '#renderer/incidents/incidents-view.vue';
import { anIncident, noSync } from '#test/fakes/sync-views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { someSettings } from '#test/fakes/some-settings.ts';

const undone = { text: '', doneAt: null, doneBy: null };
const tasks = [
  { id: 't1', key: 'build-packet' as const, ...undone },
  { id: 't2', key: 'submit-appeal' as const, ...undone },
  { id: 't3', key: 'tell-client' as const, ...undone },
];

async function open(change: Parameters<typeof anIncident>[0] = { tasks }, person = 'Bia') {
  const at = await openTestWindow({
    settings: someSettings({ person }),
    sync: { ...noSync(), incidents: [anIncident(change)] },
  });
  const page = await at.show(IncidentView, { clientId: 'c1', incidentId: 'i1' });
  return { at, page };
}

const sheet = () => document.querySelector<HTMLElement>('[role=dialog]');

const button = (page: VueWrapper, words: string) =>
  page.findAll('button').find((one) => one.text() === words);

async function press(page: VueWrapper, words: string): Promise<void> {
  await button(page, words)!.trigger('click');
  await flushPromises();
}

async function fill(label: string, value: string): Promise<void> {
  const found = [...sheet()!.querySelectorAll('label')].find((one) =>
    one.textContent.startsWith(label),
  )!;
  const input = document.getElementById(found.htmlFor) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event('input'));
  await flushPromises();
}

async function send(): Promise<void> {
  sheet()!.querySelector('form')!.dispatchEvent(new Event('submit'));
  await flushPromises();
}

const local = (day: string, time: string): string => new Date(`${day}T${time}`).toISOString();

describe('the appeal of an incident', () => {
  test('is written down when it is handed in; its tasks end and the log tells', async () => {
    const { at, page } = await open();
    expect(page.find('[data-appeal]').text()).toContain('Nenhuma análise foi pedida ainda.');
    expect(button(page, 'Registrar resposta')).toBeUndefined();
    await press(page, 'Registrar pedido');
    await fill('Quando', '2026-11-12T09:15');
    await fill('Número do caso', ' 7720 ');
    await fill('O que foi escrito', 'Enviado com o dossiê.');
    await send();
    expect(at.host.calls).toContainEqual({
      name: 'appeal.submit',
      request: {
        incidentId: 'i1',
        by: 'Bia',
        on: local('2026-11-12', '09:15'),
        where: 'support-home',
        caseNumber: '7720',
        text: 'Enviado com o dossiê.',
      },
    });
    expect(sheet()).toBeNull();
    expect(page.find('[data-appeal]').attributes('data-appeal')).toBe('submitted');
    const ticked = page
      .findAll<HTMLInputElement>('input[type=checkbox]')
      .map(({ element }) => element.checked);
    expect(ticked).toEqual([true, true, false]);
    const line = page.find('[data-entry=submitted]').text();
    expect(line).toContain('Central de Suporte para Empresas, 12 de novembro de 2026');
    expect(line).toContain('Caso 7720.');
    expect(line).toContain('Enviado com o dossiê.');
  });

  test('is written down when it is answered, never before it was handed in', async () => {
    const { at, page } = await open();
    await press(page, 'Registrar pedido');
    await fill('Quando', '2026-11-12T09:15');
    await send();
    await press(page, 'Registrar resposta');
    await fill('Quando', '2026-11-11T09:15');
    await send();
    expect(sheet()!.textContent).toContain('A resposta não pode vir antes do pedido');
    await fill('Quando', '2026-11-14T10:00');
    await fill('Resposta', 'Decision reversed.');
    await send();
    expect(at.host.calls).toContainEqual({
      name: 'appeal.answer',
      request: {
        incidentId: 'i1',
        by: 'Bia',
        on: local('2026-11-14', '10:00'),
        outcome: 'reversed',
        text: 'Decision reversed.',
      },
    });
    const section = page.find('[data-appeal]');
    expect(section.attributes('data-appeal')).toBe('answered');
    expect(section.text()).toContain('Decisão revertida');
    expect(page.find('[data-entry=answered]').text()).toContain('Decisão revertida, 14 de');
  });

  test.each([
    ['', 'Diga quando foi.'],
    ['2999-01-01T00:00', 'Esse momento ainda não chegou.'],
  ])('cannot be of the moment “%s”', async (moment, says) => {
    const { at, page } = await open();
    await press(page, 'Registrar pedido');
    await fill('Quando', moment);
    await send();
    expect(sheet()!.textContent).toContain(says);
    expect(at.host.calls.map(({ name }) => name)).not.toContain('appeal.submit');
  });

  test('keeps what was typed where writing it down fails', async () => {
    const { at, page } = await open();
    at.host.faults.set('appeal.submit', { code: 'incident-missing', details: {} });
    await press(page, 'Registrar pedido');
    await fill('O que foi escrito', 'Enviado.');
    await send();
    expect(sheet()!.querySelector('[role=alert]')).not.toBeNull();
    expect(sheet()!.querySelector('textarea')!.value).toBe('Enviado.');
  });

  test('is asked for in the name of somebody', async () => {
    const { page } = await open({ tasks }, '');
    await press(page, 'Registrar pedido');
    expect(sheet()!.textContent).toContain('Quem registra?');
  });
});

describe('the way to the packet', () => {
  test('is what comes first while its task is open', async () => {
    const { page } = await open();
    expect(button(page, 'Montar dossiê do recurso')!.classes()).toContain('primary');
    const link = page.findAll('a').find((one) => one.text() === 'Montar o dossiê');
    expect(link?.attributes('href')).toBe('/clients/c1/incidents/i1/appeal');
  });

  test.each([
    ['the task is done', { tasks: [{ ...tasks[0]!, doneAt: '2026-11-12T00:00:00Z' }] }],
    ['the incident is closed', { tasks, closedAt: '2026-11-12T00:00:00Z', closedBy: 'Ana' }],
  ])('stays once %s, behind what else there is to do', async (_, change) => {
    const { page } = await open(change);
    expect(button(page, 'Montar dossiê do recurso')!.classes()).not.toContain('primary');
    expect(page.findAll('a').map((one) => one.text())).not.toContain('Montar o dossiê');
  });
});

test('the list of incidents tells where each appeal stands', async () => {
  const filing = {
    on: '2026-11-12T09:15:00.000Z',
    where: 'support-home',
    caseNumber: null,
    outcome: null,
  } as const;
  const submitted = { at: filing.on, by: 'Bia', kind: 'submitted', text: '', filing } as const;
  const answered = {
    ...submitted,
    kind: 'answered',
    filing: { ...filing, outcome: 'unchanged' },
  } as const;
  const logs = [[], [submitted], [submitted, answered]];
  const at = await openTestWindow({
    sync: {
      ...noSync(),
      incidents: logs.map((log, index) => ({
        ...anIncident({ id: `i${String(index)}` }),
        log: [...log],
      })),
    },
  });
  const page = await at.show(IncidentsView, {}, '/incidents');
  const heads = page.findAll('th').map((one) => one.text());
  const column = heads.indexOf('Recurso');
  const cells = page.findAll('tbody tr').map((row) => row.findAll('td')[column]!.text());
  expect(cells.toSorted()).toEqual(['Aguarda resposta', 'Decisão mantida', '–']);
});
