import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import type { PacketCheck } from '#app/contract/appeal-views.ts';
import { aPacketCheck } from '#test/fakes/report-rows.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { usePacketCheck } from '#renderer/stores/packet-check.ts';
import PacketCheckDialog from './packet-check-dialog.vue';

const sheet = () => document.querySelector<HTMLElement>('[role=dialog]');
const words = () => sheet()!.textContent.replaceAll(/\s+/g, ' ');
const shapes = () =>
  [...sheet()!.querySelectorAll('[data-shape]')].map((mark) => [
    mark.getAttribute('data-shape'),
    mark.textContent.trim(),
  ]);

async function check(result: PacketCheck | null) {
  const at = await openTestWindow();
  at.host.reports.check = result;
  await at.show(PacketCheckDialog);
  await usePacketCheck().choose('pt-BR');
  await flushPromises();
  return at;
}

async function press(text: string): Promise<void> {
  [...sheet()!.querySelectorAll('button')].find((one) => one.textContent.includes(text))!.click();
  await flushPromises();
}

describe('a checked packet', () => {
  test('that is sound: in word and shape, with what it says and what that proves', async () => {
    await check(aPacketCheck());
    expect(shapes()).toEqual([
      ['done', 'Confere'],
      ['diamond', 'De outra instalação'],
    ]);
    expect(words()).toContain('loja-mare_recurso.zip');
    expect(words()).toContain('34 arquivos, o manifesto, a assinatura');
    expect(words()).toContain('Loja Maré');
    expect(words()).toContain('Ninguém de fora atesta a hora');
    expect(words()).toContain('Prova que nenhum arquivo mudou');
    expect(words()).toContain('Não prova de quem é a chave');
  });

  test('shows the key in groups, which are one word when copied', async () => {
    await check(aPacketCheck());
    const print = sheet()!.querySelector('[role=group]')!;
    expect(print.getAttribute('aria-label')).toBe('Impressão digital da chave');
    expect(print.querySelectorAll('span')).toHaveLength(16);
    expect(print.textContent.trim()).toBe('0123456789abcdef'.repeat(4));
  });

  test('signed here says so; a timestamp names who vouches', async () => {
    const about = { ...aPacketCheck().about!, isOwnKey: true };
    const timestamp = { at: '2026-11-22T12:00:00Z', authority: 'TSA Exemplo', isTrusted: true };
    await check(aPacketCheck({ about, timestamp }));
    expect(shapes()[1]).toEqual(['done', 'Desta instalação']);
    expect(words()).toContain('Atestada por TSA Exemplo: 22 de novembro de 2026');
  });

  test('with the time of an authority that nobody vouches for says that', async () => {
    const timestamp = { at: '2026-11-22T12:00:00Z', authority: 'TSA Exemplo', isTrusted: false };
    await check(aPacketCheck({ timestamp }));
    expect(words()).toContain('Declarada por TSA Exemplo: 22 de novembro de 2026');
    expect(words()).toContain('não foi conferido');
  });

  test('that is not sound: every problem by its file, the first ones at once', async () => {
    const problems = Array.from({ length: 25 }, (_, index) => `“a${index}.txt” foi mudado.`);
    await check(aPacketCheck({ isSound: false, problems }));
    expect(shapes()[0]).toEqual(['octagon', 'Não confere']);
    expect(words()).toContain('25 pontos não conferem');
    expect(sheet()!.querySelectorAll('ol li')).toHaveLength(20);
    await press('Mostrar todos os 25');
    expect(sheet()!.querySelectorAll('ol li')).toHaveLength(25);
    expect(words()).toContain('“a24.txt” foi mudado.');
  });

  test('whose manifest cannot be read says nothing of itself', async () => {
    const problems = ['“manifest.json” não pôde ser lido.'];
    await check(aPacketCheck({ isSound: false, about: null, problems }));
    expect(words()).toContain('o pacote não diz nada de si');
    expect(sheet()!.querySelector('[role=group]')).toBeNull();
  });

  test('with a date that is none shows it as it stands', async () => {
    await check(aPacketCheck({ about: { ...aPacketCheck().about!, madeAt: 'ontem' } }));
    expect(words()).toContain('ontem');
    expect(words()).not.toContain('Invalid');
  });

  test('that cannot be opened: the fault, and another can be chosen', async () => {
    const at = await openTestWindow();
    at.host.faults.set('packet.choose', { code: 'not-a-packet', details: { file: 'notas.zip' } });
    await at.show(PacketCheckDialog);
    await usePacketCheck().choose('pt-BR');
    await flushPromises();
    expect(sheet()!.querySelector('[role=alert]')!.textContent).toContain(
      '“notas.zip” não é um pacote',
    );
    at.host.faults.clear();
    at.host.reports.check = aPacketCheck();
    await press('Conferir outro pacote');
    expect(shapes()[0]).toEqual(['done', 'Confere']);
  });

  test('stays when choosing another is cancelled, and is forgotten when closed', async () => {
    const at = await check(aPacketCheck());
    at.host.reports.check = null;
    await press('Conferir outro pacote');
    expect(words()).toContain('loja-mare_recurso.zip');
    usePacketCheck().clear();
    await flushPromises();
    expect(sheet()).toBeNull();
  });
});
