import { watch } from 'vue';

/** What a panel has to show a block that its address names. */
export interface NamedBlock {
  /** Id of the block; null where the address names none. */
  readonly id: () => string | null;
  /** The version that is shown; null while it is on its way. */
  readonly shown: () => { readonly snapshotId: string } | null;
  readonly go: (id: string) => void;
}

/** Goes to the block of the address: once its flow is there, and again when the address names another one. */
export function useNamedBlock({ id, shown, go }: NamedBlock): void {
  let last: string | null = null;
  watch(
    [id, shown],
    ([now, flow]) => {
      // A newer version of the flow does not take the eye back to where it began.
      if (now === null || flow === null || now === last) return;
      last = now;
      go(now);
    },
    { immediate: true },
  );
}
