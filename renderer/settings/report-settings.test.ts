import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import ReportSettings from './report-settings.vue';

const pem = '-----BEGIN CERTIFICATE-----\nMIIB+w==\n-----END CERTIFICATE-----';

async function open() {
  const at = await openTestWindow();
  const page = await at.show(ReportSettings, {}, '/settings');
  const written = () => at.host.calls.filter(({ name }) => name === 'report.writeSettings');
  return { at, page, written };
}

const fieldOf = (page: VueWrapper, label: string) => {
  const found = page.findAll('label').find((one) => one.text() === label)!;
  return page.find(`[id="${found.attributes('for')!}"]`);
};

async function save(page: VueWrapper, form: 0 | 1): Promise<void> {
  await page.findAll('form')[form]!.trigger('submit');
  await flushPromises();
}

describe('the names of reports', () => {
  test('are shown as they will be, with all that is changed in them', async () => {
    const { page, written, at } = await open();
    expect(page.find('.file-name').text()).toMatch(
      /^padaria-sol-mar_conformidade_\d{4}-\d\d-\d\d_r2026-09_pt-BR\.pdf$/,
    );
    await fieldOf(page, 'Padrão do nome').setValue('Relatório {client}');
    expect(page.find('.file-name').text()).toBe('Relatorio-padaria-sol-mar.pdf');
    expect(page.text()).toContain('Acentos, espaços e sinais');
    await save(page, 0);
    expect(written()).toHaveLength(1);
    expect(at.host.reports.settings).toEqual({ pattern: 'Relatório {client}', timestamp: null });
  });

  test('with a word that means nothing are not kept, and the word is named', async () => {
    const { page, written } = await open();
    await fieldOf(page, 'Padrão do nome').setValue('{client}_{nome}_{x}');
    expect(page.text()).toContain('{nome} e {x} não significam nada');
    await save(page, 0);
    expect(written()).toEqual([]);
  });

  test('are put together from words, and put back', async () => {
    const { page } = await open();
    await fieldOf(page, 'Padrão do nome').setValue('{client}');
    await page.find('[aria-label="Acrescentar {bot}: bot"]').trigger('click');
    const field = fieldOf(page, 'Padrão do nome').element as HTMLInputElement;
    expect(field.value).toBe('{client}_{bot}');
    await page
      .findAll('button')
      .find((one) => one.text() === 'Usar o padrão de fábrica')!
      .trigger('click');
    expect(field.value).toBe('{client}_{kind}_{date}_{ruleset}_{lang}');
  });

  test('empty: a pattern is asked for', async () => {
    const { page, written } = await open();
    await fieldOf(page, 'Padrão do nome').setValue(' ');
    await save(page, 0);
    expect(page.text()).toContain('Escreva um padrão.');
    expect(written()).toEqual([]);
  });
});

describe('the timestamp authority', () => {
  test('is off, and what it would learn is said before it is on', async () => {
    const { page } = await open();
    const form = page.findAll('form')[1]!;
    expect((form.find('input[type=checkbox]').element as HTMLInputElement).checked).toBe(false);
    expect(form.text()).toContain('um hash do manifesto');
    expect(form.text()).toContain('o endereço de internet deste computador');
    expect(form.find('textarea').exists()).toBe(false);
  });

  test('is kept with address and certificates, and the pattern as the host has it', async () => {
    const { page, at } = await open();
    at.host.reports.settings = { pattern: '{client}', timestamp: null };
    await page.findAll('form')[1]!.find('input[type=checkbox]').setValue(true);
    await fieldOf(page, 'Endereço da autoridade (RFC 3161)').setValue('https://tsa.example/tsr');
    await page.find('textarea').setValue(pem);
    await save(page, 1);
    expect(at.host.calls.findLast(({ name }) => name === 'report.writeSettings')?.request).toEqual({
      pattern: '{client}',
      timestamp: { url: 'https://tsa.example/tsr', certificates: pem },
    });
  });

  test.each([
    ['tsa.example', '', 'Digite um endereço que comece com'],
    ['https://tsa.example', 'segredo', 'Isto não é um certificado em PEM.'],
  ])('at %s with %j is refused', async (url, certificates, words) => {
    const { page, written } = await open();
    await page.findAll('form')[1]!.find('input[type=checkbox]').setValue(true);
    await fieldOf(page, 'Endereço da autoridade (RFC 3161)').setValue(url);
    await page.find('textarea').setValue(certificates);
    await save(page, 1);
    expect(page.text()).toContain(words);
    expect(written()).toEqual([]);
  });

  test('what the host refuses is said where it was asked for', async () => {
    const { page, at } = await open();
    at.host.faults.set('report.writeSettings', { code: 'read-only', details: { file: 'data.db' } });
    await save(page, 1);
    expect(page.findAll('form')[1]!.find('[role=alert]').exists()).toBe(true);
  });
});

test('settings that cannot be loaded say so and are asked for again', async () => {
  const at = await openTestWindow();
  at.host.faults.set('report.readSettings', { code: 'damaged-data', details: {} });
  const page = await at.show(ReportSettings, {}, '/settings');
  expect(page.find('[role=alert]').text()).toContain('não puderam ser carregadas');
  at.host.faults.clear();
  await page.find('[role=alert] button').trigger('click');
  await flushPromises();
  expect(page.findAll('form')).toHaveLength(2);
});
