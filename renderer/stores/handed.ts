import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { HandedFile } from '#app/contract/handed-channels.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { useTransfer } from './transfer.ts';

/** Files that somebody opened with the app from elsewhere: one question after the other, and nothing by itself. */
export const useHanded = defineStore('handed', () => {
  const transfer = useTransfer();
  const waiting = shallowRef<readonly HandedFile[]>([]);
  /** What the question in front is about: flows, and what the app does not read. */
  const asked = shallowRef<readonly HandedFile[]>([]);
  const isAsking = ref(false);
  const flows = computed(() => asked.value.filter(({ kind }) => kind === 'flow'));
  const others = computed(() => asked.value.filter(({ kind }) => kind === 'other'));

  listen('handed:came', () => void load());

  /** Asks what is waiting, and puts the next question. */
  async function load(): Promise<void> {
    const answer = await ask((host) => host.handed.list(null));
    if (!answer.ok) return;
    waiting.value = answer.value;
    await next();
  }

  async function next(): Promise<void> {
    // One question at a time: the rest is asked when this one has its answer.
    if (transfer.isTaking) return;
    asked.value = waiting.value.filter(({ kind }) => kind !== 'bundle');
    isAsking.value = asked.value.length > 0;
    const [bundle] = waiting.value;
    if (isAsking.value || bundle === undefined) return;
    waiting.value = waiting.value.slice(1);
    await transfer.takeHanded(bundle.id);
  }

  /** The question is answered: its files wait no longer. */
  async function settle(): Promise<void> {
    const files = asked.value.map(({ id }) => id);
    isAsking.value = false;
    await ask((host) => host.handed.forget({ files }));
    await load();
  }

  function clear(): void {
    waiting.value = [];
    asked.value = [];
    isAsking.value = false;
  }

  return { flows, others, isAsking, load, next, settle, clear };
});
