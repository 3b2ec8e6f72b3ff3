import { describe, expect, test } from 'vitest';
import { flowFacts } from '#core/flow/facts/flow-facts.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { buildFlow, deskBlock, script, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { demandOf } from './asked-validation.ts';
import { dataRequests } from './data-requests.ts';
import { isCardNumber, isCnpj, isCpf } from './personal-numbers.ts';

const found = (blocks: Readonly<Record<string, ShortBlock>>): string[] => {
  const facts = flowFacts(readFlow(buildFlow(blocks)));
  return dataRequests(facts).map(
    ({ at, kind, what, certainty, isAwaited }) =>
      `${facts.graph.blocks[at]!.id} ${kind} ${what} ${certainty}${isAwaited ? '' : ' not awaited'}`,
  );
};

describe('what a validation demands', () => {
  test.each<[regex: string, what: string | null]>([
    ['^\\d{3}.?\\d{3}.?\\d{3}-?\\d{2}$', 'CPF'],
    ['^[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2}$', 'CPF'],
    ['^\\d{2}\\.?\\d{3}\\.?\\d{3}/?\\d{4}-?\\d{2}$', 'CNPJ'],
    ['^\\d{4} ?\\d{4} ?\\d{4} ?\\d{4}$', 'cartão'],
    ['^[^@ ]+@[^@ ]+\\.[a-z]{2,}', 'e-mail'],
    ['^\\d{5}-?\\d{3}$', 'CEP'],
    ['^\\(?\\d{2}\\)? ?9?\\d{4}-\\d{4}$', 'telefone'],
    // Eleven digits are a CPF or a mobile number.
    ['^\\d{11}$', null],
    ['[1-5]', null],
    ['.*', null],
    ['^(?!0)\\d{11}$', null],
  ])('%s', (regex, what) => {
    expect(demandOf({ rule: 'regex', regex, type: null, error: '' })?.what ?? null).toBe(what);
  });

  test('its own examples are numbers that pass their checks', () => {
    expect(isCpf('529.982.247-25')).toBe(true);
    expect(isCnpj('11.222.333/0001-81')).toBe(true);
    expect(isCardNumber('4111111111111111')).toBe(true);
  });
});

describe('requests of blocks', () => {
  test('a text with a variable that the block itself sets', () => {
    expect(
      found({
        welcome: {
          entering: [
            { type: 'SetVariable', settings: { variable: 'o', value: 'CPF' } },
            { type: 'SendMessage', settings: { type: 'text/plain', content: 'Informe seu {{o}}' } },
          ],
        },
      }),
    ).toEqual(['welcome identity CPF certain']);
  });

  test('the words of an error are words of the bot', () => {
    expect(
      found({
        welcome: {
          says: ['Vamos lá!'],
          input: {
            bypass: false,
            validation: { rule: 'number', error: 'Informe um CPF, só com números' },
          },
        },
      }),
    ).toEqual(['welcome identity CPF certain']);
  });

  test('an example number asks for one like it', () => {
    expect(found({ welcome: { says: ['Digite assim: 529.982.247-25'] } })).toEqual([
      'welcome identity 529.982.247-25 certain',
    ]);
  });

  test('a title or a variable only where the text cannot be read', () => {
    expect(found({ a: {}, welcome: { title: 'Solicita e-mail', says: ['{{texto}}'] } })).toEqual([
      'welcome contact Solicita e-mail guess',
    ]);
    expect(found({ welcome: { title: 'Solicita e-mail', says: ['Olá!'] } })).toEqual([]);
    expect(
      found({ welcome: { says: ['Olá!'], input: { bypass: false, variable: 'userCpf' } } }),
    ).toEqual(['welcome identity userCpf guess']);
    expect(
      found({ welcome: { says: ['Olá!'], input: { bypass: false, variable: 'userName' } } }),
    ).toEqual([]);
  });

  test('accepting as a button', () => {
    expect(found({ welcome: { says: ['Nossos termos'], options: ['Aceito', 'Sair'] } })).toEqual([
      'welcome terms Aceito guess',
    ]);
  });

  test('a text of nobody knows what before a free answer, but not before a menu', () => {
    const menu = [
      { when: [['input', 'equals', 'Vendas']] as const, to: 'welcome' },
      { when: [['input', 'equals', 'Suporte']] as const, to: 'welcome' },
    ];
    expect(found({ welcome: { says: ['{{texto}}'] } })).toEqual([
      'welcome unreadable welcome guess',
    ]);
    expect(found({ welcome: { says: ['{{texto}}'], outputs: menu } })).toEqual([]);
    expect(
      found({
        welcome: {
          entering: [script('texto', 'function run() { return "Tudo bem com você?"; }')],
          says: ['{{texto}}'],
        },
      }),
    ).toEqual([]);
  });

  test('a desk block and a block on its way are read by the agent', () => {
    expect(
      found({
        welcome: { says: ['Informe seu CPF ao atendente.'], waits: false, otherwise: 'desk:1' },
        'desk:1': { ...deskBlock('onboarding'), says: ['Qual o seu nome?'] },
      }),
    ).toEqual(['welcome identity CPF certain not awaited', 'desk:1 name nome certain not awaited']);
  });
});
