import { AsyncLocalStorage } from 'node:async_hooks';

/** Lets what somebody waits for go before what goes on by itself. */
export interface FrontDoor {
  /** Answers what somebody waits for. */
  readonly serve: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Resolves when nobody waits: for one at a time, and for one every `longest` milliseconds even while somebody does.
   * Long work calls it before each of its pieces; where somebody asked for that work, it does not wait for itself.
   */
  readonly giveWay: () => Promise<void>;
}

/** A door; times in milliseconds. */
export function frontDoor({
  /** So long somebody is waited for; what takes longer is long work itself. */
  patience = 500,
  longest = 100,
} = {}): FrontDoor {
  const waiting: (() => void)[] = [];
  /** Ends the wait for the request that is being answered. */
  const own = new AsyncLocalStorage<() => void>();
  let served = 0;
  let isLooking = false;
  let late: NodeJS.Timeout | null = null;

  function next(): void {
    if (waiting.length === 0) return;
    if (served > 0) {
      late ??= setTimeout(() => {
        late = null;
        pass();
      }, longest);
    } else if (!isLooking) {
      isLooking = true;
      // Messages that have come meanwhile are heard before it.
      setImmediate(() => {
        isLooking = false;
        if (served === 0) pass();
        else next();
      });
    }
  }

  function pass(): void {
    waiting.shift()?.();
    next();
  }

  return {
    serve: async (work) => {
      served += 1;
      let isCounted = true;
      const leave = (): void => {
        if (!isCounted) return;
        isCounted = false;
        served -= 1;
        if (served > 0) return;
        if (late !== null) clearTimeout(late);
        late = null;
        next();
      };
      const enough = setTimeout(leave, patience);
      try {
        return await own.run(leave, work);
      } finally {
        clearTimeout(enough);
        leave();
      }
    },
    giveWay: () =>
      new Promise((resolve) => {
        own.getStore()?.();
        waiting.push(resolve);
        next();
      }),
  };
}
