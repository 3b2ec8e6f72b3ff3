import { Agent as PlainAgent } from 'node:http';
import type { Destination } from './host-policy.ts';
import { OutwardAgent, type OutwardOptions } from './outward-agent.ts';

/** Connections that are kept for the next request, at most four seconds, so that a server seldom closes one first. */
export interface Connections {
  readonly plain: PlainAgent;
  /** Those to one destination. `trustsMachine`: authorities of this machine may vouch for it, not only public ones. */
  tls(service: Destination, trustsMachine: boolean): OutwardAgent;
  /** Ends all of them, those in use as well. */
  close(): void;
}

const kept = {
  keepAlive: true,
  timeout: 4_000,
  scheduling: 'lifo',
  // Said here, so that no environment variable says otherwise.
  rejectUnauthorized: true,
  minVersion: 'TLSv1.2',
} as const;

/** What the connections of one program have in common. */
export type ConnectionOptions = Omit<OutwardOptions, 'service' | 'trustsMachine'>;

/** Connections of one program. */
export function newConnections(options: ConnectionOptions): Connections {
  const plain = new PlainAgent(kept);
  const agents = new Map<string, OutwardAgent>();
  return {
    plain,
    tls: (service, trustsMachine) => {
      const key = `${service} ${trustsMachine}`;
      const known = agents.get(key);
      if (known !== undefined) return known;
      const agent = new OutwardAgent(kept, { ...options, service, trustsMachine });
      agents.set(key, agent);
      return agent;
    },
    close: () => {
      plain.destroy();
      for (const agent of agents.values()) agent.destroy();
    },
  };
}
