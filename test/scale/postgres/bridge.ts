import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { AppFault } from '#app/contract/errors.ts';
import type { Ask, Reply } from './messages.ts';

/** Asks a PostgreSQL server and stands still until it has answered. */
export interface Bridge {
  /** A session of its own, which is the server's word for a connection. */
  readonly connect: () => number;
  /** Throws what the server says, as an Error with its `code` (SQLSTATE). */
  readonly query: (session: number, sql: string, values: readonly unknown[] | null) => Reply;
  readonly end: (session: number) => void;
}

/** Constraints by the SQLSTATE of what broke them, in the words that SQLite has for them. */
const constraintKinds: Readonly<Record<string, string>> = {
  '23502': 'NOT NULL',
  '23503': 'FOREIGN KEY',
  '23505': 'UNIQUE',
  '23514': 'CHECK',
};

/** Milliseconds after which a server that gives no answer is given up. */
const patience = 600_000;

/**
 * The ports are synchronous, and every client of PostgreSQL for Node is not. So the client lives in a thread of its own,
 * and this one sleeps on a shared word until the answer lies in the port between them.
 */
export function openBridge(url: string): Bridge {
  const { port1: near, port2: far } = new MessageChannel();
  const word = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('client-thread.mjs', import.meta.url), {
    workerData: { url, word, port: far },
    transferList: [far],
    execArgv: [],
  });
  // Neither keeps the process alive.
  worker.unref();
  near.unref();
  let sessions = 0;
  const ask = (question: Ask): Reply => {
    Atomics.store(word, 0, 0);
    near.postMessage(question);
    // More than once: the waking that belonged to the answer before may come late.
    while (Atomics.load(word, 0) === 0)
      if (Atomics.wait(word, 0, 0, patience) === 'timed-out') throw new AppFault('workspace-busy');
    const { message } = receiveMessageOnPort(near) as { readonly message: Reply };
    if (message.fault === null) return message;
    const { code } = message.fault;
    const kind = constraintKinds[code];
    const text = kind === undefined ? '' : `${kind} constraint failed: `;
    throw Object.assign(new Error(`${text}${message.fault.message}`), { code });
  };
  return {
    connect: () => {
      const session = (sessions += 1);
      ask({ kind: 'connect', session });
      return session;
    },
    query: (session, sql, values) => ask({ kind: 'query', session, sql, values }),
    end: (session) => void ask({ kind: 'end', session }),
  };
}
