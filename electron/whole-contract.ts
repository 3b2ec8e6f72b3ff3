import type { channels } from '#app/contract/channels.ts';
import type { events } from '#app/contract/events.ts';

/** Schemas of all messages and events. */
export interface WholeContract {
  readonly channels: typeof channels;
  readonly events: typeof events;
}

/** Something that is read once, when it is first wanted. */
export interface ReadOnce<T> {
  /** It, if it has been read. */
  readonly known: () => T | null;
  /** Reads it; those who ask meanwhile go on in the order of asking. */
  readonly read: () => Promise<T>;
}

/** Reads by `load`, once. */
export function readOnce<T>(load: () => Promise<T>): ReadOnce<T> {
  let known: T | null = null;
  let reading: Promise<T> | null = null;
  return {
    known: () => known,
    read: () =>
      (reading ??= load().then((read) => {
        known = read;
        return read;
      })),
  };
}

/** The whole contract. Building its schemas takes as long as making a window, and the first screen needs three. */
export const wholeContract: ReadOnce<WholeContract> = readOnce(async () => {
  const { channels } = await import('#app/contract/channels.ts');
  const { events } = await import('#app/contract/events.ts');
  return { channels, events };
});
