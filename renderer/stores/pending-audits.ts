import { defineStore } from 'pinia';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';

/** How many bots of the client that is open wait for an audit because something changed since. */
export const usePendingAudits = defineStore('pending-audits', () =>
  createKeyedMirror<{ readonly bots: number; readonly pending: number }>(
    ['client', 'bot', 'run'],
    (clientId) => ask((host) => host.client.pendingAudits({ clientId })),
  ),
);
