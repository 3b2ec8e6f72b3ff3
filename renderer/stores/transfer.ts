import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Request } from '#app/contract/channels.ts';
import type { Fault } from '#app/contract/errors.ts';
import type {
  BundleLookView,
  BundlePreview,
  ImportedBundle,
} from '#app/contract/transfer-views.ts';
import { ask, listen, signal } from '#renderer/bridge.ts';

/** The client that somebody is taking over: a file that was chosen or dropped, and what is in it once it is open. */
export const useTransfer = defineStore('transfer', () => {
  /** The dialog that takes a client over is in front. */
  const isTaking = ref(false);
  const look = shallowRef<BundleLookView | null>(null);
  const preview = shallowRef<BundlePreview | null>(null);
  /** Which part of one is done of what is under way; null where nobody can tell. */
  const part = ref<number | null>(null);
  const fault = shallowRef<Fault | null>(null);

  listen('bundle:progressed', ({ part: done }) => (part.value = done));

  function settle(answer: Result<BundleLookView | null>): void {
    fault.value = answer.ok ? null : answer.fault;
    // Nothing was chosen: what was there stays.
    if (!answer.ok || answer.value === null) return;
    preview.value = null;
    look.value = answer.value;
  }

  /** Lets the user choose a file. */
  async function choose(): Promise<void> {
    settle(await ask((host) => host.bundle.choose(null)));
  }

  /** Takes a file that was dropped on the window. */
  async function drop(file: File): Promise<void> {
    forget();
    isTaking.value = true;
    settle(await ask((host) => host.bundle.look(file)));
  }

  /** Takes a file that somebody opened with the app. */
  async function takeHanded(id: string): Promise<void> {
    forget();
    isTaking.value = true;
    settle(await ask((host) => host.handed.look({ id })));
  }

  const holds = (bundleId: string): boolean => look.value?.bundleId === bundleId;

  /** Opens the file; without a passphrase by this installation's own key. */
  async function open(passphrase: string | null): Promise<void> {
    if (look.value === null) return;
    const { bundleId } = look.value;
    part.value = null;
    fault.value = null;
    const answer = await ask((host) => host.bundle.preview({ bundleId, passphrase }));
    // It was let go meanwhile.
    if (!holds(bundleId)) return;
    if (answer.ok) preview.value = answer.value;
    else fault.value = answer.fault;
  }

  /** Stores what is in it. */
  async function store(
    choice: Omit<Request<'bundle:import'>, 'bundleId'>,
  ): Promise<ImportedBundle | null> {
    if (look.value === null) return null;
    const { bundleId } = look.value;
    fault.value = null;
    const answer = await ask((host) => host.bundle.import({ bundleId, ...choice }));
    if (answer.ok) return answer.value;
    fault.value = answer.fault;
    return null;
  }

  function forget(): void {
    if (look.value !== null) signal((host) => host.bundle.forget(null));
    look.value = null;
    preview.value = null;
    fault.value = null;
  }

  /** Closes the dialog and lets go of what it held. */
  function leave(): void {
    forget();
    isTaking.value = false;
  }

  return {
    ...{ isTaking, look, preview, part, fault },
    ...{ choose, drop, takeHanded, open, store, leave },
    /** Ends what is being locked or opened. */
    cancel: () => ask((host) => host.bundle.cancel(null)),
    survey: (clientId: string) => ask((host) => host.bundle.survey({ clientId })),
    ownKeys: () => ask((host) => host.bundle.ownKeys(null)),
    write: (wanted: Request<'bundle:export'>) => {
      part.value = null;
      return ask((host) => host.bundle.export(wanted));
    },
    clear: leave,
  };
});
