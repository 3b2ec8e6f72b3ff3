import { defineStore } from 'pinia';
import type { Result } from '#app/contract/bridge.ts';
import type { ProbeView } from '#app/contract/try-views.ts';
import type { TalkScript } from '#core/model/talk.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';

/** What the newest flow of a bot answers to every way of asking for a person; `none` until one was imported. */
export type BotProbe =
  { readonly kind: 'none' } | { readonly kind: 'probe'; readonly view: ProbeView };

/** The probe matrix of the bot that is open: seconds of work for a large flow, so it is made when it is looked at. */
export const useProbe = defineStore('probe', () => {
  const mirror = createKeyedMirror<BotProbe>([], async (botId) => {
    const answer = await ask((host) => host.probe.matrix({ botId }));
    if (!answer.ok) return answer;
    return {
      ok: true,
      value: answer.value === null ? { kind: 'none' } : { kind: 'probe', view: answer.value },
    };
  });

  /** The conversation of one cell. */
  function talk(snapshotId: string, block: string, phrase: string): Promise<Result<TalkScript>> {
    const botId = mirror.key.value ?? '';
    return ask((host) => host.probe.talk({ botId, snapshotId, block, phrase }));
  }

  return { ...mirror, talk };
});
