import { describe, expect, test } from 'vitest';
import type { Conversation, Turn } from '#core/model/finding.ts';
import { findings } from '#test/fixtures/report-findings.ts';
import { blocksOfProof, pathSteps, shownProofs } from './finding-paths.ts';

const user = (text: string): Turn => ({ from: 'user', text });
const bot = (block: string): Turn => ({
  from: 'bot',
  block,
  text: block,
  options: [],
  handover: false,
});

describe('the steps of a conversation', () => {
  const steps = (path: string[], turns: Turn[]) =>
    pathSteps({ path, turns }).map(({ block, from, said }) => [block, from, said]);

  test('hold what is typed with the block it leads to, and silent blocks say nothing', () => {
    const turns = [user('oi'), bot('menu'), user('1'), bot('orders')];
    expect(steps(['start', 'menu', 'check', 'orders'], turns)).toEqual([
      ['start', 0, 0],
      ['menu', 0, 2],
      ['check', 2, 2],
      ['orders', 2, 4],
    ]);
  });

  test('take all that a block says at once, and each entry its own', () => {
    expect(steps(['a', 'b'], [bot('a'), bot('a'), bot('b')])).toEqual([
      ['a', 0, 2],
      ['b', 2, 3],
    ]);
    expect(steps(['a', 'a'], [user('x'), bot('a'), user('y'), bot('a')])).toEqual([
      ['a', 0, 2],
      ['a', 2, 4],
    ]);
  });

  test('end with everything said, whatever the path holds', () => {
    expect(steps(['a', 'b'], [bot('a'), user('x')]).at(-1)).toEqual(['b', 1, 2]);
    expect(steps([], [user('x')])).toEqual([]);
  });

  test('of the fixtures lose no turn and go only forward', () => {
    const talks = findings.flatMap(({ evidence }) =>
      evidence.filter((one): one is Conversation => one.kind === 'conversation'),
    );
    expect(talks.length).toBeGreaterThan(0);
    for (const talk of talks) {
      const all = pathSteps(talk);
      expect(all.map(({ block }) => block)).toEqual(talk.path);
      expect(all.at(-1)!.said).toBe(talk.turns.length);
      for (const [at, { from }] of all.entries()) expect(from).toBe(all[at - 1]?.said ?? 0);
    }
  });
});

test('what speaks of blocks can be shown, under an address of its own', () => {
  const proofs = shownProofs(findings);
  expect(new Set(proofs.map(({ key }) => key)).size).toBe(proofs.length);
  expect(proofs.map(({ key }) => key)).toContain('ESC-03~1');
  for (const { evidence } of proofs) expect(blocksOfProof(evidence).length).toBeGreaterThan(0);
});
