import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { plainNetwork, type FakeNetwork } from '#test/fakes/network-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import NetworkSettings from './network-settings.vue';

async function open(change: Partial<FakeNetwork> = {}) {
  const at = await openTestWindow({ network: { ...plainNetwork(), ...change } });
  const page = await at.show(NetworkSettings, {}, '/settings/security');
  const press = async (label: string) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    buttons.find((one) => one.textContent.trim() === label)!.click();
    await flushPromises();
  };
  const fields = () => [...document.querySelectorAll<HTMLInputElement>('[role=dialog] input')];
  const type = async (...values: string[]) => {
    for (const [at, input] of fields().entries()) {
      input.value = values[at] ?? '';
      input.dispatchEvent(new Event('input'));
    }
    await flushPromises();
  };
  const submit = async () => {
    document
      .querySelector('[role=dialog] form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
  };
  const asked = (name: string) => at.host.calls.filter((call) => call.name === name);
  return { at, page, press, fields, type, submit, asked };
}

describe('the network', () => {
  test('is told once it was looked at: the way, and who vouches', async () => {
    const { page, press } = await open();
    expect(page.text()).toContain('Ainda não usado desde que o programa abriu.');
    await press('Verificar a conexão');
    expect(page.text()).toContain('Certificado de Internet Security Research Group.');
    expect(page.text()).toContain('Direto, sem proxy.');
    expect(page.find('.warned').exists()).toBe(false);
  });

  test('that reads along says so, and nothing goes through it until somebody wants that', async () => {
    const way = { proxy: 'proxy.empresa.example:8080', authority: 'Empresa CA', isPublic: false };
    const found = {
      ways: [{ service: 'blip' as const, ...way }],
      failed: [{ service: 'graph' as const, code: 'proxy-login' as const }],
    };
    const { at, page, press, asked } = await open({ found });
    await press('Verificar a conexão');
    expect(page.text()).toContain('Pelo proxy proxy.empresa.example:8080.');
    expect(page.find('.warned').text()).toContain('pode ler o que passa');
    expect(page.find('.failed').text()).toContain('pede usuário e senha');
    const box = page.find<HTMLInputElement>('input[type=checkbox]');
    expect(box.element.checked).toBe(false);
    await box.setValue(true);
    await flushPromises();
    expect(asked('network.write').map(({ request }) => request)).toEqual([{ trustsMachine: true }]);
    expect(at.host.network.view.trustsMachine).toBe(true);
  });

  test('that cannot be read says so, and is read again', async () => {
    const at = await openTestWindow({});
    at.host.faults.set('network.read', { code: 'workspace-locked', details: {} });
    const page = await at.show(NetworkSettings, {}, '/settings/security');
    expect(page.text()).toContain('As configurações de rede não puderam ser carregadas');
    at.host.faults.delete('network.read');
    await page.find('button').trigger('click');
    await flushPromises();
    expect(page.text()).toContain('Verificar a conexão');
  });
});

describe('the user of a proxy', () => {
  test('is kept for one proxy, its password nowhere in the page; and forgotten again', async () => {
    const { page, press, fields, type, submit, asked } = await open();
    await press('Informar usuário do proxy');
    expect(fields().map((input) => input.type)).toEqual(['text', 'text', 'password']);
    await type('proxy.empresa.example:8080', 'ana', 'canário do proxy');
    await submit();
    expect(asked('network.setLogin').map(({ request }) => request)).toEqual([
      { proxy: 'proxy.empresa.example:8080', user: 'ana', password: 'canário do proxy' },
    ]);
    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect(page.text()).toContain('Usuário “ana” no proxy proxy.empresa.example:8080.');
    await press('Informar usuário do proxy');
    expect(fields().map(({ value }) => value)).toEqual(['proxy.empresa.example:8080', 'ana', '']);
    expect(document.documentElement.innerHTML).not.toContain('canário do proxy');
    await press('Cancelar');
    await press('Esquecer');
    expect(page.text()).toContain('Nenhum usuário guardado para um proxy.');
    expect(useNotices().list.map(({ text }) => text)).toContain('Usuário do proxy esquecido.');
  });

  test.each([
    ['http://proxy:8080', 'ana', 'x', 'Escreva o nome e a porta'],
    ['proxy', 'ana', 'x', 'Escreva o nome e a porta'],
    ['proxy:8080', 'a:b', 'x', 'sem dois-pontos'],
    ['proxy:8080', 'ana', '', 'Escreva a senha.'],
  ])('is asked for again: %s %s %s', async (proxy, user, password, said) => {
    const { press, type, submit, asked } = await open();
    await press('Informar usuário do proxy');
    await type(proxy, user, password);
    await submit();
    expect(document.querySelector('[role=dialog]')!.textContent).toContain(said);
    expect(asked('network.setLogin')).toEqual([]);
  });

  test('that could not be kept stays in the dialog, with the reason', async () => {
    const { at, press, type, submit } = await open();
    at.host.faults.set('network.setLogin', { code: 'disk-full', details: {} });
    await press('Informar usuário do proxy');
    await type('proxy:8080', 'ana', 'x');
    await submit();
    expect(document.querySelector('[role=dialog] [role=alert]')!.textContent).toMatch(/disco/i);
  });
});
