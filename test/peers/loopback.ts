import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request; the body has been read whole. */
export type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

/** A server on this machine. */
export interface Loopback {
  /** e.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Ends every connection at once, those in the middle of an answer too. */
  close(): Promise<void>;
}

const nothing = Buffer.alloc(0);

/** Listens on 127.0.0.1 at a port that the system chooses. */
export async function listenOnLoopback(answer: Answer): Promise<Loopback> {
  const server = createServer(
    { keepAliveTimeout: 60_000, requestTimeout: 0 },
    (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        answer(request, response, chunks.length === 0 ? nothing : Buffer.concat(chunks));
      });
      // A client that went away is its own affair.
      request.on('error', () => undefined);
      response.on('error', () => undefined);
    },
  );
  server.on('connection', (socket) => socket.setNoDelay(true));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Does something after a while, unless the connection has ended by then. */
export function later(response: ServerResponse, milliseconds: number, then: () => void): void {
  if (milliseconds <= 0) {
    then();
    return;
  }
  const timer = setTimeout(then, milliseconds);
  response.once('close', () => {
    clearTimeout(timer);
  });
}
