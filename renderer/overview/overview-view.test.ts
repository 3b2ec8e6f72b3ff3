import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { aCalmOverview, noOverview } from '#test/fakes/overview-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import type { Overview } from '#app/contract/overview-views.ts';
import OverviewView from './overview-view.vue';

const AT = '2026-11-22T08:00:00.000Z';
const client = { clientId: 'c1', clientName: 'Padaria Aurora' };
const bot = { ...client, botId: 'b1', botName: 'Atendimento' };
const number = { ...client, numberId: 'n1', phone: '+551140028922' };
const incident = {
  ...{ ...client, incidentId: 'i1', phone: '+551140028922', kind: 'restriction' as const },
  ...{ openedAt: AT, recoveredAt: null, clock: null, tasks: { done: 1, total: 4 } },
};
const one = <Row>(row: Row) => ({ total: 1, rows: [row] });

/** Something in every list. */
const troubled: Overview = {
  ...aCalmOverview(),
  danger: {
    numbers: one({ ...number, kind: 'low-quality', quality: 'RED', observedAt: AT }),
    incidents: one(incident),
    bots: {
      total: 70,
      rows: Array.from({ length: 50 }, (_, at) => ({
        ...{ ...bot, botId: `b${at}`, botName: `Bot ${at}`, fails: 3, grave: 1, auditedAt: AT },
      })),
    },
  },
  changed: {
    verdicts: one({ ...bot, before: null, after: 'violations', at: AT }),
    versions: one({ ...bot, source: 'blip', at: AT }),
    ratings: one({ ...number, before: 'GREEN', after: 'RED', at: AT }),
    incidents: one(incident),
  },
  overdue: {
    reports: one({ ...client, auditedAt: AT, toldAt: null }),
    keys: one({ ...client, credentialId: 'k', label: 'Chave', why: 'expires', days: 3 }),
    tasks: one(incident),
    questions: { findings: 12, bots: 5 },
    rules: one({ ...bot, ruleset: '2020-10' }),
  },
  failed: one({
    ...{ ...client, jobId: 'j', kind: 'bot', subjectName: 'Atendimento', state: 'blocked' },
    ...{ fault: { code: 'bad-credential', at: AT, message: '' }, lastOkAt: null },
  }),
};

async function open(overview: Overview) {
  const window = await openTestWindow({ overview: { ...noOverview(), overview } });
  return { ...window, view: await window.show(OverviewView, {}, '/overview') };
}

describe('the overview', () => {
  test('says that nobody is in danger, with how old that is', async () => {
    const { view } = await open(aCalmOverview());
    expect(view.findAll('[data-section]').map((section) => section.get('.said').text())).toEqual([
      'Ninguém em perigo',
      'Nada mudou',
      'Nada em atraso',
      'Nenhuma falha de sincronização',
    ]);
    expect(view.text()).toContain('Fluxo mais antigo');
    expect(view.text()).toContain('5 de 5 bots auditados');
  });

  test('does not take “nothing is synced” for “nothing failed”', async () => {
    const calm = aCalmOverview();
    const { view } = await open({ ...calm, ages: { ...calm.ages, newestSync: null } });
    expect(view.get('[data-section="failed"]').text()).toContain('Nada está conectado');
    expect(view.text()).toContain('Nada é sincronizado');
  });

  test.each([
    ['numbers', '/clients/c1/numbers/n1'],
    ['incidents', '/incidents'],
    ['bots', '/findings?outcome=fail'],
    ['questions', '/findings?outcome=review'],
    ['reports', '/reports'],
    ['keys', '/clients/c1/connections'],
    ['syncs', '/schedules'],
    ['rules', '/clients/c1/bots/b1'],
    ['tasks', '/clients/c1/incidents/i1'],
  ])('leads from %s to %s', async (list, address) => {
    const { view } = await open(troubled);
    const links = view.findAll(`[data-list="${list}"] a`).map((link) => link.attributes('href'));
    expect(links).toContain(address);
  });

  test('shows few of many, all at a press, and counts what is not there', async () => {
    const { view } = await open(troubled);
    const list = view.get('[data-list="bots"]');
    expect(list.get('.total').text()).toBe('70');
    expect(list.findAll('li')).toHaveLength(2);
    await list.get('.more').trigger('click');
    expect(list.findAll('li')).toHaveLength(50);
    expect(list.text()).toContain('Mais 20, na lista');
  });

  test('names the client on every line', async () => {
    const { view } = await open(troubled);
    for (const line of view.findAll('[data-list]:not([data-list="questions"]) li'))
      expect(line.text()).toContain('Padaria Aurora');
  });

  test('looks further back when asked, and again when something changed', async () => {
    const { view, host } = await open(aCalmOverview());
    const asked = () => host.calls.filter(({ name }) => name === 'overview.read');
    await view.findAll('label:has([type=radio])').at(-1)!.trigger('click');
    await flushPromises();
    const [first, second] = asked().map(({ request }) => (request as { since: string }).since);
    expect(Date.parse(second!)).toBeLessThan(Date.parse(first!) - 20 * 86_400_000);
    host.send('data:changed', { nouns: ['run'] });
    await flushPromises();
    expect(asked()).toHaveLength(3);
    view.unmount();
    host.send('data:changed', { nouns: ['run'] });
    await flushPromises();
    expect(asked()).toHaveLength(3);
  });

  test('welcomes who has no client yet', async () => {
    const calm = aCalmOverview();
    const { view, host } = await open({ ...calm, totals: { ...calm.totals, clients: 0 } });
    expect(view.text()).toContain('Nenhum cliente ainda');
    await view
      .findAll('button')
      .find((button) => button.text().includes('exemplo'))!
      .trigger('click');
    await flushPromises();
    expect(host.calls.some(({ name }) => name === 'client.createSample')).toBe(true);
  });

  test('says what failed and tries again', async () => {
    const { show, host } = await openTestWindow();
    host.faults.set('overview.read', { code: 'damaged-data', details: {} });
    const view = await show(OverviewView, {}, '/overview');
    expect(view.get('[role="alert"]').text()).toContain('A visão geral não pôde ser carregada');
    host.faults.clear();
    await view.get('[role="alert"] button').trigger('click');
    await flushPromises();
    expect(view.text()).toContain('Ninguém em perigo');
  });
});
