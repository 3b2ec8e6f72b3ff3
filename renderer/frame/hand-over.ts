import { onBeforeUnmount, ref, watch } from 'vue';
import type { Ref } from 'vue';
import { ask, listen, signal } from '#renderer/bridge.ts';
import { useLaterRouter } from '#renderer/later-router.ts';
import { putBack, typedSoFar } from '#renderer/stores/typing.ts';
import { useWorkspace } from '#renderer/stores/workspace.ts';

/** What a window hands over to the one that comes after it: locking ends the page with everything it holds. */
export interface HandOver {
  /** The workspace is about to be locked: nothing of it is shown any more. */
  readonly isLeaving: Readonly<Ref<boolean>>;
  /** What was typed before the lock is back, and the view that was in front. */
  readonly isBack: Readonly<Ref<boolean>>;
}

/** Hands over what was typed when the host says that it locks, and takes it back when the workspace is open again. */
export function useHandOver(): HandOver {
  const workspace = useWorkspace();
  const router = useLaterRouter();
  const isLeaving = ref(false);
  const isBack = ref(false);

  const endings = [
    listen('workspace:locking', () => {
      const typing = typedSoFar(router.present()?.currentRoute.value.fullPath ?? null);
      isLeaving.value = true;
      signal((host) => host.typing.keep(typing));
    }),
    // However it ended: a page that was not taken away goes on.
    listen('workspace:changed', () => {
      isLeaving.value = false;
    }),
  ];
  onBeforeUnmount(() => {
    for (const end of endings) end();
  });

  async function takeBack(): Promise<void> {
    const [answer, views] = await Promise.all([
      ask((host) => host.typing.take(null)),
      router.wanted(),
    ]);
    if (answer.ok && answer.value !== null) {
      putBack(answer.value);
      if (answer.value.place !== null) await views.replace(answer.value.place);
    }
    if (views.currentRoute.value.path === '/') await views.replace('/overview');
    isBack.value = true;
  }

  watch(
    () => workspace.status?.state,
    (state) => {
      isBack.value = false;
      if (state === 'open') void takeBack();
    },
    { immediate: true },
  );

  return { isLeaving, isBack };
}
