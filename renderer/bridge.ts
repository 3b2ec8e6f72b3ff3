import type { Bridge, Result } from '#app/contract/bridge.ts';
import type { EventName } from '#app/contract/channel-names.ts';
import type { EventPayload } from '#app/contract/events.ts';
import { busyWhile } from './app-state.ts';

/**
 * The only file that touches what the preload puts into the window. Everything else asks through {@link ask}
 * and {@link listen}, so that a fault is always a value and the window always knows when it is at rest.
 */
declare global {
  interface Window {
    readonly transbordo: Bridge;
  }
}

/** Asks the host. Never rejects: a broken border becomes the fault `internal`. */
export async function ask<T>(call: (host: Bridge) => Promise<Result<T>>): Promise<Result<T>> {
  return busyWhile(async () => {
    try {
      return await call(window.transbordo);
    } catch (error) {
      console.error(error);
      return { ok: false, fault: { code: 'internal', details: { reference: 'window' } } };
    }
  });
}

/** Tells the host something that nobody waits for: the window stays at rest, and a broken border is no matter. */
export function signal(call: (host: Bridge) => Promise<unknown>): void {
  call(window.transbordo).catch((error: unknown) => console.error(error));
}

/** Listens to an event of the host; returns what ends the listening. */
export function listen<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.transbordo.on(event, listener);
}
