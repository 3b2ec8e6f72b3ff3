import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** Now, in milliseconds since 1970, once a second while the component is there. */
export function useClockTick(): Readonly<Ref<number>> {
  const now = ref(Date.now());
  let timer: ReturnType<typeof setInterval> | undefined;
  onMounted(() => {
    timer = setInterval(() => (now.value = Date.now()), 1000);
  });
  onBeforeUnmount(() => clearInterval(timer));
  return now;
}
