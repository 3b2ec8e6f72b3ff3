const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `stop` once when the signal, not yet aborted, does; gives back what takes it off again. A whole sync shares one signal, and
 * Node searches all listeners of a signal for each one added or removed: so there is one listener for all of them.
 */
export function whenAborted(signal: AbortSignal, stop: () => void): () => void {
  let stops = waiting.get(signal);
  if (stops === undefined) {
    const all = new Set<() => void>();
    signal.addEventListener('abort', () => callAll(all), { once: true });
    waiting.set(signal, all);
    stops = all;
  }
  const held = stops;
  // A stop of its own, so that one function given twice is called twice.
  const own = (): void => stop();
  held.add(own);
  return () => void held.delete(own);
}

function callAll(stops: Set<() => void>): void {
  for (const stop of stops) {
    stops.delete(stop);
    stop();
  }
}
