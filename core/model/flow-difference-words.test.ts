import { describe, expect, test } from 'vitest';
import { flowChangeKinds, flowChangeSchema, type FlowChange } from './flow-difference.ts';
import { changeSentences } from './flow-difference-sentences.ts';
import { flowChangeSentence, movedSentence } from './flow-difference-words.ts';
import { locales } from './locale.ts';

const menu = { id: 'm', title: 'Menu' };
const desk = { kind: 'block', block: { id: 'desk:1', title: 'Atendimento' } } as const;
const none = { kind: 'none' } as const;
const back = { kind: 'variable', expression: '{{volta}}' } as const;
const contains = (...values: string[]) => ({
  source: 'input' as const,
  name: null,
  comparison: 'contains' as const,
  operator: 'or' as const,
  values,
});
const isOpen = {
  source: 'context' as const,
  name: 'isOpen',
  comparison: 'equals' as const,
  operator: 'or' as const,
  values: ['true'],
};
const action = { type: 'ProcessHttp', title: 'Buscar pedido' };

/** One change of every kind, and what it reads like in English. */
const changes: [FlowChange, string][] = [
  [
    { kind: 'exit-removed', block: menu, to: desk, conditions: [contains('atendente')] },
    'In block “Menu” the exit to “Atendimento” was removed: input contains “atendente”',
  ],
  [
    { kind: 'exit-added', block: menu, to: back, conditions: [contains('a', 'b'), isOpen] },
    'In block “Menu” an exit to “{{volta}}” was added: input contains “a” or “b” and isOpen equals “true”',
  ],
  [
    { kind: 'exit-retargeted', block: menu, conditions: [], before: desk, after: none },
    'In block “Menu” the exit (always) now leads to “no block”, not “Atendimento”',
  ],
  [
    {
      kind: 'exit-conditions-changed',
      block: menu,
      to: desk,
      before: [contains('1')],
      after: [contains('2')],
    },
    'In block “Menu” the condition of the exit to “Atendimento” changed: it was input contains “1”, it is now input contains “2”',
  ],
  [
    { kind: 'exits-reordered', block: menu },
    'In block “Menu” the exits are tried in another order',
  ],
  [
    { kind: 'default-exit-changed', block: menu, before: desk, after: null },
    'In block “Menu” the default exit now leads to “no block”, not “Atendimento”',
  ],
  [
    { kind: 'start-changed', before: null, after: menu },
    'The start block was “nothing” and is now “Menu”',
  ],
  [{ kind: 'block-removed', block: menu }, 'Block “Menu” was removed'],
  [{ kind: 'block-added', block: menu }, 'Block “Menu” was added'],
  [{ kind: 'block-renamed', block: menu, before: 'Início' }, 'Block “Início” is now called “Menu”'],
  [
    { kind: 'block-id-changed', block: menu, before: 'x' },
    'Block “Menu” has another id; it was “x”',
  ],
  [
    { kind: 'subflow-removed', name: 'pedidos', blocks: 1 },
    'Subflow “pedidos” was removed, with 1 block',
  ],
  [
    { kind: 'subflow-added', name: 'pedidos', blocks: 2 },
    'Subflow “pedidos” was added, with 2 blocks',
  ],
  [
    { kind: 'joined-service-removed', name: 'vendas', blocks: 2 },
    'The flow of service “vendas” is no longer part of it, with 2 blocks',
  ],
  [
    { kind: 'joined-service-added', name: 'vendas', blocks: 2 },
    'The flow of service “vendas” became part of it, with 2 blocks',
  ],
  [{ kind: 'service-removed', name: 'vendas' }, 'Service “vendas” left the router'],
  [{ kind: 'service-added', name: 'vendas' }, 'Service “vendas” joined the router'],
  [
    { kind: 'default-service-changed', before: 'a', after: 'b' },
    'The router’s default service was “a” and is now “b”',
  ],
  [
    { kind: 'call-changed', block: menu, before: 'a', after: 'b' },
    'In block “Menu” the subflow called was “a” and is now “b”',
  ],
  [
    { kind: 'input-changed', block: menu, aspect: 'waits', before: 'false', after: 'true' },
    'In block “Menu” the bot now waits for the user’s reply',
  ],
  [
    { kind: 'input-changed', block: menu, aspect: 'waits', before: 'true', after: 'false' },
    'In block “Menu” the bot no longer waits for the user’s reply',
  ],
  [
    { kind: 'input-changed', block: menu, aspect: 'expiry', before: null, after: '25' },
    'In block “Menu” the time of inactivity in minutes changed: it was “nothing”, it is now “25”',
  ],
  [
    { kind: 'option-removed', block: menu, label: 'Pedidos' },
    'In block “Menu” the option “Pedidos” was removed',
  ],
  [
    { kind: 'option-added', block: menu, label: 'Pedidos' },
    'In block “Menu” the option “Pedidos” was added',
  ],
  [
    { kind: 'option-reply-changed', block: menu, label: 'Pedidos', before: '1', after: '2' },
    'In block “Menu” the option “Pedidos” now sends “2”, not “1”',
  ],
  [
    { kind: 'options-reordered', block: menu },
    'In block “Menu” the options stand in another order',
  ],
  [
    { kind: 'text-changed', block: menu, before: 'Oi\nTudo bem?', after: 'Olá {where}' },
    'In block “Menu” the text “Oi Tudo bem?” became “Olá {where}”',
  ],
  [
    { kind: 'text-removed', block: null, text: 'Oi' },
    'In the global actions the text “Oi” was removed',
  ],
  [{ kind: 'text-added', block: menu, text: 'Oi' }, 'In block “Menu” the text “Oi” was added'],
  [
    { kind: 'link-removed', block: menu, uri: 'https://a.b' },
    'In block “Menu” the link or file “https://a.b” was removed',
  ],
  [
    { kind: 'link-added', block: menu, uri: 'https://a.b' },
    'In block “Menu” the link or file “https://a.b” was added',
  ],
  [
    { kind: 'action-removed', block: menu, place: 'entering', action },
    'In block “Menu” the action “Buscar pedido” was removed (on entering)',
  ],
  [
    {
      kind: 'action-added',
      block: null,
      place: 'before-message',
      action: { ...action, title: null },
    },
    'In the global actions the action “ProcessHttp” was added (before each message)',
  ],
  [
    { kind: 'action-changed', block: menu, place: 'leaving', action, settings: ['uri', 'body'] },
    'In block “Menu” the action “Buscar pedido” changed (on leaving): uri, body',
  ],
  [
    { kind: 'action-moved', block: menu, action, before: 'entering', after: 'leaving' },
    'In block “Menu” the action “Buscar pedido” now runs on leaving, not on entering',
  ],
  [
    { kind: 'actions-reordered', block: menu, place: 'entering' },
    'In block “Menu” texts and actions stand in another order (on entering)',
  ],
  [
    { kind: 'configuration-removed', name: 'phone' },
    'The configuration variable “phone” was removed',
  ],
  [{ kind: 'configuration-added', name: 'phone' }, 'The configuration variable “phone” was added'],
  [
    { kind: 'configuration-changed', name: 'phone' },
    'The configuration variable “phone” has another value',
  ],
];

describe('a change in words', () => {
  test.each(changes.map(([change, english]) => [english, change] as const))(
    '%s',
    (english, change) => {
      expect(flowChangeSchema.parse(change)).toEqual(change);
      expect(flowChangeSentence(change, 'en')).toBe(english);
    },
  );

  test('every kind is told, in every language, with nothing left unfilled', () => {
    expect(new Set(changes.map(([{ kind }]) => kind))).toEqual(new Set(flowChangeKinds));
    for (const locale of locales) {
      const sentences = changes.map(([change]) => flowChangeSentence(change, locale));
      for (const sentence of sentences)
        expect(sentence.replace('{{volta}}', '').replace('Olá {where}', '')).not.toMatch(/[{}]/);
      expect(new Set(sentences).size).toBe(changes.length);
      expect(Object.keys(changeSentences[locale].sentences)).toEqual(
        Object.keys(changeSentences.en.sentences),
      );
    }
  });

  test('in Portuguese and Spanish', () => {
    const [change] = changes[0]!;
    expect(flowChangeSentence(change, 'pt-BR')).toBe(
      'No bloco “Menu”, a saída para “Atendimento” foi removida: mensagem contém “atendente”',
    );
    expect(flowChangeSentence(change, 'es')).toBe(
      'En el bloque «Menu» se quitó la salida a «Atendimento»: mensaje contiene «atendente»',
    );
  });

  test('a long text is cut, the change keeps it whole', () => {
    const text = 'palavra '.repeat(100);
    const sentence = flowChangeSentence({ kind: 'text-added', block: menu, text }, 'en');
    expect(sentence.length).toBeLessThan(200);
    expect(sentence).toContain('…');
  });

  test.each([
    [0, ''],
    [1, '1 block only moved on the canvas'],
    [3, '3 blocks only moved on the canvas'],
  ])('%i moved', (moved, sentence) => {
    expect(movedSentence(moved, 'en')).toBe(sentence);
  });
});
