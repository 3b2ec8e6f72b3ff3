import { expect, test } from 'vitest';
import { reasonOf } from './reason-words.ts';

test.each([
  ['Não encontramos um caminho para falar com um atendente humano.', 'escalation'],
  ['Falta de escalação humana no fluxo automatizado', 'escalation'],
  ['Your business does not offer a human escalation path.', 'escalation'],
  ['No option to reach a human agent was found', 'escalation'],
  ['No ofrece una opción para hablar con una persona', 'escalation'],
  ['Sem transbordo', 'escalation'],
  ['Muitos usuários bloquearam seu número', 'feedback'],
  ['Users reported your messages as spam', 'feedback'],
  ['Bloqueos y denuncias de usuarios en los últimos 7 días', 'feedback'],
  ['We could not reach a person in this chat', 'escalation'],
  ['Exploração humana e tráfico de pessoas', null],
  ['Human exploitation', null],
  ['Qualidade baixa', null],
  ['Low quality rating', null],
  ['Nenhum atendimento humano e muitas denúncias', null],
  ['', null],
])('%s: %s', (text, expected) => {
  expect(reasonOf(text)).toBe(expected);
});

// A search over and over would outlast the test.
test('a hostile text is read to its end', () => {
  const text = 'humano caminho '.repeat(10_000) + 'opcao '.repeat(3_000);
  reasonOf(text);
  expect(reasonOf('option '.repeat(24_000))).toBeNull();
});
