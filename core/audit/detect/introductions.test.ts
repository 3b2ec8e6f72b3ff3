import { describe, expect, test } from 'vitest';
import { introductions } from './introductions.ts';

describe('the name a bot speaks under', () => {
  test.each([
    ['Olá! Sou a Lia, assistente virtual da Padaria do Sol.', 'Padaria do Sol'],
    ['Sou o robô do *Banco Ipê*!', 'Banco Ipê'],
    ['Seja bem-vindo(a) à Clínica São Lucas 😀', 'Clínica São Lucas'],
    ['Bem vindos ao Hotel Mar Azul', 'Hotel Mar Azul'],
    ['Soy la asistente virtual de Panadería Sol', 'Panadería Sol'],
    ['¡Bienvenido a Aguas del Norte!', 'Aguas del Norte'],
    ['I am the virtual assistant of Sun Bakery. Hi', 'Sun Bakery'],
    ['Welcome to Sun & Sons', 'Sun & Sons'],
  ])('%s', (text, expected) => {
    const [found] = introductions(text);
    expect(found?.name).toBe(expected);
    expect(text.slice(found?.start, found?.end)).toBe(expected);
  });

  test.each([
    'Bem-vindo ao nosso atendimento',
    'Bem-vindo ao Menu Principal',
    'Sou sua assistente virtual.',
    'Bienvenido a nuestra tienda',
    'Welcome to {{config.brand}}',
  ])('none in: %s', (text) => {
    expect(introductions(text)).toEqual([]);
  });

  // A search over and over would outlast the test.
  test('a hostile text is read to its end', () => {
    const text = 'assistente virtual da ' + 'A de '.repeat(30_000);
    expect(introductions(text).length).toBeLessThan(2);
  });
});
