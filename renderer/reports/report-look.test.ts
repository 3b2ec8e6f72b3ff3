import { flushPromises } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { useNotices } from '#renderer/stores/notices.ts';
import type { FakeHost } from '#test/fakes/bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import ReportLook from './report-look.vue';

const logo = `data:image/png;base64,iVBORw0KGgo=`;

async function open(change: (host: FakeHost) => void = () => undefined) {
  const at = await openTestWindow();
  change(at.host);
  const show = () => at.show(ReportLook, { clientId: 'c1' });
  return { host: at.host, show, page: await show() };
}

const written = (host: FakeHost) =>
  host.calls.filter(({ name }) => name === 'report.writeBrand').map(({ request }) => request);
const named = (page: VueWrapper, name: string) => page.find(`[aria-label="${name}"]`);
const field = (page: VueWrapper, label: string) => {
  const id = page
    .findAll('label')
    .find((one) => one.text() === label)!
    .attributes('for');
  return page.find(`[id="${id}"]`);
};

async function write(page: VueWrapper, label: string, text: string): Promise<void> {
  (field(page, label).element as HTMLInputElement).value = text;
  await field(page, label).trigger('input');
  await field(page, label).trigger('change');
  await flushPromises();
}

async function press(page: VueWrapper, words: string): Promise<void> {
  await page
    .findAll('button, label:has([type=radio])')
    .find((one) => one.text() === words)!
    .trigger('click');
  await flushPromises();
}

describe('the look of reports', () => {
  test('is the agency’s until something is changed for the client', async () => {
    const { page, host } = await open(({ reports }) => (reports.logo = logo));
    expect(page.text()).toContain('Este cliente usa a aparência da agência');
    await named(page, 'Escolher: Logotipo do cliente').trigger('click');
    await flushPromises();
    expect(written(host)).toMatchObject([{ clientId: 'c1', brand: { clientLogo: logo } }]);
    expect(page.find('img').attributes('src')).toBe(logo);
    expect(page.text()).toContain('Este cliente tem uma aparência só dele.');
    const remove = named(page, 'Remover: Logotipo do cliente');
    (remove.element as HTMLElement).focus();
    await remove.trigger('click');
    await flushPromises();
    expect(written(host).at(-1)).toMatchObject({ brand: { clientLogo: null } });
    expect(document.activeElement).toBe(named(page, 'Escolher: Logotipo do cliente').element);
  });

  test('a picture that cannot be a logo is refused in words; none chosen says nothing', async () => {
    const { page, host } = await open();
    await named(page, 'Escolher: Logotipo da agência').trigger('click');
    await flushPromises();
    expect(page.find('[role=alert]').exists()).toBe(false);
    host.faults.set('report.chooseLogo', { code: 'bad-logo', details: { file: 'a.gif' } });
    await named(page, 'Escolher: Logotipo da agência').trigger('click');
    await flushPromises();
    expect(page.find('[role=alert]').text()).toContain('a.gif');
    expect(written(host)).toEqual([]);
  });

  test('of all clients has no logo of one of them', async () => {
    const { page, host } = await open();
    await press(page, 'Todos os clientes');
    expect(named(page, 'Escolher: Logotipo do cliente').exists()).toBe(false);
    await write(page, 'Rodapé', 'Agência Farol, Recife');
    expect(written(host)).toMatchObject([
      { clientId: null, brand: { footer: 'Agência Farol, Recife' } },
    ]);
  });

  test.each([
    ['#ABCDEF', '#abcdef'],
    [' #0a6264', '#0a6264'],
  ])('takes the colour %s', async (typed, colour) => {
    const { page, host } = await open();
    await write(page, 'Cor', typed);
    expect(written(host)).toMatchObject([{ brand: { colour } }]);
    await press(page, 'Sem cor');
    expect(written(host).at(-1)).toMatchObject({ brand: { colour: null } });
  });

  test.each(['teal', '#abc', '0a6264', '#0a626g'])('refuses the colour %s', async (typed) => {
    const { page, host } = await open();
    await write(page, 'Cor', typed);
    expect(page.text()).toContain('Use # e seis dígitos');
    expect(written(host)).toEqual([]);
  });

  test('a client’s own goes and can be put back', async () => {
    const { page, host } = await open();
    await write(page, 'Confidencialidade', 'Só para a Loja Maré');
    await press(page, 'Usar a da agência');
    expect(written(host).at(-1)).toEqual({ clientId: 'c1', brand: null });
    expect((field(page, 'Confidencialidade').element as HTMLInputElement).value).toBe('');
    await useNotices().undoLast();
    await flushPromises();
    expect(written(host).at(-1)).toMatchObject({
      brand: { confidentiality: 'Só para a Loja Maré' },
    });
  });

  test('typed and refused is still there when the part is opened again', async () => {
    const { page, host, show } = await open();
    host.faults.set('report.writeBrand', { code: 'disk-full', details: {} });
    await write(page, 'Rodapé', 'Meio');
    expect(page.find('[role=alert]').exists()).toBe(true);
    page.unmount();
    host.faults.clear();
    const again = await show();
    expect((field(again, 'Rodapé').element as HTMLInputElement).value).toBe('Meio');
    expect(written(host).at(-1)).toMatchObject({ clientId: 'c1', brand: { footer: 'Meio' } });
  });
});
