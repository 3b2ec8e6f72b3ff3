import { onBeforeUnmount, ref, watch } from 'vue';
import type { Ref } from 'vue';

/** From this long on somebody is told that it takes long, in milliseconds. */
const LATE_MS = 500;

/** True once something has been under way for half a second: a quick answer says nothing. */
export function useLate(isBusy: () => boolean): Readonly<Ref<boolean>> {
  const isLate = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(
    isBusy,
    (busy) => {
      clearTimeout(timer);
      isLate.value = false;
      if (busy) timer = setTimeout(() => (isLate.value = true), LATE_MS);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearTimeout(timer));
  return isLate;
}
