import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import AppFrame from '#renderer/frame/app-frame.vue';
import { useNotices } from '#renderer/stores/notices.ts';
import type { FakeHost } from '#test/fakes/bridge.ts';
import { noReports } from '#test/fakes/report-bridge.ts';
import { aNotedFinding } from '#test/fakes/noted-finding.ts';
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

async function open(change: (host: FakeHost) => void = () => undefined, person = 'Bia') {
  const at = await openTestWindow({
    settings: someSettings({ agency: 'Farol', person }),
    clients: [aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]])],
    reports: { ...noReports(), notes: { ...noReports().notes, findings: [aNotedFinding(1)] } },
  });
  change(at.host);
  const page = await at.show(AppFrame, {}, address);
  await settle();
  return { at, page, host: at.host };
}

/** Lets pauses pass and answers arrive. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await vi.advanceTimersByTimeAsync(600);
    await flushPromises();
  }
}

const asked = (host: FakeHost, name: string) =>
  host.calls.filter((call) => call.name === name).map(({ request }) => request);
const previews = (host: FakeHost) => asked(host, 'report.preview');
const button = (page: VueWrapper, words: string) =>
  page.findAll('button').find((one) => one.text() === words)!;
const told = () => useNotices().list.map(({ text }) => text);

async function press(page: VueWrapper, words: string): Promise<void> {
  await button(page, words).trigger('click');
  await flushPromises();
}

async function turnTo(page: VueWrapper, part: string): Promise<void> {
  const tab = page.findAll('[role=tab]').find((one) => one.text() === part)!;
  await tab.trigger('mousedown', { button: 0 });
  await flushPromises();
}

async function choose(page: VueWrapper, choice: string): Promise<void> {
  await page
    .findAll('label:has([type=radio])')
    .find((one) => one.text() === choice)!
    .trigger('click');
}

/** Types and leaves the field, as a keyboard does. */
async function write(page: VueWrapper, selector: string, text: string): Promise<void> {
  const field = page.find(selector);
  (field.element as HTMLTextAreaElement).value = text;
  await field.trigger('input');
  await field.trigger('change');
}

async function pickFormat(page: VueWrapper, format: string): Promise<void> {
  await button(page, 'Salvar').trigger('click');
  await flushPromises();
  const entry = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) =>
    one.textContent.includes(format),
  );
  entry?.click();
  await settle();
}

const standing = (page: VueWrapper) => page.find('.paper .standing').text();

describe('the preview', () => {
  test('is asked for at once, with what the preferences say', async () => {
    const { page, host } = await open();
    expect(page.find('h1').text()).toBe('Relatório de Loja Maré');
    expect(previews(host)).toEqual([
      {
        clientId: 'c1',
        locale: 'pt-BR',
        length: 'full',
        paper: 'A4',
        approvedBy: null,
        preparedBy: 'Bia',
        agency: 'Farol',
        period: null,
        maskNumber: false,
      },
    ]);
    expect(page.find('.page').attributes('aria-label')).toBe('Página 1 de 1');
    expect(page.text()).toContain('Rascunho');
  });

  test('is renewed once after several changes; meanwhile the old one is seen and not saved', async () => {
    const { page, host } = await open();
    await choose(page, 'Resumo de 2 páginas');
    await choose(page, 'Carta');
    await choose(page, '1 ano');
    expect(page.find('.page').exists()).toBe(true);
    expect(page.find('.desk [role=status]').text()).toBe('Renovando a prévia');
    expect(button(page, 'Salvar').attributes('aria-disabled')).toBe('true');
    await settle();
    expect(previews(host)).toHaveLength(2);
    expect(previews(host)[1]).toMatchObject({ length: 'summary', paper: 'Letter' });
    expect(button(page, 'Salvar').attributes('aria-disabled')).toBeUndefined();
    expect(standing(page)).toBe('');
  });

  test('is not asked for over days that make no period', async () => {
    const { page, host } = await open();
    await choose(page, 'Outro');
    await settle();
    const before = previews(host).length;
    const [from, to] = page.findAll('input[type=date]');
    await from!.setValue('2026-10-20');
    await to!.setValue('2026-10-01');
    await settle();
    expect(page.text()).toContain('O período termina antes de começar.');
    expect(previews(host)).toHaveLength(before);
    expect(button(page, 'Salvar').attributes('aria-disabled')).toBe('true');
    await to!.setValue('2026-10-31');
    await settle();
    expect(previews(host)).toHaveLength(before + 1);
  });

  test('without an audited flow says where to get one, and looks again when one came', async () => {
    const fault = { code: 'nothing-to-report', details: { name: 'Loja Maré' } } as const;
    const { page, host } = await open(({ faults }) => faults.set('report.preview', fault));
    expect(page.find('.paper [role=alert]').text()).toContain('Ainda não há o que relatar');
    expect(page.findAll('.paper a').map((one) => one.attributes('href'))).toEqual([
      '/clients/c1',
      '/clients/c1/connections',
    ]);
    host.faults.clear();
    host.send('data:changed', { nouns: ['run'] });
    await settle();
    expect(page.find('.page').exists()).toBe(true);
  });

  test('that fails keeps the one before, says what to do, and can be tried again', async () => {
    const { page, host } = await open();
    host.faults.set('report.preview', { code: 'print-failed', details: { reason: 'x' } });
    await choose(page, 'Carta');
    await settle();
    expect(standing(page)).toContain('tente de novo');
    expect(standing(page)).toContain('não pode ser salva');
    expect(page.find('.page').exists()).toBe(true);
    expect(button(page, 'Salvar').attributes('aria-disabled')).toBe('true');
    host.faults.clear();
    await press(page, 'Tentar de novo');
    await settle();
    expect(standing(page)).toBe('');
    expect(previews(host).at(-1)).toMatchObject({ paper: 'Letter' });
  });

  test('does not change under the reader when data came in, and says so', async () => {
    const { page, host } = await open();
    host.send('data:changed', { nouns: ['run'] });
    await settle();
    expect(previews(host)).toHaveLength(1);
    expect(standing(page)).toContain('Chegaram dados');
    expect(button(page, 'Aprovar').attributes('aria-disabled')).toBe('true');
    await press(page, 'Renovar a prévia');
    await settle();
    expect(previews(host)).toHaveLength(2);
    expect(standing(page)).toBe('');
  });

  test('a sync that changed nothing of it says nothing', async () => {
    const { page, host } = await open();
    host.send('data:changed', { nouns: ['job', 'alert'] });
    await settle();
    expect(standing(page)).toBe('');
  });

  test('stays as it is when the view is left and opened again', async () => {
    const { at, page, host } = await open();
    await choose(page, 'Carta');
    await settle();
    page.unmount();
    const again = await at.show(AppFrame, {}, address);
    await settle();
    expect(previews(host)).toHaveLength(2);
    expect(again.find('input[value=Letter]:checked').exists()).toBe(true);
  });
});

describe('an approval', () => {
  test('prints the report without its draft mark, in the user’s name', async () => {
    const { page, host } = await open();
    await press(page, 'Aprovar');
    await settle();
    expect(previews(host).at(-1)).toMatchObject({ approvedBy: 'Bia' });
    expect(page.find('header').text() + page.text()).toContain('Aprovado por Bia');
    expect(standing(page)).toContain('sem a marca de rascunho');
  });

  test('asks who approves where nobody is known', async () => {
    const { page, host } = await open(undefined, '');
    await press(page, 'Aprovar');
    await settle();
    expect(previews(host)).toHaveLength(1);
    const field = document.querySelector<HTMLInputElement>('[role=dialog] input')!;
    field.value = 'Caio';
    field.dispatchEvent(new Event('input'));
    document.querySelector('[role=dialog] form')!.dispatchEvent(new Event('submit'));
    await settle();
    expect(host.settings.person).toBe('Caio');
    expect(previews(host).at(-1)).toMatchObject({ approvedBy: 'Caio' });
  });

  test('is taken back by any change, which is said until the next approval', async () => {
    const { page, host } = await open();
    await press(page, 'Aprovar');
    await settle();
    await choose(page, 'Carta');
    expect(page.text()).not.toContain('Aprovado');
    await settle();
    expect(previews(host).at(-1)).toMatchObject({ approvedBy: null, paper: 'Letter' });
    expect(standing(page)).toContain('a aprovação foi retirada');
    await press(page, 'Aprovar');
    await settle();
    expect(standing(page)).not.toContain('a aprovação foi retirada');
  });

  test('is taken back by a comment too', async () => {
    const { page, host } = await open();
    await press(page, 'Aprovar');
    await settle();
    await turnTo(page, 'Comentários');
    await page.find('.finding .head').trigger('click');
    await write(page, 'textarea', 'Corrigido ontem.');
    await settle();
    expect(previews(host).at(-1)).toMatchObject({ approvedBy: null });
    expect(standing(page)).toContain('a aprovação foi retirada');
  });

  test('does not outlive a print that failed', async () => {
    const { page, host } = await open();
    host.faults.set('report.preview', { code: 'print-failed', details: { reason: 'x' } });
    await press(page, 'Aprovar');
    await settle();
    host.faults.clear();
    await press(page, 'Tentar de novo');
    await settle();
    expect(previews(host).at(-1)).toMatchObject({ approvedBy: null });
  });
});

describe('saving', () => {
  test.each([
    ['PDF', 'pdf', /^Relatório salvo: .*\.pdf, 12 páginas\.$/],
    ['Excel', 'xlsx', /^Relatório salvo: .*\.xlsx\.$/],
    ['SARIF', 'sarif', /^Relatório salvo: .*\.sarif\.$/],
  ])('as %s writes what is seen and offers its folder', async (label, format, said) => {
    const { page, host } = await open();
    await pickFormat(page, label);
    expect(asked(host, 'report.save')).toEqual([{ previewId: 'preview-1', format }]);
    expect(told()).toEqual([expect.stringMatching(said)]);
    await useNotices().act(useNotices().list[0]!);
    expect(asked(host, 'report.reveal')).toHaveLength(1);
  });

  test('what the host no longer has is printed anew, and the fault is told', async () => {
    const { page, host } = await open();
    host.faults.set('report.save', { code: 'preview-gone', details: {} });
    await pickFormat(page, 'PDF');
    expect(told()).toHaveLength(1);
    expect(previews(host)).toHaveLength(2);
  });
});
