import { defineStore } from 'pinia';
import type { BotSyncState } from '#app/contract/sync-views.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';

/** How the bots of the client that is open stand to what is published, by bot's id. */
export const useBotSync = defineStore('bot-sync', () =>
  createKeyedMirror<Record<string, BotSyncState>>(['job', 'bot', 'run', 'credential'], (clientId) =>
    ask((host) => host.sync.bots({ clientId })),
  ),
);
