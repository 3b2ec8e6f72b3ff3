import type { WaysOut } from '#app/node/network/way-out.ts';

/** From worker to host: which proxies lead to an address. Only the host's browser reads the system's settings. */
export interface WayMessage {
  readonly kind: 'way';
  readonly id: number;
  /** Scheme, host and port. */
  readonly address: string;
}

/** From host to worker: the ways as a PAC file names them. */
export interface WayFoundMessage {
  readonly kind: 'way-found';
  readonly id: number;
  readonly ways: string;
}

/** The worker's side of the question, and where the host's answers go. */
export interface WorkerWays {
  readonly ask: WaysOut;
  found(message: WayFoundMessage): void;
}

/** Lets the host find the way to an address. */
export function workerWays(send: (message: WayMessage) => void): WorkerWays {
  const waiting = new Map<number, (ways: string) => void>();
  let lastId = 0;
  return {
    ask: (address) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        send({ kind: 'way', id: lastId, address });
      }),
    found: ({ id, ways }) => {
      waiting.get(id)?.(ways);
      waiting.delete(id);
    },
  };
}
