import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { someSettings } from '#test/fakes/some-settings.ts';
import { anIncident, noSync } from '#test/fakes/sync-views.ts';
import IncidentView from './incident-view.vue';

async function open(person = 'Bia', incidents = [anIncident()]) {
  const at = await openTestWindow({
    settings: someSettings({ person }),
    sync: { ...noSync(), incidents },
  });
  const page = await at.show(IncidentView, { clientId: 'c1', incidentId: 'i1' });
  return { at, page };
}

const dialog = () => document.querySelector<HTMLElement>('[role=dialog]');

describe('an incident', () => {
  test('says what happened in one sentence', async () => {
    const { page } = await open();
    expect(page.find('h1').text()).toBe('A classificação de (11) 4002-8922 caiu para baixa.');
  });

  test('counts no time for a rule that is history', async () => {
    const { page } = await open();
    const history = page.find('[data-clock=seven-days]');
    expect(history.text()).toContain('Regra de 2020');
    expect(history.find('strong').exists()).toBe(false);
    const appeal = page.find('[data-clock=appeal-window]');
    expect(appeal.text()).toContain('Prazo usual, não prometido pela Meta');
    expect(appeal.find('strong').exists()).toBe(true);
  });

  test('ticks a task in the name of its user', async () => {
    const { at, page } = await open();
    const boxes = page.findAll('input[type=checkbox]');
    expect(boxes.map((box) => (box.element as HTMLInputElement).checked)).toEqual([false, true]);
    await boxes[0]!.setValue(true);
    await flushPromises();
    expect(at.host.calls).toContainEqual({
      name: 'incident.setTask',
      request: { id: 'i1', taskId: 't1', done: true, by: 'Bia' },
    });
    expect((page.find('input[type=checkbox]').element as HTMLInputElement).checked).toBe(true);
    expect(page.find('[data-entry=task-done]').text()).toContain('Bia');
  });

  test('asks who writes before it writes without a name', async () => {
    const { at, page } = await open('');
    await page.find('input[type=checkbox]').setValue(true);
    await flushPromises();
    expect(at.host.calls.map(({ name }) => name)).not.toContain('incident.setTask');
    const field = dialog()!.querySelector('input')!;
    field.value = 'Caio';
    field.dispatchEvent(new Event('input'));
    dialog()!.querySelector('form')!.dispatchEvent(new Event('submit'));
    await flushPromises();
    expect(at.host.settings.person).toBe('Caio');
    expect(at.host.calls).toContainEqual({
      name: 'incident.setTask',
      request: { id: 'i1', taskId: 't1', done: true, by: 'Caio' },
    });
  });

  test('gets tasks and notes of one’s own', async () => {
    const { at, page } = await open();
    const [task, note] = page.findAll('form');
    await task!.find('input').setValue('Ligar para o cliente');
    await task!.trigger('submit');
    await flushPromises();
    await note!.find('textarea').setValue('Cliente avisado.');
    await note!.trigger('submit');
    await flushPromises();
    const written = at.host.calls.filter(({ name }) => /addTask|note/.test(name));
    expect(written.map(({ request }) => request)).toEqual([
      { id: 'i1', text: 'Ligar para o cliente', by: 'Bia' },
      { id: 'i1', text: 'Cliente avisado.', by: 'Bia' },
    ]);
    expect(page.text()).toContain('Ligar para o cliente');
  });

  test('closed can be reopened, and its tasks wait for that', async () => {
    const { at, page } = await open('Bia', [
      anIncident({ closedAt: '2026-11-20T12:00:00.000Z', closedBy: 'Ana', outcome: 'Voltou' }),
    ]);
    expect(page.find('input[type=checkbox]').attributes('disabled')).toBeDefined();
    expect(page.text()).toContain('Desfecho: Voltou');
    const reopen = page.findAll('button').find((one) => one.text() === 'Reabrir')!;
    await reopen.trigger('click');
    await flushPromises();
    expect(at.host.calls).toContainEqual({
      name: 'incident.reopen',
      request: { id: 'i1', by: 'Bia' },
    });
    expect(page.find('input[type=checkbox]').attributes('disabled')).toBeUndefined();
  });
});
