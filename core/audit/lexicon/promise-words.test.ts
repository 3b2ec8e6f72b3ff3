import { describe, expect, test } from 'vitest';
import { findPromise } from './promise-words.ts';

describe('promises that somebody gets back', () => {
  test.each<[text: string, words: string, time: string | null]>([
    ['Entraremos em contato em até 24h.', 'Entraremos em contato', 'em até 24h'],
    [
      'Deixe seu e-mail que entraremos em contato assim que possível.',
      'entraremos em contato',
      null,
    ],
    ['Um consultor vai te chamar em 2 dias úteis', 'vai te chamar', 'em 2 dias'],
    ['Retornaremos assim que possível', 'Retornaremos', null],
    ['Retornaremos seu contato amanhã', 'Retornaremos', 'amanhã'],
    ['Nossa equipe vai ligar para você hoje mesmo', 'vai ligar para você', 'hoje mesmo'],
    ['Você será contatado em breve', 'será contatado', null],
    ['Aguarde nosso contato', 'Aguarde nosso contato', null],
    [
      'Nos pondremos en contacto en un plazo de 48 horas',
      'Nos pondremos en contacto',
      'en un plazo de 48 horas',
    ],
    ['Te llamaremos a la brevedad', 'Te llamaremos', null],
    ['Un asesor se comunicará contigo mañana', 'se comunicará contigo', 'mañana'],
    ["We'll get back to you within 24 hours", "We'll get back to you", 'within 24 hours'],
    ['Someone will contact you as soon as possible', 'Someone will contact you', null],
  ])('%s', (text, words, time) => {
    const found = findPromise(text);
    expect(found === null ? null : text.slice(found.start, found.end)).toBe(words);
    expect(found?.time == null ? null : text.slice(found.time.start, found.time.end)).toBe(time);
  });
});

describe('sentences that only look like one (false alarms)', () => {
  test.each([
    'Entre em contato conosco',
    'Se você entrar em contato conosco, ajudamos',
    'Você entrará em contato com a central',
    'Retornaremos ao menu principal',
    'Retornaremos o atendimento às 8h',
    'Por favor, retorne dentro do nosso horário',
    'Não entraremos em contato por telefone',
    'Vou chamar um atendente',
    'A partir de agora um de nossos atendentes vai respondê-lo.',
    'Obrigado pelo contato!',
    'Muito obrigada pelo retorno',
    'No te llamaremos',
    'We will not call you',
    '',
  ])('%s', (text) => {
    expect(findPromise(text)).toBeNull();
  });
});
