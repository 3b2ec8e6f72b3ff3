import { ref, shallowRef } from 'vue';
import type { Ref, ShallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Fault } from '#app/contract/errors.ts';

/** Where a mirrored value stands. */
export type MirrorStatus = 'idle' | 'loading' | 'ready' | 'failed';

/** A copy of something the worker owns, read again whenever it changed. */
export interface Mirror<T> {
  readonly value: Readonly<ShallowRef<T | null>>;
  readonly status: Readonly<Ref<MirrorStatus>>;
  readonly fault: Readonly<ShallowRef<Fault | null>>;
  /** Reads again. What is shown stays until the answer is there, so that a refresh does not flicker. */
  readonly load: () => Promise<void>;
  /** Reads again only if somebody has read before. */
  readonly refresh: () => Promise<void>;
  /** Forgets everything, and any answer still under way. */
  readonly clear: () => void;
}

/** Makes a mirror. Answers that arrive out of order are dropped: the last question wins. */
export function createMirror<T>(read: () => Promise<Result<T>>): Mirror<T> {
  const value = shallowRef<T | null>(null);
  const status = ref<MirrorStatus>('idle');
  const fault = shallowRef<Fault | null>(null);
  let asked = 0;

  async function load(): Promise<void> {
    const question = ++asked;
    if (value.value === null) status.value = 'loading';
    const answer = await read();
    if (question !== asked) return;
    if (answer.ok) {
      value.value = answer.value;
      fault.value = null;
      status.value = 'ready';
    } else {
      value.value = null;
      fault.value = answer.fault;
      status.value = 'failed';
    }
  }

  async function refresh(): Promise<void> {
    if (status.value !== 'idle') await load();
  }

  function clear(): void {
    asked += 1;
    value.value = null;
    fault.value = null;
    status.value = 'idle';
  }

  return { value, status, fault, load, refresh, clear };
}
