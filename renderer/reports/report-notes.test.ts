import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import AppWindow from '#renderer/app-window.vue';
import { useNotices } from '#renderer/stores/notices.ts';
import { useWorkspace } from '#renderer/stores/workspace.ts';
import type { FakeHost } from '#test/fakes/bridge.ts';
import { aNotedFinding } from '#test/fakes/noted-finding.ts';
import { noReports } from '#test/fakes/report-bridge.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { someSettings } from '#test/fakes/some-settings.ts';

/** The reader of PDFs has its own tests; here a page is a page. */
vi.mock('./open-pdf.ts', () => ({
  openPdf: () =>
    Promise.resolve({
      sizes: [{ width: 595, height: 842 }],
      draw: () => Promise.resolve(),
      close: () => Promise.resolve(),
    }),
}));

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const address = '/clients/c1/report';
const locked = { code: 'workspace-locked', details: {} } as const;

async function open(part: string, change: (host: FakeHost) => void = () => undefined) {
  const at = await openTestWindow({
    settings: someSettings({ person: 'Bia' }),
    clients: [aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]])],
    reports: { ...noReports(), notes: { ...noReports().notes, findings: [aNotedFinding(1)] } },
  });
  change(at.host);
  const show = async () => {
    const page = await at.show(AppWindow, {}, address);
    await settle();
    await turnTo(page, part);
    return page;
  };
  return { at, show, page: await show(), host: at.host };
}

async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await vi.advanceTimersByTimeAsync(600);
    await flushPromises();
  }
}

async function turnTo(page: VueWrapper, part: string): Promise<void> {
  const tab = page.findAll('[role=tab]').find((one) => one.text() === part)!;
  await tab.trigger('mousedown', { button: 0 });
  await settle();
}

const written = (host: FakeHost) =>
  host.calls.filter(({ name }) => name === 'report.writeNote').map(({ request }) => request);
const button = (page: VueWrapper, words: string) =>
  page.findAll('button').find((one) => one.text() === words);
const value = (page: VueWrapper, selector: string) =>
  (page.find(selector).element as HTMLTextAreaElement).value;

async function press(page: VueWrapper, words: string): Promise<void> {
  const found = button(page, words)!;
  (found.element as HTMLElement).focus();
  await found.trigger('click');
  await settle();
}

/** Types without leaving the field. */
async function type(page: VueWrapper, selector: string, text: string): Promise<void> {
  const field = page.find(selector);
  (field.element as HTMLTextAreaElement).value = text;
  await field.trigger('input');
}

async function write(page: VueWrapper, selector: string, text: string): Promise<void> {
  await type(page, selector, text);
  await page.find(selector).trigger('change');
  await settle();
}

async function openFinding(page: VueWrapper): Promise<void> {
  await page.find('.finding .head').trigger('click');
}

const aboutFirst = (kind: 'comment' | 'owner') => ({ kind, botId: 'c1-bot-1', auditId: 'A-1' });

describe('a finding’s comment and owner', () => {
  test('are stored when the field is left, and seen on the closed finding', async () => {
    const { page, host } = await open('Comentários');
    await openFinding(page);
    await write(page, 'textarea', '  Corrigido ontem. ');
    await write(page, '.fields input', 'Caio');
    expect(written(host)).toEqual([
      { clientId: 'c1', about: aboutFirst('comment'), text: 'Corrigido ontem.', by: 'Bia' },
      { clientId: 'c1', about: aboutFirst('owner'), text: 'Caio', by: 'Bia' },
    ]);
    await page.find('.finding .head').trigger('click');
    expect(page.find('.finding').text()).toContain('Corrigido ontem.');
    expect(page.find('.finding').text()).toContain('Responsável: Caio');
  });

  test('say while typing that nothing is stored yet, and nothing once it is', async () => {
    const { page } = await open('Comentários');
    await openFinding(page);
    await type(page, 'textarea', 'Meio');
    expect(page.find('.finding').text()).toContain('Ainda não guardado.');
    await press(page, 'Guardar');
    expect(page.find('.finding').text()).not.toContain('Ainda não guardado.');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  test('typed back to what is stored has nothing to store', async () => {
    const { page, host } = await open('Comentários');
    await openFinding(page);
    await type(page, 'textarea', 'x');
    await write(page, 'textarea', '');
    expect(written(host)).toEqual([]);
    expect(page.find('.finding').text()).not.toContain('Ainda não guardado.');
  });

  test('changed while they are being stored are stored as they came to be', async () => {
    const { page, host } = await open('Comentários');
    await openFinding(page);
    await type(page, 'textarea', 'Um');
    // Neither waits for the host.
    const first = page.find('textarea').trigger('change');
    const rest = (async () => {
      await type(page, 'textarea', '');
      await page.find('textarea').trigger('change');
    })();
    await Promise.all([first, rest]);
    await settle();
    expect(written(host)).toMatchObject([{ text: 'Um' }, { text: '' }]);
    expect(value(page, 'textarea')).toBe('');
    expect(page.find('.finding').text()).not.toContain('Ainda não guardado.');
  });

  test('withdrawn can be put back', async () => {
    const comment = { text: 'Antes', by: 'Ana', at: '2026-11-01T12:00:00Z' };
    const { page, host } = await open('Comentários', ({ reports }) => {
      reports.notes.findings = [aNotedFinding(1, { comment })];
    });
    await openFinding(page);
    await write(page, 'textarea', '');
    expect(written(host)).toMatchObject([{ text: '' }]);
    await useNotices().undoLast();
    await settle();
    expect(written(host)).toMatchObject([{ text: '' }, { text: 'Antes' }]);
    expect(value(page, 'textarea')).toBe('Antes');
  });

  test('refused stay in the field and in mind when the view is left', async () => {
    const { page, host, show } = await open('Comentários');
    await openFinding(page);
    host.faults.set('report.writeNote', { code: 'disk-full', details: {} });
    await write(page, 'textarea', 'Muito texto');
    expect(page.find('.refused').text()).toContain('o texto continua aqui');
    expect(value(page, 'textarea')).toBe('Muito texto');
    page.unmount();
    host.faults.clear();
    const again = await show();
    expect(written(host).at(-1)).toMatchObject({ text: 'Muito texto' });
    await openFinding(again);
    expect(value(again, 'textarea')).toBe('Muito texto');
    expect(again.find('.finding').text()).not.toContain('Ainda não guardado.');
  });

  test('half typed are there again after the workspace was locked', async () => {
    const { page, host } = await open('Comentários');
    await openFinding(page);
    await type(page, 'textarea', 'Meia frase');
    host.faults.set('report.writeNote', locked);
    await useWorkspace().lock();
    await settle();
    expect(page.text()).not.toContain('Meia frase');
    expect(page.html()).not.toContain('De 1 blocos');
    host.faults.clear();
    await useWorkspace().unlock({ method: 'passphrase', passphrase: host.passphrase });
    await settle();
    await turnTo(page, 'Comentários');
    expect(written(host).at(-1)).toMatchObject({ text: 'Meia frase', by: 'Bia' });
    await openFinding(page);
    expect(value(page, 'textarea')).toBe('Meia frase');
  });

  test('of many can be searched, without regard to accents', async () => {
    const { page } = await open('Comentários', ({ reports }) => {
      reports.notes.findings = Array.from({ length: 60 }, (_, at) => aNotedFinding(at));
    });
    expect(page.findAll('.finding')).toHaveLength(50);
    await type(page, '.notes input', '59 BLOCÓS');
    expect(page.findAll('.finding')).toHaveLength(1);
    await type(page, '.notes input', 'nada assim');
    await press(page, 'Limpar a procura');
    expect(document.activeElement).toBe(page.find('.notes input').element);
    await press(page, 'Mostrar todos os 60');
    expect(page.findAll('.finding')).toHaveLength(60);
    expect(document.activeElement).toBe(page.findAll('.finding .head')[50]!.element);
  });
});

describe('the summary', () => {
  test('begins with the program’s words, and those alone are not stored', async () => {
    const { page, host } = await open('Resumo');
    expect(value(page, 'textarea')).toBe('Uma pergunta espera.');
    await page.find('textarea').trigger('change');
    await settle();
    expect(written(host)).toEqual([]);
    expect(page.text()).toContain('20 de 2.000 caracteres');
  });

  test('in a person’s words stands on the runs that were seen', async () => {
    const { page, host } = await open('Resumo');
    await write(page, 'textarea', 'Tudo melhorou.');
    expect(written(host)).toEqual([
      {
        clientId: 'c1',
        about: { kind: 'summary', runIds: ['run-1'] },
        text: 'Tudo melhorou.',
        by: 'Bia',
      },
    ]);
    expect(page.text()).toContain('Escrito por Bia');
  });

  test('goes back to the program’s words and can be put back', async () => {
    const { page, host } = await open('Resumo');
    await write(page, 'textarea', 'Tudo melhorou.');
    await press(page, 'Usar o texto do programa');
    expect(written(host).at(-1)).toMatchObject({ text: '' });
    expect(value(page, 'textarea')).toBe('Uma pergunta espera.');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await useNotices().undoLast();
    await settle();
    expect(value(page, 'textarea')).toBe('Tudo melhorou.');
  });

  test('about an earlier audit says that it is not printed, until it is stored for this one', async () => {
    const { page, host } = await open('Resumo', ({ reports }) => {
      const stale = { text: 'Velho.', by: 'Ana', at: '2026-10-01T12:00:00Z', isStale: true };
      reports.notes = { ...reports.notes, summary: stale };
    });
    expect(page.find('[role=note]').text()).toContain('não sai no relatório');
    await press(page, 'Guardar para esta auditoria');
    expect(written(host)).toMatchObject([{ text: 'Velho.', about: { runIds: ['run-1'] } }]);
    expect(page.find('[role=note]').exists()).toBe(false);
  });

  test('is asked for in the report’s language', async () => {
    const { page, host } = await open('Opções');
    await page.find('[role=combobox]').trigger('keydown', { key: 'Enter' });
    await settle();
    const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find(
      (one) => one.textContent.trim() === 'English',
    )!;
    option.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settle();
    const asked = host.calls.filter(({ name }) => name === 'report.notes');
    expect(asked.at(-1)?.request).toEqual({ clientId: 'c1', locale: 'en' });
    await turnTo(page, 'Resumo');
    expect(page.find('textarea').attributes('lang')).toBe('en');
  });
});
