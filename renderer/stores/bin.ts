import { defineStore } from 'pinia';
import type { Request } from '#app/contract/channels.ts';
import type { BinRow } from '#app/contract/storage-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** What was removed and can come back, or go for good. */
export const useBin = defineStore('bin', () => {
  const mirror = createMirror<BinRow[]>(() => ask((host) => host.bin.list(null)));

  listen('data:changed', ({ nouns }) => {
    if (nouns.some((noun) => ['client', 'bot', 'number'].includes(noun))) void mirror.refresh();
  });

  return {
    ...mirror,
    restore: async ({ kind, id }: BinRow) => {
      const answer = await ask((host) => host.bin.restore({ kind, id }));
      if (answer.ok) await mirror.load();
      return answer;
    },
    /** What erasing a client would take away. */
    previewErasure: (clientId: string) => ask((host) => host.erasure.preview({ clientId })),
    erase: async (request: Request<'erasure:erase'>) => {
      const answer = await ask((host) => host.erasure.erase(request));
      if (answer.ok) await mirror.load();
      return answer;
    },
  };
});
