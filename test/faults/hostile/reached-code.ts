import { Session, type Profiler } from 'node:inspector';

/** Tells whether a piece of work ran code that none before it had run. */
export interface ReachedCode {
  readonly isNewAfter: (work: () => void) => boolean;
  /** Stretches of code reached so far. */
  readonly size: () => number;
  readonly stop: () => void;
}

/**
 * Watches the code of these folders by V8's own block coverage: what a coverage-guided fuzzer needs, without another
 * tool. Taking the counts costs some milliseconds, so it is for growing samples and not for every input.
 * @param isWatched by the address of a module
 */
export function watchCode(isWatched: (address: string) => boolean): ReachedCode {
  const session = new Session();
  session.connect();
  const seen = new Set<string>();
  let counts: readonly Profiler.ScriptCoverage[] = [];
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  // Connected to its own thread, a session answers before `post` returns.
  const take = (): readonly Profiler.ScriptCoverage[] => {
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error !== null) throw error;
      counts = result;
    });
    return counts;
  };
  const note = (): boolean => {
    const before = seen.size;
    for (const { url, functions } of take()) {
      if (!isWatched(url)) continue;
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges) {
          if (count > 0) seen.add(`${url} ${String(startOffset)} ${String(endOffset)}`);
        }
      }
    }
    return seen.size > before;
  };
  return {
    isNewAfter: (work) => {
      take();
      work();
      return note();
    },
    size: () => seen.size,
    stop: () => {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}
