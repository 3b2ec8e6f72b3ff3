import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { faultText } from '#app/contract/fault-text.ts';
import type { Fault } from '#app/contract/errors.ts';
import { anIncident, aNumberRow, noSync } from '#test/fakes/sync-views.ts';
import { someSettings } from '#test/fakes/some-settings.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import AppWindow from '#renderer/app-window.vue';

const typed = 'Texto que ninguém quer escrever duas vezes';

interface Form {
  readonly name: string;
  readonly address: string;
  /** Buttons that are pressed to come to it. */
  readonly press?: readonly string[];
  /** The field, and what is sent by. */
  readonly field: string;
  readonly form: string;
  readonly channel: string;
}

const dialog = { field: '[role=dialog] textarea', form: '[role=dialog] form' } as const;
const named = { ...dialog, field: '[role=dialog] input' } as const;
const incident = '/clients/c1/incidents/i1';

const forms: readonly Form[] = [
  {
    ...{ name: 'a client', address: '/clients', press: ['Adicionar cliente'] },
    ...{ ...named, channel: 'client.create' },
  },
  {
    ...{ name: 'a number', address: '/clients/c1/numbers', press: ['Adicionar número'] },
    ...{ ...named, channel: 'number.add' },
  },
  {
    ...{ name: 'a note', address: incident, channel: 'incident.note' },
    ...{ field: '.add textarea', form: 'form:has(textarea)' },
  },
  {
    ...{ name: 'a task', address: incident, channel: 'incident.addTask' },
    ...{ field: '.tasks form input', form: '.tasks form' },
  },
  {
    ...{ name: 'Meta’s reason', address: incident, press: ['Registrar motivo'] },
    ...{ ...dialog, channel: 'incident.setReason' },
  },
  {
    ...{ name: 'how it ended', address: incident, press: ['Encerrar'] },
    ...{ ...dialog, channel: 'incident.close' },
  },
  {
    ...{ name: 'an appeal that was handed in', address: incident, press: ['Registrar pedido'] },
    ...{ ...dialog, channel: 'appeal.submit' },
  },
  {
    ...{ name: 'a rating', address: '/clients/c1/numbers/n1', press: ['Registrar classificação'] },
    ...{ ...dialog, channel: 'rating.enter' },
  },
  {
    ...{ name: 'an answer', address: '/clients/c1/bots/c1-bot-1/findings/HRS-05', press: ['Sim'] },
    ...{ ...dialog, channel: 'answer.give' },
  },
  {
    ...{ name: 'the agency’s name', address: '/settings/reports', channel: 'settings.write' },
    ...{ field: '.agency input', form: '' },
  },
];

const faults: readonly Fault[] = [
  { code: 'read-only', details: {} },
  { code: 'disk-full', details: {} },
  { code: 'workspace-locked', details: {} },
  { code: 'internal', details: { reference: 'w1' } },
];

type Field = HTMLInputElement | HTMLTextAreaElement;
const fieldOf = ({ field }: Form) => document.querySelector<Field>(field);

async function press(words: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find((one) =>
    one.textContent.trim().startsWith(words),
  );
  if (button === undefined) throw new Error(`there is no “${words}”`);
  button.click();
  await flushPromises();
}

async function begin(form: Form) {
  const at = await openTestWindow({
    settings: someSettings({ person: 'Bia' }),
    clients: [aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]])],
    sync: { ...noSync(), incidents: [anIncident()], numbers: [aNumberRow()] },
  });
  const page = await at.show(AppWindow, {}, form.address);
  await flushPromises();
  for (const words of form.press ?? []) await press(words);
  const field = fieldOf(form);
  if (field === null) throw new Error('there is no field');
  field.value = typed;
  field.dispatchEvent(new Event('input'));
  await flushPromises();
  return { ...at, page, field };
}

async function send(form: Form, field: Field): Promise<void> {
  if (form.form === '') field.dispatchEvent(new Event('change'));
  else document.querySelector(form.form)!.dispatchEvent(new Event('submit', { cancelable: true }));
  await flushPromises();
}

describe.each(forms)('what is typed for $name', (form) => {
  test.each(faults)('stays when it cannot be stored: $code', async (fault) => {
    const { host, field } = await begin(form);
    host.faults.set(form.channel, fault);
    await send(form, field);
    expect(host.calls.map(({ name }) => name)).toContain(form.channel);
    expect(fieldOf(form)?.value).toBe(typed);
    expect(document.body.textContent).toContain(faultText(fault, 'pt-BR'));
  });

  test('stays while the answer does not come', async () => {
    const { host, field } = await begin(form);
    host.silent.add(form.channel);
    await send(form, field);
    expect(host.calls.map(({ name }) => name)).toContain(form.channel);
    expect(fieldOf(form)?.value).toBe(typed);
  });
});

const kept = forms.filter(({ channel }) => /^(incident|appeal|answer)\./.test(channel));

describe.each(kept)('what is typed for $name', (form) => {
  test('is offered again after a lock, and is gone once it is stored', async () => {
    const { host } = await begin(form);
    host.send('workspace:changed', { ...host.status, state: 'locked' });
    await flushPromises();
    expect(document.body.textContent).not.toContain(typed);
    expect(fieldOf(form)).toBeNull();
    host.send('workspace:changed', { ...host.status, state: 'open' });
    await flushPromises();
    for (const words of form.press ?? []) await press(words);
    expect(fieldOf(form)?.value).toBe(typed);
    expect(document.body.textContent).toContain('antes do bloqueio');
    await send(form, fieldOf(form)!);
    expect(fieldOf(form)?.value ?? '').toBe('');
    for (const words of form.channel === 'incident.close' ? [] : (form.press ?? [])) {
      if (form.channel === 'incident.setReason') continue;
      await press(words);
      expect(fieldOf(form)?.value).toBe('');
    }
  });

  test('is given up with the dialog', async () => {
    if (form.press === undefined) return;
    await begin(form);
    await press('Cancelar');
    for (const words of form.press) await press(words);
    expect(fieldOf(form)?.value).toBe('');
  });
});
