import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { aCredential, noSync } from '#test/fakes/sync-views.ts';
import { useBots } from '#renderer/stores/bots.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import CredentialTable from './credential-table.vue';
import CredentialsPanel from './credentials-panel.vue';

const SECRET = 'Key bG9qYW1hcmU6c2VncmVkbw==';
const now = '2026-11-22T11:00:00.000Z';

async function open(credentials = [aCredential()]) {
  const at = await openTestWindow({
    clients: [aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]])],
    sync: { ...noSync(), credentials },
  });
  await useBots().show('c1');
  const page = await at.show(CredentialsPanel, { clientId: 'c1' });
  return { at, page };
}

const dialog = () => document.querySelector<HTMLElement>('[role=dialog]');
const dialogButton = (text: string) =>
  [...(dialog()?.querySelectorAll('button') ?? [])].find((one) => one.textContent.includes(text));

async function press(button: HTMLElement | undefined): Promise<void> {
  button!.click();
  await flushPromises();
}

async function act(page: VueWrapper, what: string): Promise<void> {
  const table = page.findComponent(CredentialTable);
  table.vm.$emit('act', what, aCredential());
  await flushPromises();
}

describe('a new connection', () => {
  async function toPaste() {
    const opened = await open([]);
    await press(
      opened.page.findAll('button').find((one) => one.text() === 'Adicionar conexão')!.element,
    );
    const label = [...dialog()!.querySelectorAll('label')].find((one) =>
      one.textContent.includes('Nome da conexão'),
    )!;
    const field = document.getElementById(label.htmlFor) as HTMLInputElement;
    field.value = 'Atendimento';
    field.dispatchEvent(new Event('input'));
    dialog()!.querySelector('form')!.dispatchEvent(new Event('submit'));
    await flushPromises();
    return opened;
  }

  const request = {
    clientId: 'c1',
    kind: 'blip-bot',
    label: 'Atendimento',
    contract: null,
    botId: null,
    rotateAfterDays: 180,
    businessId: null,
  };

  test('is asked for without its secret, by the button', async () => {
    const { at, page } = await toPaste();
    await press(dialogButton('Colar da área de transferência'));
    expect(at.host.calls.filter(({ name }) => name === 'credential.paste')).toEqual([
      { name: 'credential.paste', request },
    ]);
    expect(dialog()).toBeNull();
    expect(page.text()).toContain('…x7Qa');
  });

  test('is asked for once by Ctrl+V, and what is pasted is neither read nor let into the page', async () => {
    const { at } = await toPaste();
    const key = new KeyboardEvent('keydown', { key: 'v', ctrlKey: true, cancelable: true });
    window.dispatchEvent(key);
    const paste = new Event('paste', { cancelable: true });
    let looked = false;
    Object.defineProperty(paste, 'clipboardData', {
      get: () => {
        looked = true;
        return { getData: () => SECRET };
      },
    });
    window.dispatchEvent(paste);
    await flushPromises();
    expect(key.defaultPrevented).toBe(true);
    expect(paste.defaultPrevented).toBe(true);
    expect(looked).toBe(false);
    expect(at.host.calls.filter(({ name }) => name === 'credential.paste')).toHaveLength(1);
    expect(JSON.stringify(at.host.calls)).not.toContain(SECRET);
  });

  test('that is refused says why and stays open', async () => {
    const { at } = await toPaste();
    at.host.faults.set('credential.paste', {
      code: 'bad-argument',
      details: { name: 'x', found: 'y', expected: 'z' },
    });
    await press(dialogButton('Colar da área de transferência'));
    expect(dialog()!.querySelector('[role=alert]')!.textContent).toContain('Argumento x');
  });
});

describe('a connection', () => {
  test('says its state by shape and word, and what to do about it', async () => {
    const { page } = await open([
      aCredential(),
      aCredential(
        {
          id: 'key-2',
          label: 'Meta',
          kind: 'meta-token',
          state: 'needs-attention',
          lastFailure: { code: 'bad-credential', at: now, message: 'Session has expired' },
        },
        { expiresInDays: -1, rotateInDays: null, sameAs: ['Outra'] },
      ),
      aCredential({ id: 'key-3', label: 'Antiga' }, { isSealed: false, rotateInDays: 3 }),
    ]);
    expect(page.findAll('[data-shape]').map((one) => one.attributes('data-shape'))).toEqual([
      'done',
      'triangle',
      'octagon',
    ]);
    const notes = page.findAll('.note').map((one) => one.text());
    expect(notes[0]).toContain('Substitua-o; até lá não será usado.');
    expect(notes[0]).toContain('Session has expired');
    expect(notes[1]).toBe('O token venceu. Gere outro na Meta e substitua este.');
    expect(notes[2]).toBe('O mesmo segredo está em “Outra”.');
    expect(notes[4]).toBe('Troque a chave em 3 dias.');
  });

  test('is removed only after the question that says what happens', async () => {
    const { at, page } = await open();
    await act(page, 'remove');
    expect(dialog()!.textContent).toContain('Isso não pode ser desfeito.');
    expect(at.host.calls.map(({ name }) => name)).not.toContain('credential.remove');
    await press(dialogButton('Apagar o segredo'));
    expect(at.host.calls.at(-2)).toEqual({ name: 'credential.remove', request: { id: 'key-1' } });
    expect(page.text()).toContain('Nenhuma conexão ainda');
  });

  test('tells how its test went', async () => {
    const { page } = await open();
    await act(page, 'test');
    expect(useNotices().list.at(-1)?.text).toBe('“Atendimento da loja” funciona.');
  });
});

test('could not load: the sentence and a way to go on', async () => {
  const at = await openTestWindow();
  at.host.faults.set('credential.list', { code: 'internal', details: { reference: 'r1' } });
  const page = await at.show(CredentialsPanel, { clientId: 'c1' });
  expect(page.find('[role=alert]').text()).toContain('As conexões não puderam ser carregadas');
});
