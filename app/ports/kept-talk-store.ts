import type { KeptTalk } from '#core/model/talk.ts';

/** Conversations kept as evidence. What was kept is never changed; removing hides, so that it can be undone. */
export interface KeptTalkStore {
  insert(talk: KeptTalk): void;
  /** A removed one too. */
  get(id: string): KeptTalk | null;
  /** Those that are not removed, newest first. */
  listByBot(botId: string): KeptTalk[];
  setRemoved(id: string, removed: boolean): void;
}
