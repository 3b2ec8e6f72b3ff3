import { describe, expect, test } from 'vitest';
import { claimsToBeHuman, introducedName, saysItIsABot } from './bot-words.ts';

const quoted = (text: string, span: { start: number; end: number } | null): string | null =>
  span === null ? null : text.slice(span.start, span.end);

describe('a bot that says what it is', () => {
  test.each<[text: string, part: string]>([
    ['Olá! Sou a Lia, *assistente virtual* da Padaria do Sol.', 'assistente virtual'],
    ['Oi, eu sou o robô da loja 😀', 'robô'],
    ['Olá, eu sou o Tito, o contato inteligente da clínica!', 'contato inteligente'],
    ['Este é um atendimento automático.', 'atendimento automático'],
    ['Sou uma IA e ainda estou aprendendo', 'IA'],
    ['Olá 🤖 como posso ajudar?', '🤖'],
    ['Mesmo eu sendo um robô, posso ajudar.', 'robô'],
    ['Soy el asistente virtual de la tienda', 'asistente virtual'],
    ['Respuesta automática: ya te leemos', 'Respuesta automática'],
    ['Hi, I am the store’s virtual assistant', 'virtual assistant'],
    ['This is an automated reply.', 'automated reply'],
    ['I am an AI agent', 'AI agent'],
  ])('%s', (text, part) => {
    expect(quoted(text, saysItIsABot(text))).toBe(part);
  });

  test.each([
    'Olá! Bem-vindo à Padaria do Sol.',
    'Eu ia te contar uma novidade',
    'Não sou um robô, pode confiar.',
    'No soy un bot',
    'I am not a bot',
    'Atendimento sem robôs, só gente.',
    'Botão de pagamento',
    'Compre o robô aspirador em até 10 vezes',
    'Bem-vindo à conferência de chatbots',
    'Bem-vindo ao atendimento digital da Padaria do Sol',
    'Sou a Ana, atendente da loja',
    '',
  ])('not in: %s', (text) => {
    expect(saysItIsABot(text)).toBeNull();
  });
});

describe('a bot that passes for a person', () => {
  test.each<[text: string, part: string]>([
    ['Oi! Sou humana, pode falar comigo.', 'Sou humana'],
    ['Não sou um robô 😉 me conta o que houve', 'Não sou um robô'],
    ['Eu sou uma pessoa de verdade!', 'sou uma pessoa de verdade'],
    ['Soy una persona real', 'Soy una persona real'],
    ['No soy un robot, te leo yo', 'No soy un robot'],
    ['I’m a real person', 'I’m a real person'],
    ['I am not a bot.', 'I am not a bot'],
  ])('%s', (text, part) => {
    expect(quoted(text, claimsToBeHuman(text))).toBe(part);
  });

  test.each([
    'Não sou humano, sou um programa.',
    'No soy humano',
    'Não sou um robô qualquer: sou a assistente virtual da loja!',
    'Sou humano? Não, sou um robô.',
    'Para continuar, digite “não sou um robô”.',
    'Sou humanista de formação',
    'Quer falar com um humano?',
    'A partir de agora você fala com uma pessoa.',
    '',
  ])('not in: %s', (text) => {
    expect(claimsToBeHuman(text)).toBeNull();
  });
});

describe('a name under which a bot introduces itself', () => {
  test.each<[text: string, name: string | null]>([
    ['Olá, sou a Ana!', 'Ana'],
    ['Aqui é a Bia, tudo bem?', 'Bia'],
    ['Oi! Me chamo João.', 'João'],
    ['Hola, soy Lucía', 'Lucía'],
    ['My name is Tom', 'Tom'],
    ['Aqui é a Clínica Vale Sereno', null],
    ['Sou a assistente virtual', null],
    ['Aqui está o seu boleto', null],
    ['Eu sou responsável pelos pedidos', null],
  ])('%s', (text, name) => {
    expect(introducedName(text)?.name ?? null).toBe(name);
  });
});

// Ten times what is ever read: a search over and over would outlast the test.
test('long texts cost little', () => {
  for (const piece of ['sou a ', 'nao sou um ', 'não ', 'I am ', 'Aqui é a A', 'digite '])
    for (const check of [saysItIsABot, claimsToBeHuman, introducedName])
      check(piece.repeat(Math.ceil(163_840 / piece.length)));
});
