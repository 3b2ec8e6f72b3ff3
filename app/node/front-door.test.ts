import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frontDoor } from './front-door.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A door, pieces of long work that note that they were let through, and somebody who waits until told. */
function scene(pieces: number) {
  const door = frontDoor({ patience: 500, longest: 100 });
  const passed: number[] = [];
  for (let piece = 1; piece <= pieces; piece += 1)
    void door.giveWay().then(() => passed.push(piece));
  const wait = (): (() => void) => {
    let answered = (): void => undefined;
    void door.serve(
      () =>
        new Promise<void>((resolve) => {
          answered = resolve;
        }),
    );
    return answered;
  };
  return { door, passed, wait };
}

describe('the door of the worker', () => {
  it('lets one piece through at a time while nobody waits', async () => {
    const { passed } = scene(3);
    for (const expected of [[1], [1, 2], [1, 2, 3]]) {
      vi.advanceTimersToNextTimer();
      await Promise.resolve();
      expect(passed).toEqual(expected);
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  it('holds them back while somebody waits, but for one every so often', async () => {
    const { passed, wait } = scene(3);
    const answered = wait();
    await vi.advanceTimersByTimeAsync(99);
    expect(passed).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(passed).toEqual([1]);
    answered();
    await vi.advanceTimersByTimeAsync(1);
    expect(passed).toEqual([1, 2, 3]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('counts everybody who waits', async () => {
    const { passed, wait } = scene(1);
    const [first, second] = [wait(), wait()];
    first();
    await vi.advanceTimersByTimeAsync(50);
    expect(passed).toEqual([]);
    second();
    await vi.advanceTimersByTimeAsync(1);
    expect(passed).toEqual([1]);
  });

  it('waits for nobody whose work is long itself', async () => {
    const { passed, wait, door } = scene(0);
    const answered = wait();
    await vi.advanceTimersByTimeAsync(500);
    void door.giveWay().then(() => passed.push(1));
    await vi.advanceTimersByTimeAsync(1);
    expect(passed).toEqual([1]);
    answered();
    await vi.advanceTimersByTimeAsync(1);
    // Nobody is taken off twice.
    wait();
    void door.giveWay().then(() => passed.push(2));
    await vi.advanceTimersByTimeAsync(99);
    expect(passed).toEqual([1]);
  });

  it('lets long work that somebody asked for go on without waiting for itself', async () => {
    const { door, passed } = scene(0);
    void door.serve(async () => {
      await Promise.resolve();
      await door.giveWay();
      passed.push(1);
      await door.giveWay();
      passed.push(2);
    });
    await vi.advanceTimersByTimeAsync(1);
    expect(passed).toEqual([1, 2]);
  });

  it('gives the answer and the fault through', async () => {
    const { door } = scene(0);
    expect(await door.serve(() => Promise.resolve(7))).toBe(7);
    await expect(door.serve(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });
});
