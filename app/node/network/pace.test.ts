import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExchangeFault } from '#core/sync/exchange.ts';
import { blipPace, graphPace, newPace, type Pace, type PaceLimits } from './pace.ts';

interface Start {
  readonly subject: string;
  readonly at: number;
}

interface InFlight {
  readonly subject: string;
  readonly end: () => void;
}

/** A pace whose requests end when the test says, and what it let through. */
function observed(limits: PaceLimits): {
  pace: Pace;
  starts: Start[];
  ends: InFlight[];
  ask: (subject: string, count?: number, signal?: AbortSignal) => Promise<string[]>;
  endAll: () => Promise<void>;
} {
  const pace = newPace(limits);
  const starts: Start[] = [];
  const ends: InFlight[] = [];
  const never = new AbortController().signal;
  const one = (subject: string, signal: AbortSignal): Promise<string> =>
    pace
      .run(subject, signal, () => {
        starts.push({ subject, at: performance.now() });
        return new Promise<string>((resolve) => ends.push({ subject, end: () => resolve('sent') }));
      })
      .catch((error: unknown) => (error instanceof ExchangeFault ? error.code : 'another error'));
  return {
    pace,
    starts,
    ends,
    ask: (subject, count = 1, signal = never) =>
      Promise.all(Array.from({ length: count }, () => one(subject, signal))),
    endAll: async () => {
      while (ends.length > 0) {
        for (const { end } of ends.splice(0)) end();
        await settled();
      }
    },
  };
}

/** Lets everything happen that needs no time. */
async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

const free = { inFlight: 100, perSecond: null };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a pace', () => {
  it.each([
    { name: 'Blip', limits: blipPace, subject: 4, overall: 10 },
    { name: 'Graph', limits: graphPace, subject: 2, overall: 4 },
  ])('of $name keeps in flight what it may', async ({ limits, subject, overall }) => {
    const { ask, starts, ends } = observed(limits);
    void ask('a', 20);
    await settled();
    expect(starts).toHaveLength(subject);
    for (const other of ['b', 'c', 'd', 'e', 'f']) void ask(other, 20);
    await settled();
    expect(starts).toHaveLength(overall);
    ends.shift()?.end();
    await settled();
    expect(starts).toHaveLength(overall + 1);
  });

  it('sends at most ten of one subject within any second', async () => {
    const { ask, starts, endAll } = observed(blipPace);
    // Six late in one second: a count that begins anew with each second would let sixteen through.
    await vi.advanceTimersByTimeAsync(900);
    void ask('a', 6);
    await settled();
    await endAll();
    void ask('a', 30);
    for (let step = 0; step < 400; step += 1) {
      await vi.advanceTimersByTimeAsync(10);
      await endAll();
    }
    expect(starts).toHaveLength(36);
    for (const [index, { at }] of starts.entries()) {
      const tenth = starts[index + 10];
      if (tenth !== undefined) expect(tenth.at - at).toBeGreaterThanOrEqual(1000);
    }
    // And as fast as that allows.
    expect((starts.at(-1)?.at ?? 0) - (starts[0]?.at ?? 0)).toBeLessThan(3_100);
  });

  it('lets the subjects through in turn', async () => {
    const { ask, starts, ends } = observed({ inFlight: 1, perSubject: free });
    void ask('many', 1_000);
    await settled();
    for (const subject of ['b', 'c']) void ask(subject, 3);
    for (let count = 0; count < 9; count += 1) {
      ends.shift()?.end();
      await settled();
    }
    const order = starts.map(({ subject }) => subject);
    expect(order.slice(2, 8).filter((subject) => subject === 'many')).toHaveLength(2);
    expect(order.filter((subject) => subject !== 'many')).toEqual(['b', 'c', 'b', 'c', 'b', 'c']);
  });

  it('goes on with others while a thousand requests of a slow subject wait', async () => {
    const { pace, ask, starts } = observed(blipPace);
    void ask('slow', 1_000);
    await settled();
    let answered = 0;
    const never = new AbortController().signal;
    for (let count = 0; count < 100; count += 1)
      void pace.run(`quick ${count}`, never, () => Promise.resolve()).then(() => (answered += 1));
    await settled();
    expect(answered).toBe(100);
    expect(starts).toHaveLength(4);
  });

  it('passes on what the sender gives or throws', async () => {
    const pace = newPace(blipPace);
    const never = new AbortController().signal;
    await expect(pace.run('a', never, () => Promise.resolve(7))).resolves.toBe(7);
    const fault = new ExchangeFault('dropped');
    await expect(pace.run('a', never, () => Promise.reject(fault))).rejects.toBe(fault);
    for (let count = 0; count < 5; count += 1)
      await pace.run('b', never, () => Promise.reject(fault)).catch(() => undefined);
    await expect(pace.run('b', never, () => Promise.resolve(8))).resolves.toBe(8);
  });
});

describe('a rest', () => {
  it('holds back its subject alone, for as long as it was told', async () => {
    const { pace, ask, starts } = observed(blipPace);
    pace.rest('a', 120_000);
    void ask('a');
    void ask('b');
    await vi.advanceTimersByTimeAsync(119_999);
    expect(starts.map(({ subject }) => subject)).toEqual(['b']);
    await vi.advanceTimersByTimeAsync(2);
    expect(starts.map(({ subject }) => subject)).toEqual(['b', 'a']);
  });

  it('holds back what already stands in line', async () => {
    const { pace, ask, starts, endAll } = observed({ inFlight: 1, perSubject: free });
    void ask('a');
    void ask('b');
    await settled();
    pace.rest('b', 1_000);
    await endAll();
    expect(starts.map(({ subject }) => subject)).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(starts.map(({ subject }) => subject)).toEqual(['a', 'b']);
  });

  it('is not shortened by a shorter one, and may be longer than a timer can be', async () => {
    const { pace, ask, starts } = observed(blipPace);
    const thirtyDays = 30 * 24 * 3_600_000;
    pace.rest('a', thirtyDays);
    pace.rest('a', 10);
    void ask('a');
    await vi.advanceTimersByTimeAsync(thirtyDays - 1);
    expect(starts).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2);
    expect(starts).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('ends at once what waits, and sends none of it', async () => {
    const { pace, ask, starts, endAll } = observed(blipPace);
    const stop = new AbortController();
    const stopped = ask('a', 1_000, stop.signal);
    const kept = ask('a', 3);
    pace.rest('b', 60_000);
    const resting = ask('b', 1, stop.signal);
    await settled();
    stop.abort();
    expect(await resting).toEqual(['cancelled']);
    await endAll();
    expect(await kept).toEqual(['sent', 'sent', 'sent']);
    const ended = await stopped;
    expect(ended.filter((end) => end === 'cancelled')).toHaveLength(996);
    expect(starts).toHaveLength(7);
  });

  it('before asking sends nothing', async () => {
    const { pace, ask, starts } = observed(blipPace);
    expect(await ask('a', 1, AbortSignal.abort())).toEqual(['cancelled']);
    expect(starts).toHaveLength(0);
    expect(pace.size).toBe(0);
  });

  it('all: what waits is cancelled, what is in flight is waited for, and no timer is left', async () => {
    const { pace, ask, starts, endAll } = observed(blipPace);
    const asked = ask('a', 6);
    pace.rest('b', 60_000);
    const resting = ask('b');
    pace.rest('c', 60_000);
    await settled();
    let isClosed = false;
    const closing = pace.close().then(() => (isClosed = true));
    await settled();
    expect(isClosed).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    await endAll();
    await closing;
    expect(await asked).toEqual([...Array<string>(4).fill('sent'), 'cancelled', 'cancelled']);
    expect(await resting).toEqual(['cancelled']);
    expect(await ask('a')).toEqual(['cancelled']);
    pace.rest('a', 1_000);
    expect(starts).toHaveLength(4);
    expect(vi.getTimerCount()).toBe(0);
    expect(pace.size).toBe(0);
  });
});

describe('a subject without requests', () => {
  it('is forgotten a second after its last', async () => {
    const { pace, ask, endAll } = observed(blipPace);
    for (let count = 0; count < 1_000; count += 1) void ask(`bot ${count}`);
    expect(pace.size).toBe(1_000);
    await settled();
    await endAll();
    await vi.advanceTimersByTimeAsync(1_001);
    expect(pace.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not keep the program from ending; one that has requests does', async () => {
    vi.useRealTimers();
    const { pace, ask, endAll } = observed(blipPace);
    const timers = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    pace.rest('a', 60_000);
    expect(timers()).toBe(before);
    const asked = ask('a');
    expect(timers()).toBe(before + 1);
    await Promise.all([pace.close(), endAll()]);
    expect(await asked).toEqual(['cancelled']);
    expect(timers()).toBe(before);
  });
});

it('keeps every limit whatever comes when', async () => {
  const limits = { inFlight: 3, perSubject: { inFlight: 2, perSecond: 4 } };
  const subject = fc.constantFrom('a', 'b', 'c', 'd');
  const step = fc.oneof(
    fc.record({
      does: fc.constant('ask' as const),
      subject,
      count: fc.integer({ min: 1, max: 9 }),
    }),
    fc.record({ does: fc.constant('end' as const), which: fc.nat() }),
    fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 700 }) }),
    fc.record({
      does: fc.constant('rest' as const),
      subject,
      ms: fc.integer({ max: 2_000, min: 1 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const { pace, starts, ends, ask, endAll } = observed(limits);
      const rests = new Map<string, number>();
      let asked = 0;
      let seen = 0;
      for (const does of steps) {
        if (does.does === 'ask') {
          asked += does.count;
          void ask(does.subject, does.count);
        } else if (does.does === 'end') {
          ends.splice(does.which % Math.max(1, ends.length), 1)[0]?.end();
        } else if (does.does === 'rest') {
          const until = performance.now() + does.ms;
          rests.set(does.subject, Math.max(until, rests.get(does.subject) ?? 0));
          pace.rest(does.subject, does.ms);
        }
        // Whatever starts in this step is held against the rests as they are now.
        await vi.advanceTimersByTimeAsync(does.does === 'wait' ? does.ms : 0);
        for (const { subject, at } of starts.slice(seen))
          expect(at).toBeGreaterThanOrEqual(rests.get(subject) ?? 0);
        seen = starts.length;
        expect(ends.length).toBeLessThanOrEqual(limits.inFlight);
        for (const subject of ['a', 'b', 'c', 'd'])
          expect(ends.filter((one) => one.subject === subject).length).toBeLessThanOrEqual(2);
      }
      for (let count = 0; count < 200 && starts.length < asked; count += 1) {
        await endAll();
        await vi.advanceTimersByTimeAsync(300);
      }
      expect(starts).toHaveLength(asked);
      for (const subject of ['a', 'b', 'c', 'd']) {
        const own = starts.filter((start) => start.subject === subject);
        for (const [index, { at }] of own.entries()) {
          const fifth = own[index + limits.perSubject.perSecond];
          if (fifth !== undefined) expect(fifth.at - at).toBeGreaterThanOrEqual(1000);
        }
      }
      await Promise.all([pace.close(), endAll()]);
    }),
    { numRuns: 60 },
  );
});
