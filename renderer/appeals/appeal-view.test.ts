import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { useAppeal } from '#renderer/stores/appeal.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { aPacket, aRefusal, aRemediedPacket, someChoices } from '#test/fakes/appeal-records.ts';
import { noReports } from '#test/fakes/report-bridge.ts';
import type { FakeReports } from '#test/fakes/report-bridge.ts';
import { anIncident, noSync } from '#test/fakes/sync-views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { someSettings } from '#test/fakes/some-settings.ts';
import AppealView from './appeal-view.vue';

// Pages are drawn by a thread that this environment does not have; the preview has tests of its own.
vi.mock('#renderer/reports/pdf-preview.vue', () => ({
  default: { props: ['pdf', 'title'], template: '<figure :aria-label="title" />' },
}));

const address = '/clients/c1/incidents/i1/appeal';
const copied: string[] = [];

beforeEach(() => {
  copied.length = 0;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
  });
});

async function open(reports: Partial<FakeReports> = {}) {
  const at = await openTestWindow({
    settings: someSettings({ agency: 'Agência Sol' }),
    sync: { ...noSync(), incidents: [anIncident()] },
    reports: { ...noReports(), appeal: aPacket(), ...reports },
  });
  const props = { clientId: 'c1', incidentId: 'i1' };
  const page = await at.show(AppealView, props, address);
  const asked = () =>
    at.host.calls.filter(({ name }) => name === 'appeal.build').map(({ request }) => request);
  return { at, page, asked };
}

const button = (page: VueWrapper, words: string | RegExp) =>
  page
    .findAll('button')
    .find(({ element }) =>
      [element.textContent.trim(), element.getAttribute('aria-label') ?? ''].some((text) =>
        typeof words === 'string' ? text === words : words.test(text),
      ),
    )!;

const field = (page: VueWrapper, label: string) => {
  const found = page.findAll('label').find((one) => one.text().startsWith(label))!;
  return page.find<HTMLInputElement>(`[id="${found.attributes('for') ?? ''}"]`);
};

async function build(page: VueWrapper): Promise<void> {
  await page.find('form').trigger('submit');
  await flushPromises();
}

/** Chooses an entry of a list that opens, as the keyboard does. */
async function choose(page: VueWrapper, label: string, value: string): Promise<void> {
  const select = page
    .findAllComponents({ name: 'SelectField' })
    .find((one) => one.props('label') === label)!;
  (select.vm as { $emit: (event: string, value: string) => void }).$emit(
    'update:modelValue',
    value,
  );
  await flushPromises();
}

describe('what a packet is asked for with', () => {
  test('is what is known, until somebody knows better', async () => {
    const { page, asked } = await open();
    await field(page, 'Momento exato').setValue('2026-11-09T10:30');
    await field(page, 'Número do caso').setValue(' 7720 ');
    await field(page, 'Nomes a esconder').setValue('Joana Prado');
    await build(page);
    expect(asked()).toEqual([
      {
        incidentId: 'i1',
        botId: 'c1-bot-1',
        penalisedAt: new Date(2026, 10, 9, 10, 30).toISOString(),
        stated: { then: null, now: null },
        portfolioId: '509230049',
        caseNumber: '7720',
        locale: 'pt-BR',
        paper: 'A4',
        agency: 'Agência Sol',
        // Whoever leaves the field without a further key has entered it all the same.
        names: ['Joana Prado'],
        terms: [],
        keep: [],
      },
    ]);
  });

  test('holds the words that were taken in, each once, and not those taken out again', async () => {
    const { page, asked } = await open();
    const names = field(page, 'Nomes a esconder');
    for (const name of ['Joana Prado', ' Joana Prado ', 'Caio', '  ']) {
      await names.setValue(name);
      await names.trigger('change');
    }
    await button(page, 'Tirar “Caio”').trigger('click');
    await flushPromises();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Tirar “Joana Prado”');
    await build(page);
    expect(asked()).toMatchObject([{ names: ['Joana Prado'] }]);
  });

  test('is not sent while a field is wrong; the field is shown', async () => {
    const { page, asked } = await open();
    await field(page, 'ID do portfólio').setValue('12');
    await build(page);
    expect(asked()).toEqual([]);
    expect(document.activeElement).toBe(field(page, 'ID do portfólio').element);
    expect(page.text()).toContain('O ID tem de 5 a 20 algarismos.');
  });

  test('names the bot where several may have answered', async () => {
    const [bot] = someChoices().bots;
    const { page, asked } = await open({
      choices: someChoices({ bots: [bot!, { id: 'c1-bot-2', name: 'Vendas', snapshots: [] }] }),
    });
    await choose(page, 'Bot que respondia', 'c1-bot-2');
    expect(page.text()).toContain('Nenhuma cópia do fluxo deste bot está guardada.');
    await build(page);
    expect(asked()).toMatchObject([{ botId: 'c1-bot-2' }]);
  });

  test('stays when the page is left and come back to', async () => {
    const { at, page, asked } = await open();
    await field(page, 'Número do caso').setValue('7720');
    await build(page);
    page.unmount();
    const again = await at.show(AppealView, { clientId: 'c1', incidentId: 'i1' }, address);
    expect(field(again, 'Número do caso').element.value).toBe('7720');
    expect(again.find('[data-packet]').exists()).toBe(true);
    expect(asked()).toHaveLength(1);
  });

  test('is forgotten when the workspace is closed', async () => {
    const { page } = await open();
    await field(page, 'Número do caso').setValue('7720');
    await build(page);
    const store = useAppeal();
    store.clear();
    expect(store).toMatchObject({ draft: null, result: null, saved: null, choices: null });
    // What was typed is offered again.
    await store.show('i1');
    expect(store.draft?.caseNumber).toBe('7720');
  });
});

describe('a packet that was made', () => {
  test.each([
    [aPacket(), 'oferecia um caminho até uma pessoa', 'contesta a penalidade'],
    [aRemediedPacket(), 'não cumpria o dever', 'afirma só que o fluxo foi corrigido'],
  ])('says what it claims', async (appeal, headline, claim) => {
    const { page } = await open({ appeal });
    await build(page);
    const head = page.find('[data-packet]');
    expect(head.attributes('data-packet')).toBe(appeal.packet);
    expect(head.find('h2').text()).toContain(headline);
    expect(head.text()).toContain(claim);
    expect(page.find('figure').attributes('aria-label')).toBe(appeal.title);
  });

  test('gives the ticket’s text in each language to be copied', async () => {
    const { page } = await open();
    await build(page);
    const { tickets } = aPacket();
    expect(page.find('[data-ticket=full]').text()).toContain(
      `${String(tickets[0]!.text.length)} de 1.000 caracteres`,
    );
    const english = page
      .findAll('label:has([type=radio])')
      .find((one) => one.text() === 'English')!;
    await english.trigger('click');
    await button(page, 'Copiar a versão longa').trigger('click');
    await button(page, 'Copiar a versão curta').trigger('click');
    await flushPromises();
    const [, en] = tickets;
    expect(copied).toEqual([en!.text, en!.short]);
    expect(useNotices().list.map(({ text }) => text)).toEqual(['Copiado.', 'Copiado.']);
  });

  test('maps claims to files and lists what it does not show', async () => {
    const { page } = await open();
    await build(page);
    const { claims, files, notShown, steps } = aPacket();
    for (const { text } of claims) expect(page.text()).toContain(text);
    expect(page.findAll('tbody tr')).toHaveLength(files.length);
    for (const gap of notShown) expect(page.text()).toContain(gap);
    for (const step of steps) expect(page.text()).toContain(step);
    expect(page.text()).toContain('Passos conferidos em 4 de novembro de 2025.');
  });

  test('shows what was masked, and what is kept goes back and forth', async () => {
    const { page, asked } = await open();
    await build(page);
    const listed = (list: string) =>
      page.findAll(`[data-list=${list}]`).map((one) => one.attributes('data-value'));
    expect(listed('masked')).toEqual(['(11) 98877-6655', 'joana.p@exemplo.com.br']);
    await button(page, 'Mostrar “joana.p@exemplo.com.br” no dossiê').trigger('click');
    await flushPromises();
    expect(listed('masked')).toEqual(['(11) 98877-6655']);
    expect(listed('kept')).toEqual(['joana.p@exemplo.com.br']);
    expect(document.activeElement?.textContent).toContain('Mascarar');
    await build(page);
    expect(asked().at(-1)).toMatchObject({ keep: ['joana.p@exemplo.com.br'] });
    await button(page, 'Mascarar “joana.p@exemplo.com.br” de novo').trigger('click');
    await flushPromises();
    await build(page);
    expect(asked().at(-1)).toMatchObject({ keep: [] });
  });

  test('is saved, and tells what it can be recognised by', async () => {
    const { at, page } = await open();
    await build(page);
    expect(page.text()).not.toContain('carimbo');
    await button(page, 'Salvar dossiê').trigger('click');
    await flushPromises();
    expect(at.host.calls.at(-1)).toEqual({
      name: 'appeal.save',
      request: { appealId: 'appeal-1', isStamped: false },
    });
    const saved = page.find('[data-saved]');
    expect(saved.text()).toContain('Sem carimbo de tempo.');
    await button(page, 'Copiar o SHA-256 do arquivo').trigger('click');
    await button(page, 'Copiar a chave desta instalação').trigger('click');
    await flushPromises();
    expect(copied).toEqual(['ab'.repeat(32), 'ef'.repeat(32)]);
    const [notice] = useNotices().list;
    await useNotices().act(notice!);
    expect(at.host.calls.at(-1)?.name).toBe('report.reveal');
  });

  test('is stamped where an authority is set and somebody asks for it', async () => {
    const choices = someChoices({ timestampAuthority: 'https://freetsa.org/tsr' });
    const { at, page } = await open({ choices });
    await build(page);
    const box = page.find('input[type=checkbox]');
    expect(page.text()).toContain('Vai à internet');
    await box.setValue(true);
    await button(page, 'Salvar dossiê').trigger('click');
    await flushPromises();
    expect(at.host.calls.at(-1)?.request).toEqual({ appealId: 'appeal-1', isStamped: true });
    expect(page.find('[data-saved]').text()).toContain('Com carimbo de tempo.');
  });

  test('is not saved where the user thinks better of it', async () => {
    const { page } = await open({ savesPacket: false });
    await build(page);
    await button(page, 'Salvar dossiê').trigger('click');
    await flushPromises();
    expect(page.find('[data-saved]').exists()).toBe(false);
    expect(useNotices().list).toEqual([]);
  });

  test('waits for another build once what is entered has changed', async () => {
    const { at, page } = await open();
    await build(page);
    await field(page, 'Preparado por').setValue('Outra');
    expect(page.text()).toContain('Monte de novo antes de salvar.');
    await button(page, 'Salvar dossiê').trigger('click');
    expect(at.host.calls.map(({ name }) => name)).not.toContain('appeal.save');
    await build(page);
    expect(page.text()).not.toContain('Monte de novo antes de salvar.');
  });

  test('waits for another build once the bot was audited anew', async () => {
    const { at, page } = await open();
    await build(page);
    at.host.send('data:changed', { nouns: ['run'] });
    await flushPromises();
    expect(page.text()).toContain('Monte de novo antes de salvar.');
  });

  test('that the host no longer keeps is built again', async () => {
    const { at, page } = await open();
    await build(page);
    at.host.faults.set('appeal.save', { code: 'preview-gone', details: {} });
    await button(page, 'Salvar dossiê').trigger('click');
    await flushPromises();
    expect(page.find('[role=alert]').exists()).toBe(true);
    expect(page.text()).toContain('Monte de novo antes de salvar.');
  });
});

describe('a packet that was refused', () => {
  test.each([
    ['version-unknown', true, ['/clients/c1/bots/c1-bot-1', '/clients/c1/bots']],
    ['not-repaired', true, ['/clients/c1/bots/c1-bot-1/findings/ESC-01', '/clients/c1/bots']],
    ['fails-now', false, ['/clients/c1/bots/c1-bot-1/findings/ESC-03', '/clients/c1/bots']],
    ['open-questions', false, ['/clients/c1/bots/c1-bot-1/findings/CHN-02']],
  ] as const)('%s leads on', async (kind, canState, places) => {
    const { page } = await open({ appeal: aRefusal(kind) });
    await build(page);
    const reason = page.find(`[data-obstacle=${kind}]`);
    expect(reason.findAll('a').map((link) => link.attributes('href'))).toEqual([...places]);
    expect(reason.text().includes('Ir ao passo 2')).toBe(canState);
    expect(page.find('fieldset').exists()).toBe(canState);
    expect(button(page, 'Montar de novo').exists()).toBe(true);
  });

  test('is asked for again with the version that a person states', async () => {
    const { at, page, asked } = await open({ appeal: aRefusal('version-unknown') });
    await build(page);
    expect(page.find('fieldset').text()).toContain('é afirmar à Meta');
    await button(page, 'Ir ao passo 2').trigger('click');
    expect(document.activeElement?.closest('fieldset')).not.toBeNull();
    await choose(page, 'Publicada quando veio a penalidade', 's1');
    at.host.reports.appeal = aRemediedPacket();
    await build(page);
    expect(asked().at(-1)).toMatchObject({ stated: { then: 's1', now: null } });
    expect(page.find('[data-found]').text()).toContain('Afirmada por vocês.');
    await choose(page, 'Publicada quando veio a penalidade', '-');
    await build(page);
    expect(asked().at(-1)).toMatchObject({ stated: { then: null, now: null } });
    expect(page.find('fieldset').exists()).toBe(false);
  });
});

describe('while it is built, and where that fails', () => {
  test('says so, and what is typed meanwhile stays', async () => {
    const { at, page } = await open();
    at.host.silent.add('appeal.build');
    await build(page);
    expect(page.find('[role=status]').text()).toContain('Montando o dossiê');
    await build(page);
    expect(at.host.calls.filter(({ name }) => name === 'appeal.build')).toHaveLength(1);
    await field(page, 'Número do caso').setValue('7720');
    expect(field(page, 'Número do caso').element.value).toBe('7720');
  });

  test('a fault stands beside the button and is gone with the next build', async () => {
    const { at, page } = await open();
    at.host.faults.set('appeal.build', { code: 'print-failed', details: {} });
    await build(page);
    expect(page.find('.go [role=alert]').exists()).toBe(true);
    at.host.faults.delete('appeal.build');
    await build(page);
    expect(page.find('[role=alert]').exists()).toBe(false);
    expect(page.find('[data-packet]').exists()).toBe(true);
  });

  test('choices that cannot be read can be asked for again', async () => {
    const at = await openTestWindow();
    at.host.faults.set('appeal.choices', { code: 'incident-missing', details: {} });
    const page = await at.show(AppealView, { clientId: 'c1', incidentId: 'i1' }, address);
    expect(page.find('h1').text()).toBe('O dossiê não pôde ser preparado');
    at.host.faults.delete('appeal.choices');
    await button(page, 'Tentar de novo').trigger('click');
    await flushPromises();
    expect(page.find('h1').text()).toBe('Dossiê do recurso');
    expect(page.find('form').exists()).toBe(true);
  });

  test('a client without a bot is led to where one is added', async () => {
    const { page } = await open({ choices: someChoices({ bots: [] }) });
    expect(page.find('form').exists()).toBe(false);
    expect(page.findAll('a').map((link) => link.attributes('href'))).toContain('/clients/c1/bots');
  });
});
