import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import ClientImport from '#renderer/clients/client-import.vue';
import { useNotices } from '#renderer/stores/notices.ts';

const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!;
const button = (text: string) =>
  [...dialog().querySelectorAll('button')].find((one) => one.textContent.includes(text))!;

async function press(text: string): Promise<void> {
  button(text).click();
  await flushPromises();
}

async function open() {
  const at = await openTestWindow();
  await at.show(ClientImport, { open: true, 'onUpdate:open': () => undefined });
  await press('Escolher arquivo');
  return at;
}

describe('a table of clients', () => {
  test('is shown with what is wrong in it, faults first, before anything is stored', async () => {
    const at = await open();
    const sheet = [...document.querySelectorAll('[role=dialog]')].at(-1)!;
    const rows = [...sheet.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows[0]).toContain('Falta o cliente.');
    expect(rows[1]).toContain('Padaria Sol');
    expect(rows[1]).toContain('…x7Qa');
    expect(at.host.calls.map(({ name }) => name)).not.toContain('client.applyTable');
  });

  test('is taken over on request, and says what came and what did not', async () => {
    const at = await open();
    const sheet = [...document.querySelectorAll<HTMLElement>('[role=dialog]')].at(-1)!;
    [...sheet.querySelectorAll('button')]
      .find((one) => one.textContent.includes('Importar 1 linha'))!
      .click();
    await flushPromises();
    expect(at.host.calls).toContainEqual({
      name: 'client.applyTable',
      request: { previewId: 'preview-2' },
    });
    expect(useNotices().list.at(-1)?.text).toContain('Linhas deixadas de fora: 1.');
  });
});
