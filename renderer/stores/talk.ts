import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Fault } from '#app/contract/errors.ts';
import type { TalkView } from '#app/contract/try-views.ts';
import { emptyScript } from '#core/model/talk-edits.ts';
import type { TalkScript } from '#core/model/talk.ts';
import { ask } from '#renderer/bridge.ts';
import type { MirrorStatus } from './mirror.ts';

/** A conversation as it stood at one moment: the script and what it led to. */
interface Moment {
  readonly script: TalkScript;
  readonly view: TalkView;
}

/**
 * The conversation that is tried with the bot that is open. The host holds nothing of it: every change is a new
 * script that is played from its start, so taking back is to show what was there before.
 */
export const useTalk = defineStore('talk', () => {
  const botId = ref<string | null>(null);
  const now = shallowRef<Moment | null>(null);
  const past = shallowRef<readonly Moment[]>([]);
  const future = shallowRef<readonly Moment[]>([]);
  const status = ref<MirrorStatus>('idle');
  const fault = shallowRef<Fault | null>(null);
  /** Changes that are not made yet. */
  const pending = ref(0);
  /** What stands in the field and was not sent: it outlives a look at another part of the page. */
  const draft = ref('');
  /** Changes are made one after the other: each begins with what the one before led to. */
  let line: Promise<unknown> = Promise.resolve();
  let visit = 0;

  /** Shows the conversation with a bot: the one under way, or a new one. Tells again whether a newer version came. */
  async function show(id: string): Promise<void> {
    if (botId.value === id && now.value !== null) {
      await enqueue(refresh);
      return;
    }
    clear();
    botId.value = id;
    status.value = 'loading';
    const started = await enqueue(() => played(emptyScript, null));
    if (started === null || started.visit !== visit) return;
    now.value = started.moment;
    fault.value = started.fault;
    status.value = started.fault === null ? 'ready' : 'failed';
  }

  /** Changes the script and plays it; the fault, if it could not be played. Nothing is changed then. */
  function change(how: (script: TalkScript) => TalkScript): Promise<Fault | null> {
    return enqueue(() => {
      const before = now.value?.script ?? emptyScript;
      const script = how(before);
      if (script === before) return null;
      return become(script, now.value?.view.snapshotId ?? null);
    });
  }

  /** Shows another conversation in its place, with the newest version unless one is named. */
  function load(id: string, script: TalkScript, snapshotId: string | null): Promise<Fault | null> {
    if (botId.value !== id) clear();
    botId.value = id;
    return enqueue(() => become(script, snapshotId));
  }

  /** The same conversation with the newest version. */
  function useNewest(): Promise<Fault | null> {
    return enqueue(() => become(now.value?.script ?? emptyScript, null));
  }

  /** Takes back the last change. */
  async function back(): Promise<void> {
    await enqueue(() => step(past, future));
  }

  /** Makes it again. */
  async function forward(): Promise<void> {
    await enqueue(() => step(future, past));
  }

  function step(from: typeof past, to: typeof past): void {
    const next = from.value.at(-1);
    if (next === undefined || now.value === null) return;
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, now.value];
    now.value = next;
  }

  async function become(script: TalkScript, snapshotId: string | null): Promise<Fault | null> {
    const answer = await played(script, snapshotId);
    if (answer.visit !== visit) return null;
    if (answer.moment === null) return answer.fault;
    if (now.value !== null) past.value = [...past.value, now.value];
    future.value = [];
    now.value = answer.moment;
    status.value = 'ready';
    return null;
  }

  /** A newer version may have come: what is shown stays with its own. */
  async function refresh(): Promise<void> {
    const shown = now.value;
    if (shown === null) return;
    const answer = await played(shown.script, shown.view.snapshotId);
    if (answer.visit === visit && now.value === shown && answer.moment !== null)
      now.value = answer.moment;
  }

  async function played(script: TalkScript, snapshotId: string | null) {
    const own = visit;
    const request = { botId: botId.value ?? '', snapshotId, script };
    const answer = await ask((host) => host.try.play(request));
    const view = answer.ok ? answer.value : null;
    return {
      visit: own,
      moment: view === null ? null : { script, view },
      fault: answer.ok ? null : answer.fault,
    };
  }

  /** Null for work that was still in line when the conversation was forgotten. */
  async function enqueue<T>(work: () => T | Promise<T>): Promise<T | null> {
    const own = visit;
    pending.value += 1;
    const turn = line.then(() => (own === visit ? work() : null));
    line = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      if (own === visit) pending.value -= 1;
    }
  }

  /** Forgets the bot and the conversation. */
  function clear(): void {
    visit += 1;
    line = Promise.resolve();
    botId.value = null;
    now.value = null;
    past.value = [];
    future.value = [];
    status.value = 'idle';
    fault.value = null;
    pending.value = 0;
    draft.value = '';
  }

  return {
    botId,
    status,
    fault,
    busy: computed(() => pending.value > 0),
    draft,
    script: computed(() => now.value?.script ?? emptyScript),
    view: computed(() => now.value?.view ?? null),
    canGoBack: computed(() => past.value.length > 0),
    canGoForward: computed(() => future.value.length > 0),
    show,
    change,
    load,
    useNewest,
    back,
    forward,
    clear,
  };
});
