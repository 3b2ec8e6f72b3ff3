import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';

/** The steps of the first start, in their order. The workspace is made at the end of the second. */
export const firstSteps = ['language', 'protection', 'recovery', 'begin'] as const;

/** A step of the first start. */
export type FirstStep = (typeof firstSteps)[number];

/** How far the first start is. Its last step goes on while the workspace is already open. */
export const useFirstStart = defineStore('first-start', () => {
  const step = ref<FirstStep>('language');
  /** The workspace was just made, and nobody has said yet where to begin. */
  const isBeginning = ref(false);
  /** The recovery code that was made with the workspace, while its page is shown. */
  const groups = shallowRef<readonly string[]>([]);
  const place = computed(() => firstSteps.indexOf(step.value) + 1);

  function go(to: 'language' | 'protection'): void {
    step.value = to;
  }

  /** The workspace is about to be made: once it is open, the last step comes. */
  function begin(): void {
    isBeginning.value = true;
  }

  /** The workspace is there, and with it a recovery code, which is shown before anything else. */
  function made(code: readonly string[]): void {
    groups.value = code;
    step.value = code.length === 0 ? 'begin' : 'recovery';
  }

  /** The code is on paper, or was put off. */
  function toBegin(): void {
    groups.value = [];
    step.value = 'begin';
  }

  /** It is over, or the workspace was closed on the way. */
  function end(): void {
    isBeginning.value = false;
    groups.value = [];
    step.value = 'language';
  }

  return { step, place, groups, isBeginning, go, begin, made, toBegin, end };
});
