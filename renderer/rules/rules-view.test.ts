import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { aRuleRow, aRulesetRow, aRuleView, noRules } from '#test/fakes/rules-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import AppFrame from '#renderer/frame/app-frame.vue';

const rules = [
  aRuleRow(),
  aRuleRow({
    ...{ auditId: 'HRS-01', group: 'hours', title: 'Horário é verificado antes do transbordo' },
    counts: { fail: 0, review: 3, error: 0, pass: 5, 'not-applicable': 0 },
  }),
];

async function open(address: string, change: Partial<ReturnType<typeof noRules>> = {}) {
  const at = await openTestWindow({
    rules: {
      ...noRules(),
      ...{ rules, pages: { 'ESC-01': aRuleView() }, rulesets: [aRulesetRow()] },
      ...change,
    },
  });
  return { ...at, page: await at.show(AppFrame, {}, address) };
}

describe('the catalogue', () => {
  test('shows every check with its severity and how it ended, which leads to the findings', async () => {
    const { page } = await open('/rules');
    const rows = page.findAll('tbody tr');
    expect(rows).toHaveLength(2);
    expect(rows[0]!.text()).toContain('Impeditiva');
    expect(rows[0]!.get('a[href*="/findings"]').attributes('href')).toContain(
      '/findings?outcome=fail&audit=ESC-01',
    );
    expect(rows[1]!.find('a[href*="outcome=fail"]').exists()).toBe(false);
    expect(rows[1]!.get('a[href*="outcome=review"]').text()).toBe('3');
  });

  test('is filtered by the address, with chips that can be turned round', async () => {
    const { page } = await open('/rules?group=hours');
    expect(page.findAll('tbody tr')).toHaveLength(1);
    await page.get('.chips .turn').trigger('click');
    await flushPromises();
    expect(page.get('tbody tr').text()).toContain('ESC-01');
    await page.get('.chips .away').trigger('click');
    await flushPromises();
    expect(page.findAll('tbody tr')).toHaveLength(2);
  });

  test('is searched while somebody types, and says when nothing is left', async () => {
    const { page } = await open('/rules');
    const field = page.get('input');
    await field.setValue('horario');
    await flushPromises();
    expect(page.findAll('tbody tr')).toHaveLength(1);
    await field.setValue('xyzzy');
    await flushPromises();
    expect(page.text()).toContain('Nenhuma verificação corresponde aos filtros');
    await page.get('.message button').trigger('click');
    await flushPromises();
    expect(page.findAll('tbody tr')).toHaveLength(2);
  });

  test('says what failed and tries again', async () => {
    const { host, page, show } = await open('/clients');
    host.faults.set('rule.list', { code: 'damaged-data', details: {} });
    page.unmount();
    const rulesPage = await show(AppFrame, {}, '/rules');
    expect(rulesPage.get('[role=alert]').text()).toContain('As regras não puderam ser carregadas');
    host.faults.clear();
    await rulesPage.get('[role=alert] button').trigger('click');
    await flushPromises();
    expect(rulesPage.findAll('tbody tr')).toHaveLength(2);
  });

  test('has a part about sets of rules: what is in force, and who uses it', async () => {
    const { page } = await open('/rules?part=sets');
    expect(page.get('[role=tab][data-state=active]').text()).toBe('Conjuntos de regras');
    expect(page.text()).toContain('Em vigor');
    expect(page.get('a[href="/clients/c1"]').text()).toBe('Loja Maré');
    expect(page.find('a[href="/rules/STR-01"]').exists()).toBe(true);
  });
});

describe('a rule’s page', () => {
  test('says why, how it ends, how to mend, on which sentence, with examples', async () => {
    const { page } = await open('/rules/ESC-01');
    for (const text of [
      'O WhatsApp exige uma saída para uma pessoa.',
      'O fluxo não oferece nenhum caminho até uma pessoa',
      'Crie um bloco de atendimento humano.',
      'A saída para uma pessoa tem de ser rápida, clara e direta.',
      'https://whatsappbusiness.com/policy',
      'Destes blocos ninguém chega a uma pessoa',
      'Nenhum cliente: vale para todos.',
    ])
      expect(page.text()).toContain(text);
    expect(page.get('[aria-current=page].step').text()).toBe('ESC-01');
  });

  test('has no links to the outside; an address is opened by the host, or refused with words', async () => {
    const { host, page } = await open('/rules/ESC-01');
    expect(page.findAll('a').filter((link) => /^https?:/.test(link.attributes('href')!))).toEqual(
      [],
    );
    const button = page.get('button[aria-label^="Abrir "]');
    await button.trigger('click');
    await flushPromises();
    expect(host.calls.at(-1)).toEqual({
      name: 'system.openLink',
      request: { address: 'https://whatsappbusiness.com/policy' },
    });
    host.faults.set('system.openLink', { code: 'link-refused', details: {} });
    await button.trigger('click');
    await flushPromises();
    expect(useNotices().list[0]?.text).toContain('não foi aberto');
  });

  test('names the clients for whom it is off, markup as text', async () => {
    const off = { clientId: 'c1', clientName: '<b>Loja</b>', reason: '<i>teste</i>' };
    const view = aRuleView({
      switchedOff: [{ ...off, by: 'Ana', at: '2026-11-22T12:00:00Z' }],
      severities: [{ clientId: 'c2', clientName: 'Óptica Luz', severity: 'low' }],
    });
    const { page } = await open('/rules/ESC-01', { pages: { 'ESC-01': view } });
    expect(page.get('a[href="/clients/c1/audits"]').text()).toBe('<b>Loja</b>');
    expect(page.text()).toContain('<i>teste</i>');
    expect(page.find('a[href="/clients/c2/audits"]').exists()).toBe(true);
  });

  test('of an unknown check says so and leads to the catalogue', async () => {
    const { page } = await open('/rules/OLD-01');
    expect(page.get('h1').text()).toContain('OLD-01');
    await page.get('.message button').trigger('click');
    await flushPromises();
    expect(page.findAll('tbody tr')).toHaveLength(2);
  });
});
