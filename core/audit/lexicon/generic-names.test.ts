import { describe, expect, test } from 'vitest';
import { areAlike, isGenericName, isPersonsName } from './generic-names.ts';

test.each([
  'Atendimento',
  'Loja Online',
  'Suporte ao Cliente',
  'My Shop',
  'Chatbot 🤖',
  'Restaurante',
])('“%s” could be any company', (name) => expect(isGenericName(name)).toBe(true));

test.each(['Padaria do Sol', 'Banco Ipê', 'Sol', '4Pets'])('“%s” tells one from another', (name) =>
  expect(isGenericName(name)).toBe(false),
);

test.each([
  ['Ana Paula Souza', true],
  ['João da Silva', true],
  ['Maria', false],
  ['Ana Souza Advocacia', true],
  ['Padaria Ana Souza', false],
  ['José Loja', false],
])('“%s” as a person’s name: %s', (name, expected) => {
  expect(isPersonsName(name)).toBe(expected);
});

describe('names of one company', () => {
  test.each([
    ['Padaria do Sol', 'PADARIA DO SOL LTDA', true],
    ['Sol Padaria', 'Padaria do Sol', true],
    ['PadariadoSol', 'Padaria do Sol', true],
    ['Padaria do Sol', 'Padaria Estrela', false],
    ['Banco Ipê', 'Padaria do Sol', false],
    ['Loja', 'Loja', true],
    ['Loja', 'Loja Online', false],
  ])('%s, %s: %s', (name, other, expected) => {
    expect(areAlike(name, other)).toBe(expected);
    expect(areAlike(other, name)).toBe(expected);
  });
});
