import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { aBatchResult, reportRows } from '#test/fakes/report-rows.ts';
import { noReports } from '#test/fakes/report-bridge.ts';
import type { FakeReports } from '#test/fakes/report-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { someSettings } from '#test/fakes/some-settings.ts';
import { useBatch } from '#renderer/stores/batch.ts';
import BatchView from './batch-view.vue';

async function open(scope: readonly string[] | null = null, change: Partial<FakeReports> = {}) {
  const at = await openTestWindow({
    settings: someSettings({ agency: 'Luz', person: 'Ana' }),
    reports: { ...noReports(), rows: reportRows(), ...change },
  });
  useBatch().prepare(scope);
  const page = await at.show(BatchView, {}, '/reports/batch');
  const asked = (name: string) => at.host.calls.filter((call) => call.name === name);
  return { at, page, asked };
}

const button = (page: VueWrapper, text: string) =>
  page.findAll('button').find((one) => one.text().includes(text))!;
const fieldOf = (page: VueWrapper, label: string) => {
  const found = page.findAll('label').find((one) => one.text() === label)!;
  return page.find(`[id="${found.attributes('for')!}"]`);
};
const radio = (page: VueWrapper, text: string) =>
  page.findAll('label:has([type=radio])').find((one) => one.text() === text)!;

async function submit(page: VueWrapper): Promise<void> {
  await page.find('form').trigger('submit');
  await flushPromises();
}

describe('a batch is set up', () => {
  test('names who is in it, who is left out, and how many files that makes', async () => {
    const { page } = await open();
    expect(page.text()).toContain('Todos os clientes');
    expect(page.text()).toContain('Loja Maré, Óptica Luz, Padaria Sol e Ateliê Norte');
    expect(page.text()).toContain('1 cliente sem fluxo auditado fica de fora.');
    await fieldOf(page, 'Excel').setValue(true);
    await fieldOf(page, 'English').setValue(true);
    expect(page.find('footer').text()).toContain('12 arquivos');
    expect(page.find('footer').text()).toContain('3 clientes × 2 formatos × 2 idiomas');
  });

  test('the folder first, then the reports as they were chosen', async () => {
    const { page, asked } = await open(['c1', 'c2']);
    await submit(page);
    expect(asked('report.batch')).toEqual([]);
    expect(page.find('footer').text()).toContain('relatorios');
    await fieldOf(page, 'JSON').setValue(true);
    await radio(page, 'Resumo de 2 páginas').trigger('click');
    await radio(page, 'Carta').trigger('click');
    await radio(page, 'Aprovado').trigger('click');
    expect(page.text()).toContain('Você aprova 2 relatórios de uma vez');
    await fieldOf(page, 'Esconder parte dos números de telefone').setValue(true);
    await submit(page);
    expect(asked('report.batch').map(({ request }) => request)).toEqual([
      {
        folderId: 'folder-1',
        clientIds: ['c1', 'c2'],
        formats: ['pdf', 'json'],
        locales: ['pt-BR'],
        locale: 'pt-BR',
        length: 'summary',
        paper: 'Letter',
        approvedBy: 'Ana',
        preparedBy: 'Ana',
        agency: 'Luz',
        maskNumber: true,
      },
    ]);
    // The pattern was not touched, so nothing is written about it.
    expect(asked('report.writeSettings')).toEqual([]);
  });

  test('a folder that is not chosen leaves all as it was', async () => {
    const { page, asked } = await open(null, { folder: null });
    await submit(page);
    expect(asked('report.chooseFolder')).toHaveLength(1);
    expect(page.find('footer').text()).toContain('Nenhuma pasta escolhida.');
  });

  test('in a folder of an earlier batch: what is there is kept', async () => {
    const folder = { folderId: 'f', name: 'novembro', goesOn: true };
    const { page } = await open(null, { folder });
    await submit(page);
    expect(page.find('footer').text()).toContain('O que está pronto é mantido');
  });

  test('drafts and approval say what they mean', async () => {
    const { page } = await open();
    expect(page.text()).toContain('Não conta como enviado');
    await radio(page, 'Aprovado').trigger('click');
    expect(page.text()).toContain('Conta como enviado');
    expect(page.text()).not.toContain('Não conta como enviado');
  });

  test.each([
    [
      'no format',
      async (page: VueWrapper) => fieldOf(page, 'PDF').setValue(false),
      'Escolha pelo menos um formato.',
    ],
    [
      'no language',
      async (page: VueWrapper) => fieldOf(page, 'Português (Brasil)').setValue(false),
      'Escolha pelo menos um idioma.',
    ],
    [
      'nobody who approves',
      async (page: VueWrapper) => {
        await radio(page, 'Aprovado').trigger('click');
        await fieldOf(page, 'Quem aprova').setValue(' ');
      },
      'Diga quem aprova, ou gere rascunhos.',
    ],
    [
      'a pattern that means nothing',
      async (page: VueWrapper) => fieldOf(page, 'Padrão do nome').setValue('{cliente}'),
      '{cliente} não significa nada',
    ],
  ])('with %s nothing is written', async (_, spoil, words) => {
    const { page, asked } = await open();
    await submit(page);
    await spoil(page);
    await submit(page);
    expect(page.text()).toContain(words);
    expect(asked('report.batch')).toEqual([]);
  });

  test('a pattern that was changed is kept first; alike names are said', async () => {
    const { page, at } = await open();
    await submit(page);
    expect(page.find('.file-name').text()).toMatch(/^loja-mare_conformidade_.*_pt-BR\.pdf$/);
    await fieldOf(page, 'Padrão do nome').setValue('{date}');
    expect(page.text()).toContain('eles recebem -2, -3');
    await submit(page);
    const calls = at.host.calls.map(({ name }) => name);
    expect(calls.indexOf('report.writeSettings')).toBeGreaterThan(0);
    expect(calls.indexOf('report.batch')).toBeGreaterThan(calls.indexOf('report.writeSettings'));
    expect(at.host.reports.settings.pattern).toBe('{date}');
  });

  test('with no audited flow at all there is nothing to write', async () => {
    const { page } = await open(['c4']);
    expect(page.text()).toContain('Nenhum cliente tem um fluxo auditado');
    expect(page.find('form').exists()).toBe(false);
  });

  test('what was chosen is still chosen after a look elsewhere', async () => {
    const { at, page } = await open();
    await fieldOf(page, 'CSV').setValue(true);
    page.unmount();
    const again = await at.show(BatchView, {}, '/reports/batch');
    expect((fieldOf(again, 'CSV').element as HTMLInputElement).checked).toBe(true);
  });
});

describe('a batch under way', () => {
  async function run() {
    const opened = await open();
    opened.at.host.silent.add('report.batch');
    await submit(opened.page);
    await submit(opened.page);
    opened.at.host.send('task:progressed', {
      task: 'batch',
      done: 34,
      total: 100,
      item: 'Loja Maré',
      state: 'running',
    });
    await flushPromises();
    return opened;
  }

  test('says how far it is and whose report is written; it can be stopped', async () => {
    const { page, asked } = await run();
    expect(page.text()).toContain('Gerando relatórios: 34 de 100');
    expect(page.text()).toContain('Loja Maré');
    await button(page, 'Parar').trigger('click');
    await flushPromises();
    expect(asked('report.cancelBatch')).toHaveLength(1);
    expect(page.text()).toContain('Parando depois do arquivo atual');
  });

  test('takes the focus that its button had', async () => {
    const { page } = await run();
    expect(page.find('.body').element.contains(document.activeElement)).toBe(true);
  });
});

describe('a batch that ended', () => {
  async function end(batch = aBatchResult()) {
    const opened = await open(null, { batch });
    await submit(opened.page);
    await submit(opened.page);
    return opened;
  }

  test('says in counts and reasons what it came to', async () => {
    const { page, asked } = await end();
    expect(page.find('h2').text()).toBe('1 arquivo gravado em “relatorios” · 1 falhou');
    const counts = page.findAll('[data-count]').map((one) => one.find('dd').text());
    expect(counts).toEqual(['1', '0', '1', '1']);
    const rows = page.findAll('tbody tr').map((row) => row.text());
    expect(rows[0]).toContain('De fora');
    expect(rows[1]).toContain('Falhou');
    expect(rows[1]).toContain('O PDF não pôde ser impresso');
    await button(page, 'Mostrar na pasta').trigger('click');
    await flushPromises();
    expect(asked('report.reveal')).toHaveLength(1);
  });

  test('is done again for those alone with whom something failed', async () => {
    const { page, asked } = await end();
    await button(page, 'Repetir só o que falhou').trigger('click');
    await flushPromises();
    expect(asked('report.batch').at(-1)?.request).toMatchObject({
      folderId: 'folder-1',
      clientIds: ['c2'],
    });
  });

  test('without a failure has nothing to do again', async () => {
    const { page } = await end(aBatchResult({ failed: 0, leftOut: 0, left: [], written: 3 }));
    expect(page.text()).not.toContain('Repetir');
    expect(page.find('table').exists()).toBe(false);
  });

  test('early goes on in the same folder', async () => {
    const { page, asked } = await end(aBatchResult({ cancelled: true, failed: 0, left: [] }));
    expect(page.find('h2').text()).toContain('Parado: 1 arquivo gravado');
    await button(page, 'Continuar').trigger('click');
    await flushPromises();
    expect(asked('report.batch')).toHaveLength(2);
  });

  test('with more left than is listed says where the rest is', async () => {
    const { page } = await end(aBatchResult({ leftOut: 5000 }));
    expect(page.text()).toContain('o index.csv tem todos');
  });

  test('in the middle: what happened, what is safe, and the way on', async () => {
    const { at, page } = await open();
    at.host.faults.set('report.batch', { code: 'disk-full', details: {} });
    await submit(page);
    await submit(page);
    expect(page.find('[role=alert]').exists()).toBe(true);
    expect(page.text()).toContain('O que já foi gravado fica na pasta');
    at.host.faults.clear();
    await button(page, 'Continuar').trigger('click');
    await flushPromises();
    expect(page.text()).toContain('já estava pronto');
  });
});
