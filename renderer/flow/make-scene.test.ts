import { describe, expect, test } from 'vitest';
import { compareDrawings } from '#core/audit/draw/compare-drawings.ts';
import { drawFlow } from '#core/audit/draw/draw-flow.ts';
import { auditFacts } from '#core/audit/facts.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { buildFlow, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { exitLine } from './exit-lines.ts';
import { linesOf, litBlocks, marksOf, setStage } from './make-scene.ts';
import { areaOf } from './placed-blocks.ts';

const factsOf = (blocks: Record<string, ShortBlock>) => auditFacts(readFlow(buildFlow(blocks)));
const before = factsOf({ welcome: { otherwise: 'old' }, old: { otherwise: 'welcome' } });
const after = factsOf({
  welcome: { otherwise: 'new' },
  new: { says: ['x'], otherwise: 'welcome' },
});
const drawing = drawFlow(after, 'en');
const comparison = compareDrawings(before, after, 'en');

describe('a comparison on the map', () => {
  const stage = setStage(drawing, 'auto', comparison.gone);
  const at = (id: string) => stage.indexOf.get(id)!;

  test('sets what is gone below the rest, and draws its lines', () => {
    const { top } = stage.places;
    const flow = areaOf(setStage(drawing, 'auto', []).places);
    expect(top[at('old')]).toBeGreaterThanOrEqual(flow.top + flow.height);
    const lines = linesOf(drawing, stage, comparison).filter(({ mark }) => mark !== null);
    const seen = lines.map(({ from, to, mark }) => [
      stage.blocks[from]!.id,
      stage.blocks[to]!.id,
      mark,
    ]);
    expect(seen).toContainEqual(['welcome', 'new', 'added']);
    expect(seen).toContainEqual(['welcome', 'old', 'gone']);
    expect(seen).toContainEqual(['old', 'welcome', 'gone']);
  });

  test('marks each block once', () => {
    const marks = marksOf(stage, comparison);
    expect(
      Object.fromEntries([...marks].map(([block, mark]) => [stage.blocks[block]!.id, mark])),
    ).toEqual({
      old: 'gone',
      new: 'added',
      welcome: 'changed',
    });
    expect(marksOf(stage, null).size).toBe(0);
  });
});

test('a path is lit behind, here and ahead; a block that comes again is where it comes last', () => {
  const places = (step: number) => Object.fromEntries(litBlocks([1, 2, 1, 3], step));
  expect(places(0)).toEqual({ 1: 'here', 2: 'ahead', 3: 'ahead' });
  expect(places(1)).toEqual({ 1: 'past', 2: 'here', 3: 'ahead' });
  expect(places(2)).toEqual({ 1: 'here', 2: 'past', 3: 'ahead' });
  expect(places(3)).toEqual({ 1: 'past', 2: 'past', 3: 'here' });
});

test.each([
  ['to the right', 500, 0, 'right'],
  ['down', 0, 300, 'down'],
  ['up', 0, -300, 'up'],
  ['to the left, below', -500, 300, 'down'],
  ['to the left, in the same row', -500, 10, 'up'],
])('a line %s enters the other block from there', (_where, x, y, heads) => {
  const places = { left: new Float64Array([0, x]), top: new Float64Array([0, y]) };
  expect(exitLine(places, 0, 1).heads).toBe(heads);
});
