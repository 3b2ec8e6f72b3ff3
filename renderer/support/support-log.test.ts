import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import AppWindow from '#renderer/app-window.vue';
import { useNotices } from '#renderer/stores/notices.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import SupportLog from './support-log.vue';
import SupportSetting from './support-setting.vue';

const dialog = () => document.querySelector<HTMLElement>('[role=dialog]');

async function press(label: string): Promise<void> {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')];
  buttons.find((one) => one.textContent.trim() === label)!.click();
  await flushPromises();
}

async function open() {
  const at = await openTestWindow({});
  await at.show(SupportLog);
  await at.show(SupportSetting);
  const asked = (name: string) => at.host.calls.filter((call) => call.name === name).length;
  return { at, asked };
}

describe('the log for support', () => {
  test('is shown whole, then saved where somebody wants it', async () => {
    const { at, asked } = await open();
    at.host.network.support = 'Transbordo\nclientes: 3\n';
    await press('Ver e salvar');
    const shown = dialog()!.querySelector('pre')!;
    expect(shown.textContent).toBe('Transbordo\nclientes: 3\n');
    expect(shown.getAttribute('aria-label')).toBe('Conteúdo do arquivo');
    expect(asked('support.save')).toBe(0);
    await press('Salvar');
    expect(asked('support.save')).toBe(1);
    expect(dialog()).toBeNull();
    expect(useNotices().list.map(({ text }) => text)).toContain('transbordo-suporte.txt salvo.');
  });

  test('stays in front where nobody chose a place, and where it could not be written', async () => {
    const { at } = await open();
    at.host.network.savedAs = null;
    await press('Ver e salvar');
    await press('Salvar');
    expect(dialog()).not.toBeNull();
    at.host.faults.set('support.save', { code: 'read-only', details: { file: 'x.txt' } });
    await press('Salvar');
    expect(dialog()!.querySelector('[role=alert]')!.textContent).toContain('x.txt');
  });

  test('that cannot be made says why, and cannot be saved', async () => {
    const { at, asked } = await open();
    at.host.faults.set('support.preview', { code: 'internal', details: { reference: 'a1' } });
    await press('Ver e salvar');
    expect(dialog()!.textContent).toContain('a1');
    await press('Salvar');
    expect(asked('support.save')).toBe(0);
  });
});

describe('the menu', () => {
  test.each(['locked', 'open'] as const)(
    'asks for it with a workspace that is %s',
    async (state) => {
      const keychain = { available: true, backend: 'gnome_libsecret' };
      const at = await openTestWindow({
        status: { state, opensWith: ['passphrase'], keychain, fault: null },
      });
      await at.show(AppWindow);
      at.host.send('command:asked', { command: 'support-log' });
      await flushPromises();
      expect(dialog()!.textContent).toContain('Registro para o suporte');
      expect(at.host.calls.filter(({ name }) => name === 'support.preview')).toHaveLength(1);
    },
  );
});
