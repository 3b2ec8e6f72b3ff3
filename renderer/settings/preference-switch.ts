import { computed, ref, watch } from 'vue';
import type { WritableComputedRef } from 'vue';
import { useSettings } from '#renderer/stores/settings.ts';
import { writePreference } from './write-preference.ts';

/** Preferences that hold or do not. */
export type SwitchedPreference = 'hasTray' | 'startsAtLogin';

/** A preference as a switch shows it: at once as it was set, and as it is kept where the host refused. */
export function usePreferenceSwitch(name: SwitchedPreference): WritableComputedRef<boolean> {
  const settings = useSettings();
  const kept = (): boolean => settings.value?.[name] ?? false;
  const shown = ref(kept());
  watch(kept, (now) => {
    shown.value = now;
  });

  async function set(value: boolean): Promise<void> {
    shown.value = value;
    if (!(await writePreference({ [name]: value }))) shown.value = kept();
  }

  return computed({ get: () => shown.value, set: (value) => void set(value) });
}
