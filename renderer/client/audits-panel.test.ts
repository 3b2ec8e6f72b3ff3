import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { usualAuditSettings } from '#core/model/audit-settings.ts';
import { aClientRecord, aRuleRow, noRules } from '#test/fakes/rules-bridge.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import AppFrame from '#renderer/frame/app-frame.vue';
import { useNotices } from '#renderer/stores/notices.ts';

const rules = [aRuleRow(), aRuleRow({ auditId: 'HRS-01', title: 'Horário é verificado' })];
const off = { auditId: 'OLD-01', reason: 'antiga', by: 'Ana', at: '2026-11-20T12:00:00Z' };

async function open(settings = usualAuditSettings, pending = { bots: 3, pending: 0 }) {
  const at = await openTestWindow({
    clients: [aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]])],
    rules: { ...noRules(), rules, pending, records: { c1: aClientRecord({ settings }) } },
  });
  const page = await at.show(AppFrame, {}, '/clients/c1/audits');
  const row = (id: string) => page.findAll('tbody tr').find((one) => one.text().includes(id))!;
  const choose = async (id: string, action: string) => {
    await row(id).get('[aria-haspopup="menu"]').trigger('click');
    await flushPromises();
    const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    items.find((one) => one.textContent.includes(action))!.click();
    await flushPromises();
  };
  const settingsNow = () => at.host.rules.records['c1']?.settings;
  return { ...at, page, row, choose, settingsNow };
}

describe('the checks of one client', () => {
  test('are as the rules have them until somebody changes one', async () => {
    const { page } = await open();
    expect(page.text()).toContain('Nada foi alterado para este cliente');
    expect(page.text()).toContain('As últimas auditorias já consideram isto.');
    expect(page.findAll('tbody tr')).toHaveLength(2);
  });

  test('one is switched off with reason and name, and made again by the notice', async () => {
    const { page, choose, row, settingsNow } = await open();
    await choose('ESC-01', 'Desligar para este cliente');
    const sheet = document.querySelector<HTMLElement>('.modal-sheet')!;
    const form = sheet.querySelector('form')!;
    form.dispatchEvent(new Event('submit'));
    await flushPromises();
    expect(sheet.textContent).toContain('Diga o motivo.');
    expect(settingsNow()?.switchedOff).toEqual([]);
    const fill = (element: HTMLInputElement | HTMLTextAreaElement, value: string) => {
      element.value = value;
      element.dispatchEvent(new Event('input'));
    };
    fill(sheet.querySelector('textarea')!, 'menu em teste');
    fill(sheet.querySelector('input')!, 'Ana');
    form.dispatchEvent(new Event('submit'));
    await flushPromises();
    expect(settingsNow()?.switchedOff).toMatchObject([
      { auditId: 'ESC-01', reason: 'menu em teste', by: 'Ana' },
    ]);
    expect(row('ESC-01').text()).toContain('Desligada por Ana');
    expect(page.text()).toContain('1 verificação desligada');
    await useNotices().undoLast();
    await flushPromises();
    expect(settingsNow()?.switchedOff).toEqual([]);
  });

  test('one weighs otherwise, and as the rules say again', async () => {
    const { choose, row, settingsNow } = await open();
    await choose('HRS-01', 'Gravidade baixa');
    expect(settingsNow()?.severities).toEqual({ 'HRS-01': 'low' });
    expect(row('HRS-01').text()).toContain('nas regras: impeditiva');
    await choose('HRS-01', 'Voltar à gravidade das regras');
    expect(settingsNow()?.severities).toEqual({});
  });

  test('one that this version does not know is shown and kept', async () => {
    const { page, row, choose, settingsNow } = await open({
      ...usualAuditSettings,
      switchedOff: [off],
    });
    expect(row('OLD-01').text()).toContain('Não existe nesta versão');
    await choose('ESC-01', 'Gravidade alta');
    expect(settingsNow()?.switchedOff).toEqual([off]);
    expect(page.text()).toContain('1 verificação desligada e 1 gravidade alterada');
  });

  test('phrases of its customers are kept one by one', async () => {
    const { page, settingsNow } = await open();
    const field = page.get('details input');
    await field.setValue('quero o balconista');
    await field.trigger('keydown', { key: 'Enter' });
    await flushPromises();
    expect(settingsNow()?.phrases).toEqual(['quero o balconista']);
  });

  test('what the next audit takes in can be audited now', async () => {
    const { page, host } = await open(usualAuditSettings, { bots: 3, pending: 2 });
    expect(page.text()).toContain('A próxima auditoria de 2 bots vai considerar isto.');
    const verb = page
      .get('.panel')
      .findAll('button')
      .find((one) => one.text() === 'Auditar 2 bots')!;
    await verb.trigger('click');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'run.audit')?.request).toEqual({
      ...{ botIds: null, clientIds: ['c1'] },
    });
  });

  test('what could not be stored is said, and nothing looks changed', async () => {
    const { host, choose, row } = await open();
    host.faults.set('client.writeRecord', { code: 'read-only', details: {} });
    await choose('HRS-01', 'Gravidade baixa');
    expect(useNotices().list.at(-1)?.tone).toBe('fault');
    expect(row('HRS-01').text()).toContain('Impeditiva');
  });

  test('are searched, and only the changed ones shown', async () => {
    const { page } = await open({ ...usualAuditSettings, severities: { 'HRS-01': 'low' } });
    await page
      .findAll('label:has([type=radio])')
      .find((one) => one.text() === 'Alteradas (1)')!
      .trigger('click');
    await flushPromises();
    expect(page.findAll('tbody tr')).toHaveLength(1);
    await page.get('.filter input').setValue('xyzzy');
    expect(page.text()).toContain('Nenhuma verificação corresponde aos filtros');
  });
});
