import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { effectScope, nextTick, shallowRef } from 'vue';
import { pieceByPiece, rowsPerFrame } from './piece-by-piece.ts';

const rows = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => from + at);

let frames: FrameRequestCallback[] = [];
const scope = effectScope();
const wanted = shallowRef<number[]>([]);

/** Lets the window draw one frame. */
async function frame(): Promise<void> {
  for (const draw of frames.splice(0)) draw(0);
  await nextTick();
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
});
afterEach(() => vi.unstubAllGlobals());

test('rows come in pieces, those that stay stay, and those that go are forgotten', async () => {
  wanted.value = rows(0, 25);
  const drawn = scope.run(() => pieceByPiece(() => wanted.value))!;
  const first = () => [...drawn.value].sort((a, b) => a - b);
  expect(first()).toEqual(rows(0, rowsPerFrame));
  await frame();
  expect(first()).toEqual(rows(0, 2 * rowsPerFrame));
  await frame();
  expect(first()).toEqual(rows(0, 25));
  expect(frames).toEqual([]);

  // A few rows further, as the wheel turns: at once.
  wanted.value = rows(3, 25);
  await nextTick();
  expect(first()).toEqual(rows(3, 25));

  // Far away: in pieces again, and nobody draws after the list has gone.
  wanted.value = rows(500, 25);
  await nextTick();
  expect(first()).toEqual(rows(500, rowsPerFrame));
  scope.stop();
  expect(frames).toEqual([]);
});
