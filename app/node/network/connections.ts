import { Agent as PlainAgent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';

/** Connections that are kept for the next request, at most four seconds, so that a server seldom closes one first. */
export interface Connections {
  readonly plain: PlainAgent;
  readonly tls: TlsAgent;
  /** Ends all of them, those in use as well. */
  close(): void;
}

const kept = {
  keepAlive: true,
  timeout: 4_000,
  scheduling: 'lifo',
  // Said here, so that no environment variable says otherwise.
  rejectUnauthorized: true,
} as const;

/** Connections of one program. */
export function newConnections(): Connections {
  const plain = new PlainAgent(kept);
  const tls = new TlsAgent(kept);
  return {
    plain,
    tls,
    close: () => {
      plain.destroy();
      tls.destroy();
    },
  };
}
