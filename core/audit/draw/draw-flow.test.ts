import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { blockSize } from '#core/model/canvas-grid.ts';
import type { FlowDrawing } from '#core/model/flow-drawing.ts';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, deskBlock, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { auditFacts } from '../facts.ts';
import { compareDrawings } from './compare-drawings.ts';
import { drawFlow } from './draw-flow.ts';

const factsOf = (flow: JsonObject) => auditFacts(readFlow(flow));
const draw = (flow: JsonObject): FlowDrawing => drawFlow(factsOf(flow), 'pt-BR');

const shop: Record<string, ShortBlock> = {
  welcome: {
    title: 'Menu',
    says: ['Olá! Ligue para (11) 4002-8922.'],
    options: ['Pedidos', 'Atendente'],
    outputs: [
      { when: [['input', 'equals', '1']], to: 'orders' },
      { when: [['input', 'contains', 'atendente']], to: 'desk:1' },
    ],
  },
  orders: { title: 'Pedidos', outputs: [{ when: [], to: 'orders' }], otherwise: 'welcome' },
  'desk:1': deskBlock('welcome', { closed: 'closed' }),
  closed: {
    title: 'Fechado',
    says: ['No momento estamos fechados.'],
    waits: false,
    otherwise: 'welcome',
  },
  lost: { title: 'Perdido', otherwise: 'orders' },
};

function blockOf({ blocks }: FlowDrawing, id: string) {
  const found = blocks.find((block) => block.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('a drawing', () => {
  test('says what a block shows, what sets it apart, and whether a person can be reached', () => {
    const drawing = draw(buildFlow(shop));
    expect(blockOf(drawing, 'welcome')).toMatchObject({
      title: 'Menu',
      waits: true,
      way: 'person',
      tags: ['contact'],
      lines: [
        { kind: 'text', text: 'Olá! Ligue para (11) 4002-8922.' },
        { kind: 'option', text: 'Pedidos' },
        { kind: 'option', text: 'Atendente' },
      ],
    });
    const seen = ['onboarding', 'fallback', 'orders', 'desk:1', 'closed', 'lost'].map((id) => {
      const { way, tags } = blockOf(drawing, id);
      return [id, way, tags.join(' ')];
    });
    expect(seen).toEqual([
      ['onboarding', 'person', 'first'],
      ['fallback', 'person', 'exceptions'],
      ['orders', 'none', ''],
      ['desk:1', 'person', 'handover'],
      ['closed', 'person', 'closed'],
      ['lost', 'none', 'unreached'],
    ]);
  });

  test('tells exits in words and in the order they are tried, dead ones marked', () => {
    const { blocks, exits } = draw(buildFlow(shop));
    const of = (id: string) =>
      exits
        .filter(({ from }) => blocks[from]!.id === id)
        .map(({ to, kind, condition, isTaken }) => [
          to === null ? null : blocks[to]!.id,
          kind,
          condition,
          isTaken,
        ]);
    expect(of('welcome')).toEqual([
      ['orders', 'condition', 'mensagem igual a “1”', true],
      ['desk:1', 'condition', 'mensagem contém “atendente”', true],
      ['fallback', 'exception', '', true],
    ]);
    expect(of('orders')).toEqual([
      ['orders', 'condition', 'sempre', true],
      ['welcome', 'default', '', false],
    ]);
  });

  test('an exit that only a variable names leads nowhere on the canvas, and nobody knows further', () => {
    const flow = buildFlow({
      welcome: { outputs: [{ when: [], to: '{{next}}' }], otherwise: null },
    });
    const drawing = draw(flow);
    expect(drawing.exits.find(({ variable }) => variable !== null)?.to).toBeNull();
    expect(blockOf(drawing, 'welcome').way).toBe('unknown');
  });

  test('a subflow is entered by a call', () => {
    const body = buildFlow({
      end: { title: 'Fim', waits: false, otherwise: null, extra: { end: true } },
    });
    const flow = {
      flow: buildFlow({
        welcome: { waits: false, otherwise: 'subflow:1' },
        'subflow:1': { extra: { shortNameOfSubflow: 'pagamento' }, otherwise: 'welcome' },
      }),
      subflows: [{ shortName: 'pagamento', flow: body }],
    };
    const { blocks, exits } = draw(flow);
    const call = exits.find(({ kind }) => kind === 'call');
    expect([blocks[call!.from]!.id, blocks[call!.to!]!.id]).toEqual([
      'subflow:1',
      'pagamento/onboarding',
    ]);
    expect(blocks[call!.to!]!.part).toBe('pagamento');
  });

  test('long texts and conditions are cut', () => {
    const long = 'a'.repeat(5_000);
    const drawing = draw(
      buildFlow({
        welcome: { says: [long], outputs: [{ when: [['input', 'equals', long]], to: 'error' }] },
      }),
    );
    expect(JSON.stringify(drawing).length).toBeLessThan(5_000);
    expect(blockOf(drawing, 'welcome').lines[0]!.text).toMatch(/^a{400}…$/);
  });
});

describe('the automatic layout', () => {
  const sizes = fc.integer({ min: 1, max: 60 });
  test('puts every block into one tree and none over another', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const { blocks, exits } = draw(generateFlow(size));
        for (const [at, one] of blocks.entries()) {
          expect(one.laid.left).toBeGreaterThanOrEqual(0);
          expect(one.laid.top).toBeGreaterThanOrEqual(0);
          if (one.above !== null) {
            expect(exits[one.above]!.to).toBe(at);
            expect(one.laid.left).toBeGreaterThan(blocks[exits[one.above]!.from]!.laid.left);
          }
          for (const other of blocks.slice(at + 1)) {
            const apart =
              Math.abs(one.laid.left - other.laid.left) >= blockSize.width ||
              Math.abs(one.laid.top - other.laid.top) >= blockSize.height;
            expect(apart, `${one.id} and ${other.id}`).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('begins with the start, and gives the same places every time', () => {
    const drawing = draw(generateFlow(40));
    const start = blockOf(drawing, 'onboarding');
    expect([start.above, start.laid.left]).toEqual([null, 0]);
    expect(draw(generateFlow(40))).toEqual(drawing);
  });

  test('a chain of thousands does not end the search', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, at): [string, ShortBlock] => [
        `b${at}`,
        { otherwise: `b${at + 1}` },
      ]),
    );
    const { blocks } = draw(buildFlow({ ...chain, welcome: { otherwise: 'b0' }, b3000: {} }));
    expect(Math.max(...blocks.map(({ laid }) => laid.left))).toBeGreaterThan(
      3_000 * blockSize.width,
    );
  });
});

describe('two versions', () => {
  const compare = (later: Record<string, ShortBlock>) =>
    compareDrawings(factsOf(buildFlow(shop)), factsOf(buildFlow(later)), 'pt-BR');

  test('of the same flow differ in nothing', () => {
    expect(compare(shop)).toEqual({
      changes: [],
      moved: '',
      added: [],
      changed: [],
      gone: [],
      addedExits: [],
      goneExits: [],
    });
  });

  test('are told in words and marked block by block, exit by exit', () => {
    const { lost, ...rest } = shop;
    expect(lost).toBeDefined();
    const later = {
      ...rest,
      orders: { ...shop.orders, outputs: [{ when: [], to: 'news' }] },
      news: { title: 'Novidades', otherwise: 'welcome' },
    };
    const found = compare(later);
    expect(found.added).toEqual(['news']);
    expect(found.changed).toEqual(['orders']);
    expect(found.gone.map(({ id, title }) => [id, title])).toEqual([['lost', 'Perdido']]);
    expect(found.goneExits).toContainEqual({ from: 'orders', to: 'orders' });
    const { blocks, exits } = draw(buildFlow(later));
    const added = found.addedExits.map((at) => [
      blocks[exits[at]!.from]!.id,
      blocks[exits[at]!.to!]!.id,
    ]);
    expect(added).toContainEqual(['orders', 'news']);
    expect(found.changes.map(({ block }) => block)).toContain('lost');
    expect(found.changes.every(({ sentence }) => sentence.length > 0)).toBe(true);
  });
});
