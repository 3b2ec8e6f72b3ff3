import { describe, expect, test } from 'vitest';
import { storeInvitation, toldPlace, type Quoted } from './store-visit.ts';

const words = (quoted: Quoted | null): string | null =>
  quoted === null ? null : quoted.text.slice(quoted.start, quoted.end);

describe('a store visit needs an invitation and a place', () => {
  test.each<[texts: string[], hasMap: boolean, expected: string | null]>([
    [
      ['Venha até a nossa loja: Rua das Flores, 10'],
      false,
      'Venha até a nossa loja: Rua das Flores, 10',
    ],
    [['Visite a gente!\nRua das Flores, 10'], false, 'Rua das Flores, 10'],
    [['Visite nossa loja'], true, 'Visite nossa loja'],
    [['Visítanos en Calle Mayor 10'], false, 'Visítanos en Calle Mayor 10'],
    [['Visit our store at 10 Main Street'], false, 'Visit our store at 10 Main Street'],
    [['Te esperamos na padaria! Av. Brasil 200'], false, 'Te esperamos na padaria! Av. Brasil 200'],
    [['Unidades: Rua das Flores, 10'], false, null],
    [['Visite nossa loja virtual: Rua das Flores, 10'], false, null],
    [['Visite nosso site: Rua das Flores, 10'], false, null],
    [['Agradeço pela visita ao meu chatbot. Rua das Flores, 10'], false, null],
    [['Por favor, não venha até a loja: Rua das Flores, 10'], false, null],
    [['Não temos loja física para visitar a loja: Rua das Flores, 10'], false, null],
    [['Visite nossa loja', 'Informe seu endereço (ex.: Rua das Flores, 10)'], false, null],
  ])('%j', (texts, hasMap, expected) => {
    expect(storeInvitation(texts, hasMap)).toBe(expected);
  });
});

describe('what a block says of places', () => {
  test('a list of units', () => {
    const place = toldPlace(['Nossas lojas:\n1. *Av. Paulista*, 1000\n2. Rua Augusta, 20'], false);
    expect(place.addresses.map(words)).toEqual(['Av. Paulista*, 1000', 'Rua Augusta, 20']);
    expect(words(place.heading)).toBe('Nossas lojas');
    expect(place.invitation).toBeNull();
    expect(place.hint).toBeNull();
  });

  test('wording that may be an invitation', () => {
    const place = toldPlace(['Estamos na Rua X, 10, abertos das 9 às 18h'], false);
    expect(words(place.hint)).toBe('Estamos na');
  });

  test('names of variables are no words', () => {
    const place = toldPlace(['{{fornecedor@endereco.loja}}, {{fornecedor@rua.numero 10}}'], true);
    expect(place).toEqual({
      invitation: null,
      hint: null,
      addresses: [],
      hasMap: true,
      heading: null,
    });
  });
});
