import { describe, expect, test } from 'vitest';
import { menuEntries, menuLines } from './menu-lines.ts';

describe('numbered lines', () => {
  test.each<[string, string, string]>([
    ['1 - Pedidos', '1', 'Pedidos'],
    ['*2* - Falar com atendente ', '2', 'Falar com atendente'],
    ['*5. Atendimento* 👨‍💼', '5', 'Atendimento 👨‍💼'],
    ['{{b}}3{{bc}} - Ford Ka', '3', 'Ford Ka'],
    ['0️⃣ Falar com atendente', '0', 'Falar com atendente'],
    ['1- Equipe1', '1', 'Equipe1'],
    ['2) Vendas', '2', 'Vendas'],
  ])('%s', (line, number, label) => {
    expect(menuLines(line)).toEqual([{ number, label }]);
  });
  test.each(['10h - 19h:30', '08:30 às 18:00', '12.500,00', '5 últimos projetos', 'R$ 10', ''])(
    'no line of a menu: %s',
    (line) => {
      expect(menuLines(line)).toEqual([]);
    },
  );
});

describe('choices', () => {
  test('buttons and lines', () => {
    expect(menuEntries(['Escolha:\n1 - Pedidos\n2 - Trocas'], ['Sair'])).toEqual([
      { label: 'Sair', number: null },
      { label: 'Pedidos', number: '1' },
      { label: 'Trocas', number: '2' },
    ]);
  });
  test('one line alone is none, unless it offers a person', () => {
    expect(menuEntries(['1. Qual o seu nome?'], [])).toEqual([]);
    expect(menuEntries(['0 - Falar com atendente'], [])).toHaveLength(1);
  });
});
