import { describe, expect, test } from 'vitest';
import { saysNotUnderstood, tellsWhatToDo } from './apology-words.ts';

describe('a bot that did not understand', () => {
  test.each([
    'Desculpe, não consegui entender!',
    'Não entendi 😕',
    'Opção inválida, tente novamente.',
    'Desculpe, ainda não sei conversar por áudio.',
    'Ainda estou aprendendo, por enquanto não consigo responder sobre isso',
    'Lo siento, no te entendí.',
    'Opción no válida, inténtalo de nuevo',
    'Sorry, I didn’t get that.',
    'I did not understand. Please try again',
  ])('%s', (text) => {
    expect(saysNotUnderstood(text)).toBe(true);
  });

  test.each([
    'Pedido confirmado!',
    'Qual o seu nome?',
    'Não temos esse produto.',
    'Our offers',
    '',
  ])('not so: %s', (text) => {
    expect(saysNotUnderstood(text)).toBe(false);
  });
});

describe('a text that says what to do', () => {
  test.each([
    ['Não entendi. Digite MENU para ver as opções.', true],
    ['Qual o seu nome?', true],
    ['Não entendi. Qual é o número do pedido?', true],
    ['Desculpe, não entendi.', false],
    ['Não consegui entender. Vamos tentar novamente, tá bem?', false],
    ['Oi', false],
  ])('%s: %s', (text, expected) => {
    expect(tellsWhatToDo(text)).toBe(expected);
  });
});
