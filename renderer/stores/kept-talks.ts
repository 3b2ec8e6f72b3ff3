import { defineStore } from 'pinia';
import { shallowReactive, watch } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { KeptTalkRow, TalkReplay } from '#app/contract/try-views.ts';
import type { TalkScript } from '#core/model/talk.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';

/** Conversations kept with the bot that is open, and how each goes with the newest version. */
export const useKeptTalks = defineStore('kept-talks', () => {
  const mirror = createKeyedMirror<KeptTalkRow[]>(['talk'], (botId) =>
    ask((host) => host.try.list({ botId })),
  );
  /** By id; one that is not there is being played. */
  const replays = shallowReactive(new Map<string, Result<TalkReplay>>());
  let round = 0;

  /** The newest version that they were played with. */
  let version: string | null = null;

  watch(mirror.value, () => void replayAll());

  /** Shows a bot's kept conversations, each played with its newest version. */
  async function show(botId: string, newest: string): Promise<void> {
    if (version !== newest) replays.clear();
    version = newest;
    await mirror.show(botId);
  }

  /** One after the other: the checkers have other work as well. */
  async function replayAll(): Promise<void> {
    const own = ++round;
    for (const { id } of mirror.value.value ?? []) {
      if (replays.has(id)) continue;
      const answer = await ask((host) => host.try.replay({ id }));
      if (own !== round) return;
      replays.set(id, answer);
    }
  }

  /** Keeps a conversation as evidence. */
  function keep(request: {
    readonly botId: string;
    readonly snapshotId: string;
    readonly script: TalkScript;
    readonly by: string;
    readonly note: string;
  }): Promise<Result<{ id: string }>> {
    return ask((host) => host.try.keep(request));
  }

  /** Hides a kept conversation, or brings it back. */
  function setRemoved(id: string, removed: boolean): Promise<Result<null>> {
    return ask((host) => host.try.setRemoved({ id, removed }));
  }

  /** Forgets the bot and its kept conversations. */
  function clear(): void {
    round += 1;
    replays.clear();
    mirror.clear();
  }

  return { ...mirror, show, replays, keep, setRemoved, clear };
});
