import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawFlow } from '#core/audit/draw/draw-flow.ts';
import { auditFacts } from '#core/audit/facts.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { FlowDrawing } from '#core/model/flow-drawing.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { shopFlow } from '#test/fixtures/shop-flow.ts';
import { blocksAbove, firstOpen, flowTree, treeRows } from './tree-rows.ts';

const draw = (flow: Parameters<typeof readFlow>[0]): FlowDrawing =>
  drawFlow(auditFacts(readFlow(flow)), 'pt-BR');

describe('the rows of a tree', () => {
  test('hold every block once and every exit once, when all is open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (size) => {
        const tree = flowTree(draw(generateFlow(size)));
        const { blocks, exits } = tree.drawing;
        const rows = treeRows(tree, new Set(blocks.keys()));
        const own = rows.filter(({ kind }) => kind === 'block').map(({ block }) => block);
        expect(own.toSorted((a, b) => a! - b!)).toEqual([...blocks.keys()]);
        expect(rows.filter(({ exit }) => exit !== null)).toHaveLength(exits.length);
        for (const [at, row] of rows.entries()) {
          if (row.parent < 0) expect(row.level).toBe(1);
          else expect(rows[row.parent]).toMatchObject({ level: row.level - 1, isOpen: true });
          expect(row.parent).toBeLessThan(at);
          expect(row.place).toBeLessThanOrEqual(row.siblings);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('begin with the start, and are the first level alone when all is closed', () => {
    const tree = flowTree(draw(shopFlow()));
    const rows = treeRows(tree, new Set());
    expect(rows.map(({ level, isOpen }) => [level, isOpen])).toEqual(rows.map(() => [1, false]));
    expect(tree.drawing.blocks[rows[0]!.block!]!.id).toBe('onboarding');
  });

  test('of a large flow begin closed below the second level', () => {
    const small = flowTree(draw(generateFlow(50)));
    expect(firstOpen(small).size).toBe(small.drawing.blocks.length);
    const large = flowTree(draw(generateFlow(400)));
    const rows = treeRows(large, firstOpen(large));
    expect(rows.length).toBeLessThan(100);
    expect(Math.max(...rows.map(({ level }) => level))).toBe(3);
  });

  test('show a block once all above it are open', () => {
    const tree = flowTree(draw(generateFlow(300)));
    for (const block of tree.drawing.blocks.keys()) {
      const rows = treeRows(tree, new Set(blocksAbove(tree, block)));
      expect(rows.some((row) => row.kind === 'block' && row.block === block)).toBe(true);
    }
  });
});
