import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { useCommands } from '#renderer/frame/commands.ts';
import BotView from './bot-view.vue';

const clients = () => [
  aFakeClient('c1', 'Loja Maré', [
    ['Atendimento', 'violations', 2],
    ['SAC', null, 0],
  ]),
];

async function open(item?: string, part?: string) {
  const at = await openTestWindow({ clients: clients() });
  const page = await at.show(BotView, { clientId: 'c1', botId: 'c1-bot-1', part, item });
  return { at, page };
}

describe('a bot', () => {
  test('shows the worst finding first, with its conversation as bubbles', async () => {
    const { page } = await open();
    const finding = page.find('article');
    expect(finding.find('h2').text()).toContain('De 2 blocos que esperam resposta');
    expect(finding.findAll('.turn.user').map((turn) => turn.find('.bubble').text())).toEqual([
      'oi',
      '1',
      'quero falar com um humano',
    ]);
    expect(finding.findAll('.turn.bot .block').map((block) => block.text())).toContain(
      'Bloco 2.0 Pedidos',
    );
    expect(finding.findAll('.option').map((option) => option.text())).toEqual([
      'Ver um exemplo',
      'Não tenho o número',
    ]);
  });

  test('marks the hand-over and what is taken as given', async () => {
    const { page } = await open('HRS-01');
    expect(page.find('.handover').text()).toBe('Transbordo para uma pessoa');
    expect(page.find('figcaption').text()).toContain('é igual a “Success”');
  });

  test('asks the open question and marks the words that decided', async () => {
    const { page } = await open('HRS-05');
    expect(page.find('.question').text()).toContain('indica um telefone, um e-mail');
    expect(page.find('mark').text()).toBe('trocas@lojamare.com.br');
  });

  test('has a sentence for a fault it does not know', async () => {
    const { page } = await open('STR-03');
    const faults = page.findAll('.problem').map((line) => line.text());
    expect(faults[0]).toContain('Uma saída leva a “0e0f1a2b”, bloco que não existe no arquivo.');
    expect(faults[1]).toContain('Problema tilted-block: sem frase nesta versão');
  });

  test('audits again on its command', async () => {
    const { at } = await open();
    expect(useCommands().run('audit')).toBe(true);
    await flushPromises();
    expect(at.host.calls.map(({ name }) => name)).toContain('run.repeat');
  });

  test('without a flow offers to import one', async () => {
    const at = await openTestWindow({ clients: clients() });
    const page = await at.show(BotView, { clientId: 'c1', botId: 'c1-bot-2' });
    expect(page.text()).toContain('Este bot ainda não tem fluxo');
    await page.findAll('button').at(-1)!.trigger('click');
    await flushPromises();
    expect(at.host.calls).toContainEqual({
      name: 'flow.choose',
      request: { clientId: 'c1', botId: 'c1-bot-2' },
    });
  });

  test('a way without a conversation says so', async () => {
    const { page } = await open(undefined, 'ways');
    await page.findAll('.way').at(-1)!.trigger('click');
    expect(page.find('.detail').text()).toContain('Nenhuma conversa foi gravada');
  });
});
