import { describe, expect, test } from 'vitest';
import { judgedLanguage, spokenLanguages, type SpokenLanguages } from './languages.ts';
import type { Said } from './said.ts';

const said = (...texts: string[]): Said => ({
  texts,
  options: [],
  links: [],
  isLocation: false,
  scriptConstants: [],
});

const spoken = (...blocks: string[]): SpokenLanguages =>
  spokenLanguages(blocks.map((text) => said(text)));

describe('languages a bot speaks', () => {
  test.each<[string, SpokenLanguages, string[]]>([
    ['Portuguese', spoken('Olá! Qual a sua dúvida?', 'Não entendi, tente novamente.'), ['pt']],
    ['Spanish', spoken('¡Hola! ¿Cuál es tu nombre?', 'No te entiendo, intenta de nuevo.'), ['es']],
    ['English', spoken('Hello! How can we help you?', 'Please choose one of the options.'), ['en']],
    [
      'two branches',
      spoken(
        'Olá! Qual a sua dúvida?',
        'Você quer falar com um atendente?',
        '¡Hola! ¿Cuál es tu duda?',
        '¿Quieres hablar con el asesor?',
      ),
      ['pt', 'es'],
    ],
    [
      'a loan word',
      spoken('Você já viu o nosso the best of?', 'Digite o número do seu pedido.'),
      ['pt'],
    ],
    ['no words', spoken('123', '😀', '{{texto}}'), []],
  ])('%s', (_, { all }, expected) => {
    expect(all).toEqual(expected);
  });

  test('a block that greets in two languages speaks neither alone', () => {
    expect(
      spoken('Olá, seja bem-vindo! ¡Hola, bienvenido! Elige el idioma / escolha o seu').ofBlock,
    ).toEqual([null]);
  });

  test.each([
    [null, 'pt'],
    ['BR', 'pt'],
    ['MX', 'es'],
    ['GB', 'en'],
  ])('without words, the country %s tells %s', (country, language) => {
    expect(judgedLanguage(spoken('123'), country)).toBe(language);
  });
});
