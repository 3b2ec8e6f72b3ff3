import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '#core/model/json.ts';
import { flowDifferenceSchema, type FlowChange } from '#core/model/flow-difference.ts';
import { buildFlow, script, sends, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { joinServices } from '../join-services.ts';
import { readFlow } from '../read/read-flow.ts';
import { diffFlows } from './diff-flows.ts';

const diff = (before: Json, after: Json) => {
  const difference = diffFlows(readFlow(before), readFlow(after));
  expect(flowDifferenceSchema.parse(difference)).toEqual(difference);
  return difference;
};

const menu: ShortBlock = {
  title: 'Menu',
  says: ['Como posso ajudar?', 'Escolha:'],
  options: ['Pedidos', 'Trocas', 'Atendente'],
  outputs: [
    { when: [['input', 'equals', '1']], to: 'orders' },
    { when: [['input', 'contains', 'troca']], to: 'returns' },
    { when: [['isOpen', 'equals', 'true']], to: 'orders' },
  ],
};
const blocks: Record<string, ShortBlock> = {
  welcome: menu,
  orders: {
    title: 'Pedidos',
    says: ['Qual pedido?'],
    input: {
      bypass: false,
      variable: 'pedido',
      validation: { rule: 'number', error: 'Só números.' },
    },
    entering: [script('hora'), { type: 'TrackEvent', settings: { category: 'a', action: 'b' } }],
    leaving: [{ type: 'SetVariable', settings: { variable: 'x', value: '1' } }],
    otherwise: 'welcome',
  },
  returns: { title: 'Trocas', says: ['Qual produto?'], otherwise: 'welcome' },
};

/** The flow with one block changed. */
const withBlock = (id: string, change: Partial<ShortBlock>): JsonObject =>
  buildFlow({ ...blocks, [id]: { ...blocks[id], ...change } });
const base = buildFlow(blocks);
const outputs = menu.outputs!;
const orders = blocks['orders']!;

describe('each change is told once', () => {
  test.each<[string, JsonObject, Partial<FlowChange>]>([
    [
      'a block added',
      buildFlow({ ...blocks, more: { title: 'Mais' } }),
      { kind: 'block-added', block: { id: 'more', title: 'Mais' } },
    ],
    [
      'a block removed, its exits still there',
      buildFlow(Object.fromEntries(Object.entries(blocks).filter(([id]) => id !== 'returns'))),
      { kind: 'block-removed', block: { id: 'returns', title: 'Trocas' } },
    ],
    [
      'a block renamed',
      withBlock('returns', { title: 'Devoluções' }),
      { kind: 'block-renamed', before: 'Trocas' },
    ],
    [
      'a block under another id, with all that leads to it',
      JSON.parse(JSON.stringify(base).replaceAll('"orders"', '"2b9b-1"')) as JsonObject,
      { kind: 'block-id-changed', block: { id: '2b9b-1', title: 'Pedidos' }, before: 'orders' },
    ],
    [
      'a text changed',
      withBlock('welcome', { says: ['Como posso ajudar?', 'Diga:'] }),
      { kind: 'text-changed', before: 'Escolha:', after: 'Diga:' },
    ],
    [
      'a text added',
      withBlock('welcome', { says: [...menu.says!, 'Ou ligue.'] }),
      { kind: 'text-added', text: 'Ou ligue.' },
    ],
    [
      'a text removed',
      withBlock('welcome', { says: ['Escolha:'] }),
      { kind: 'text-removed', text: 'Como posso ajudar?' },
    ],
    [
      'texts in another order',
      withBlock('welcome', { says: ['Escolha:', 'Como posso ajudar?'] }),
      { kind: 'actions-reordered', place: 'entering' },
    ],
    [
      'a text sent after the reply instead of before',
      withBlock('returns', { says: [], saysAfter: ['Qual produto?'] }),
      { kind: 'action-moved', before: 'entering', after: 'leaving' },
    ],
    [
      'an option added',
      withBlock('welcome', { options: [...menu.options!, 'Sair'] }),
      { kind: 'option-added', label: 'Sair' },
    ],
    [
      'an option removed',
      withBlock('welcome', { options: ['Pedidos', 'Atendente'] }),
      { kind: 'option-removed', label: 'Trocas' },
    ],
    [
      'options in another order',
      withBlock('welcome', { options: ['Trocas', 'Pedidos', 'Atendente'] }),
      { kind: 'options-reordered' },
    ],
    [
      'an exit added',
      withBlock('welcome', {
        outputs: [...outputs, { when: [['input', 'equals', '9']], to: 'error' }],
      }),
      { kind: 'exit-added' },
    ],
    [
      'an exit removed',
      withBlock('welcome', { outputs: outputs.slice(1) }),
      { kind: 'exit-removed', to: { kind: 'block', block: { id: 'orders', title: 'Pedidos' } } },
    ],
    [
      'an exit that leads elsewhere',
      withBlock('welcome', { outputs: [{ ...outputs[0]!, to: 'returns' }, ...outputs.slice(1)] }),
      {
        kind: 'exit-retargeted',
        after: { kind: 'block', block: { id: 'returns', title: 'Trocas' } },
      },
    ],
    [
      'an exit with another condition',
      withBlock('welcome', {
        outputs: [
          outputs[0]!,
          { when: [['input', 'contains', 'devol']], to: 'returns' },
          outputs[2]!,
        ],
      }),
      { kind: 'exit-conditions-changed' },
    ],
    [
      'exits in another order',
      withBlock('welcome', { outputs: outputs.toReversed() }),
      { kind: 'exits-reordered' },
    ],
    [
      'another default exit',
      withBlock('orders', { otherwise: 'returns' }),
      { kind: 'default-exit-changed' },
    ],
    [
      'no default exit',
      withBlock('orders', { otherwise: null }),
      { kind: 'default-exit-changed', after: null },
    ],
    [
      'a block that does not wait any more',
      withBlock('returns', { waits: false }),
      { kind: 'input-changed', aspect: 'waits', after: 'false' },
    ],
    [
      'another variable',
      withBlock('orders', { input: { ...orders.input!, variable: 'numero' } }),
      { kind: 'input-changed', aspect: 'variable', before: 'pedido', after: 'numero' },
    ],
    [
      'another rule',
      withBlock('orders', {
        input: {
          ...orders.input!,
          validation: { rule: 'regex', regex: '^\\d+$', error: 'Só números.' },
        },
      }),
      { kind: 'input-changed', aspect: 'validation', after: 'regex ^\\d+$' },
    ],
    [
      'another text for a refused reply',
      withBlock('orders', {
        input: { ...orders.input!, validation: { rule: 'number', error: 'Ops' } },
      }),
      { kind: 'input-changed', aspect: 'validation-error', after: 'Ops' },
    ],
    [
      'a wait that ends',
      withBlock('orders', { input: { ...orders.input!, expiration: '0:25' } }),
      { kind: 'input-changed', aspect: 'expiry', before: null, after: '25' },
    ],
    [
      'an action added',
      withBlock('returns', { entering: [script('x')] }),
      { kind: 'action-added', place: 'entering' },
    ],
    [
      'an action removed',
      withBlock('orders', { leaving: [] }),
      { kind: 'action-removed', place: 'leaving' },
    ],
    [
      'an action with another setting',
      withBlock('orders', {
        leaving: [{ type: 'SetVariable', settings: { variable: 'x', value: '2' } }],
      }),
      { kind: 'action-changed', settings: ['value'] },
    ],
    [
      'an action with another name',
      withBlock('orders', {
        leaving: [{ type: 'SetVariable', $title: 'Zera', settings: { variable: 'x', value: '1' } }],
      }),
      { kind: 'action-changed', settings: ['title'] },
    ],
    [
      'an action under a condition',
      withBlock('orders', {
        leaving: [
          {
            type: 'SetVariable',
            settings: { variable: 'x', value: '1' },
            conditions: [{ source: 'input', comparison: 'exists', values: [] }],
          },
        ],
      }),
      { kind: 'action-changed', settings: ['conditions'] },
    ],
    [
      'actions in another order',
      withBlock('orders', { entering: orders.entering!.toReversed() }),
      { kind: 'actions-reordered', place: 'entering' },
    ],
    [
      'an action at another time',
      withBlock('orders', {
        leaving: [...orders.leaving!, orders.entering![1]!],
        entering: [orders.entering![0]!],
      }),
      { kind: 'action-moved', before: 'entering', after: 'leaving' },
    ],
    [
      'a pause while typing',
      withBlock('returns', {
        entering: [sends({ state: 'composing' }, 'application/vnd.lime.chatstate+json')],
      }),
      { kind: 'action-added' },
    ],
    [
      'a link',
      withBlock('returns', {
        entering: [sends({ uri: 'https://padaria.com.br' }, 'application/vnd.lime.web-link+json')],
      }),
      { kind: 'link-added', uri: 'https://padaria.com.br' },
    ],
  ])('%s', (_, after, expected) => {
    const { changes, moved } = diff(base, after);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject(expected);
    expect(moved).toBe(0);
  });

  test('a menu instead of a text: what is still read is not told', () => {
    const { changes } = diff(base, withBlock('returns', { options: ['Camisa', 'Calça'] }));
    expect(changes.map(({ kind }) => kind)).toEqual(['option-added', 'option-added']);
  });

  test('only a place on the canvas', () => {
    const at = (left: string): JsonObject =>
      withBlock('returns', { extra: { $position: { left, top: '1px' } } });
    expect(diff(at('1px'), at('2px'))).toEqual({ changes: [], moved: 1 });
  });

  test('ids and marks that the editor gives anew', () => {
    const message = (id: string): JsonObject => ({
      type: 'SendMessage',
      $id: id,
      settings: { id, type: 'text/plain', content: 'Oi', metadata: { '#messageId': id } },
    });
    const one = withBlock('returns', { entering: [message('1')] });
    expect(diff(one, withBlock('returns', { entering: [message('2')] })).changes).toEqual([]);
  });
});

describe('what stands around the blocks', () => {
  const globalActions = (...actions: JsonObject[]): JsonObject => ({
    id: 'global-actions',
    $enteringCustomActions: actions,
  });
  const kinds = (before: Json, after: Json): string[] =>
    diff(before, after).changes.map(({ kind }) => kind);

  test('actions around every message', () => {
    const { changes } = diff(
      { flow: base, globalActions: globalActions() },
      { flow: base, globalActions: globalActions(script('x')) },
    );
    expect(changes).toEqual([
      {
        kind: 'action-added',
        block: null,
        place: 'before-message',
        action: { type: 'ExecuteScript', title: 'x' },
      },
    ]);
  });

  test('configuration variables, without their values', () => {
    const { changes } = diff(
      { flow: base, configuration: { phone: '1', gone: '1', same: '1' } },
      { flow: base, configuration: { phone: '2', fresh: '1', same: '1' } },
    );
    expect(changes).toEqual([
      { kind: 'configuration-removed', name: 'gone' },
      { kind: 'configuration-added', name: 'fresh' },
      { kind: 'configuration-changed', name: 'phone' },
    ]);
    expect(kinds({ flow: base }, { flow: base, configuration: { phone: '1' } })).toEqual([]);
  });

  test('a subflow is told as one', () => {
    const subflow = {
      shortName: 'pedidos',
      flow: {
        onboarding: { id: 'onboarding', root: true, $defaultOutput: { stateId: 'end' } },
        end: { id: 'end' },
      },
    };
    const { changes } = diff({ flow: base, subflows: [] }, { flow: base, subflows: [subflow] });
    expect(changes).toEqual([{ kind: 'subflow-added', name: 'pedidos', blocks: 2 }]);
  });

  test('another subflow is called', () => {
    const calls = (shortNameOfSubflow: string): JsonObject =>
      buildFlow({ ...blocks, 'subflow:1': { extra: { shortNameOfSubflow } } });
    expect(kinds(calls('a'), calls('b'))).toEqual(['call-changed']);
  });

  test('services of a router, and the one that is its default', () => {
    const router = (...children: JsonObject[]): JsonObject => ({ settings: { children } });
    expect(
      kinds(
        router({ service: 'a', isDefault: true }, { service: 'b' }),
        router({ service: 'a' }, { service: 'c', isDefault: true }),
      ),
    ).toEqual(['service-removed', 'service-added', 'default-service-changed']);
  });

  test('a joined service is told as one', () => {
    const main = readFlow(base);
    const joined = joinServices(main, new Map([['vendas', readFlow(base)]]));
    expect(diffFlows(main, joined).changes).toEqual([
      { kind: 'joined-service-added', name: 'vendas', blocks: main.blocks.length },
    ]);
  });

  test('another start', () => {
    const start = (root: string): JsonObject =>
      buildFlow({
        onboarding: { extra: { root: root === 'onboarding' }, otherwise: 'welcome' },
        welcome: { title: 'Menu', extra: { root: root === 'welcome' } },
      });
    expect(diff(start('onboarding'), start('welcome')).changes).toEqual([
      {
        kind: 'start-changed',
        before: { id: 'onboarding', title: 'onboarding' },
        after: { id: 'welcome', title: 'Menu' },
      },
    ]);
  });

  test('weightier kinds come first, equal ones in the order of the flow', () => {
    const after = buildFlow({
      welcome: { ...menu, says: ['Oi', 'Escolha:'], outputs: outputs.slice(1) },
      returns: { ...blocks['returns'], title: 'Devoluções', says: ['Qual?'] },
    });
    expect(kinds(base, after)).toEqual([
      'block-removed',
      'exit-removed',
      'text-changed',
      'text-changed',
      'block-renamed',
    ]);
  });
});

/** A fault planted in a generated flow: which block it goes to, and what it must be told as. */
interface Plant {
  readonly kind: FlowChange['kind'];
  /** Changes the block in place; false when it has nothing to change. */
  readonly into: (block: JsonObject) => boolean;
}

const listOf = (block: JsonObject, key: string): JsonObject[] => block[key] as JsonObject[];
const contentsOf = (block: JsonObject): JsonObject[] =>
  listOf(block, '$contentActions').flatMap(({ action }) =>
    action === undefined ? [] : [action as JsonObject],
  );
const optionsOf = (block: JsonObject): JsonObject[] | undefined => {
  for (const { settings } of contentsOf(block)) {
    const { content } = settings as JsonObject;
    if (typeof content === 'object') return (content as JsonObject)['options'] as JsonObject[];
  }
  return undefined;
};
const inputOf = (block: JsonObject): JsonObject =>
  listOf(block, '$contentActions').find(({ input }) => input !== undefined)!['input'] as JsonObject;
const done = (work: unknown): boolean => work !== undefined && work !== false;

const plants: readonly Plant[] = [
  { kind: 'block-renamed', into: (block) => done((block['$title'] = 'Outro nome')) },
  {
    kind: 'text-changed',
    into: (block) => {
      const text = contentsOf(block)
        .map(({ settings }) => settings as JsonObject)
        .find(({ content }) => typeof content === 'string');
      return text !== undefined && done((text['content'] = 'Outro texto'));
    },
  },
  {
    kind: 'option-added',
    into: (block) => done(optionsOf(block)?.push({ text: 'Nova', value: null })),
  },
  { kind: 'option-removed', into: (block) => done(optionsOf(block)?.pop()) },
  { kind: 'options-reordered', into: (block) => done(optionsOf(block)?.reverse()) },
  { kind: 'exit-removed', into: (block) => done(listOf(block, '$conditionOutputs').pop()) },
  {
    kind: 'exit-added',
    into: (block) =>
      done(
        listOf(block, '$conditionOutputs').push({
          stateId: 'welcome',
          conditions: [{ source: 'input', comparison: 'equals', values: ['planted'] }],
        }),
      ),
  },
  {
    kind: 'exits-reordered',
    into: (block) =>
      listOf(block, '$conditionOutputs').length > 1 &&
      done(listOf(block, '$conditionOutputs').reverse()),
  },
  {
    kind: 'exit-retargeted',
    into: (block) => {
      const output = listOf(block, '$conditionOutputs')[0];
      return output !== undefined && done((output['stateId'] = 'planted'));
    },
  },
  {
    kind: 'exit-conditions-changed',
    into: (block) => {
      const output = listOf(block, '$conditionOutputs')[0];
      return (
        output !== undefined && done((listOf(output, 'conditions')[0]!['values'] = ['planted']))
      );
    },
  },
  {
    kind: 'default-exit-changed',
    into: (block) => done((block['$defaultOutput'] = { stateId: 'error' })),
  },
  { kind: 'input-changed', into: (block) => done((inputOf(block)['variable'] = 'planted')) },
  {
    kind: 'action-added',
    into: (block) => done(listOf(block, '$leavingCustomActions').push(script('planted'))),
  },
  {
    kind: 'action-removed',
    into: (block) => done([...listOf(block, '$enteringCustomActions').splice(0, 1)][0]),
  },
];

describe('generated flows', () => {
  const size = fc.integer({ min: 1, max: 16 });

  test('a flow has no difference from itself, nor from a copy with its keys in another order', () => {
    fc.assert(
      fc.property(size, (blocksWanted) => {
        const flow = generateFlow(blocksWanted);
        const turned = JSON.parse(JSON.stringify(flow), (_, value: Json) =>
          typeof value === 'object' && value !== null && !Array.isArray(value) && !('root' in value)
            ? Object.fromEntries(Object.entries(value).reverse())
            : value,
        ) as Json;
        expect(diff(flow, flow)).toEqual({ changes: [], moved: 0 });
        expect(diff(flow, turned)).toEqual({ changes: [], moved: 0 });
      }),
      { numRuns: 25 },
    );
  });

  test('whatever is planted is told once, in its block, and backwards as well', () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.constantFrom(...plants), (blocksWanted, pick, plant) => {
        const before = generateFlow(blocksWanted);
        const after = structuredClone(before);
        const id = `b${pick % blocksWanted}`;
        fc.pre(plant.into(after[id] as JsonObject));
        const { changes } = diff(before, after);
        expect(changes.map(({ kind }) => kind)).toEqual([plant.kind]);
        expect(changes[0]).toMatchObject({ block: { id } });
        expect(diff(after, before).changes).toHaveLength(1);
      }),
      { numRuns: 120 },
    );
  });

  test('blocks that move are counted and nothing else', () => {
    fc.assert(
      fc.property(size, fc.nat(), (blocksWanted, pick) => {
        const before = generateFlow(blocksWanted);
        const after = structuredClone(before);
        const moved = (pick % blocksWanted) + 1;
        for (let at = 0; at < moved; at += 1)
          (after[`b${at}`] as JsonObject)['$position'] = { left: `${at}px`, top: '7px' };
        expect(diff(before, after)).toEqual({ changes: [], moved });
      }),
      { numRuns: 25 },
    );
  });

  test('a block under another id is found again', () => {
    fc.assert(
      fc.property(size, fc.nat(), (blocksWanted, pick) => {
        const before = generateFlow(blocksWanted);
        const id = `b${pick % blocksWanted}`;
        const after = JSON.parse(
          JSON.stringify(before).replaceAll(`"${id}"`, '"2b9b-1"'),
        ) as JsonObject;
        expect(diff(before, after).changes).toMatchObject([
          { kind: 'block-id-changed', before: id },
        ]);
      }),
      { numRuns: 50 },
    );
  });
});
