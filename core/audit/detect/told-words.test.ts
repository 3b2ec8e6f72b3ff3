import { describe, expect, test } from 'vitest';
import { toldWords } from './told-words.ts';

describe('words that a bot tells its user to write for a person', () => {
  test.each<[string, readonly string[], boolean]>([
    ['Digite FALAR COM HUMANO', ['FALAR COM HUMANO'], false],
    ['Se quiser falar com um humano, é só digitar "humano".', ['humano'], false],
    ['Para falar com um atendente, digite 0', ['0'], false],
    ['Digite 0 para falar com um atendente.', ['0'], false],
    ['Digite *0* para falar com um atendente.', ['0'], false],
    ['Digite {{b}}ATENDENTE{{bc}} a qualquer momento.', ['ATENDENTE'], true],
    ['A qualquer momento digite HUMANO', ['HUMANO'], true],
    ['Escreva “atendente” e envie.', ['atendente'], false],
    ['Digite atendente a qualquer momento', ['atendente'], true],
    ['Digite SAIR para encerrar ou ATENDENTE para falar com uma pessoa.', ['ATENDENTE'], false],
    ['Digite 1 para pedidos, 2 para falar com um atendente.', ['2'], false],
    [
      'Você pode falar com nossos atendentes digitando a opção:\n4 - Falar com Atendente',
      ['4'],
      false,
    ],
    ['Responda SIM para falar com um especialista', ['SIM'], false],
    ['Digite a palavra AJUDA se quiser falar com nossa equipe', ['AJUDA'], false],
    ['É só digitar falar com atendente', ['falar com atendente'], false],
    ['Escribe AGENTE para hablar con una persona', ['AGENTE'], false],
    ['Escribí ASESOR en cualquier momento', ['ASESOR'], true],
    ['Para hablar con un asesor, marca 0', ['0'], false],
    ['Type AGENT to talk to a person', ['AGENT'], false],
    ['Reply HUMAN at any time', ['HUMAN'], true],
    ['At any time, type "agent"', ['agent'], true],
    ['Press 0 to speak to an agent', ['0'], false],
  ])('%s', (text, words, isAnyTime) => {
    const found = toldWords(text);
    expect(found.map((one) => one.words)).toEqual(words);
    expect(found.every((one) => one.isAnyTime === isAnyTime)).toBe(true);
    for (const { words: told, span } of found) expect(text.slice(span.start, span.end)).toBe(told);
  });
});

describe('other words', () => {
  test.each([
    'Digite seu nome para falar com um atendente.',
    'Digite o CPF para falar com um atendente.',
    'Digite CPF para falarmos com a nossa equipe',
    'Digite MENU para voltar.',
    'Digite 1 para pedidos, 2 para trocas.',
    'Envie um e-mail para contato@loja.com.br e fale com a nossa equipe.',
    'Envie 1 foto para falar com um atendente.',
    'Nossos atendentes vão responder.',
    '1 - Pedidos\n2 - Falar com atendente',
    '👉 Digite apenas os *números* do CPF.',
    'Digite sua sugestão',
    'Por favor, digite SIM para continuar.',
    '',
  ])('%s', (text) => {
    expect(toldWords(text)).toEqual([]);
  });
});

// Ten times what is ever read: a search over and over would outlast the test.
test('long texts cost little', () => {
  for (const piece of ['digite ', 'digite A ou ', 'A ', '"', '{{b}}', ': '])
    toldWords(`digite ${piece.repeat(Math.ceil(163_840 / piece.length))}`);
});
