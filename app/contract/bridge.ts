import type { ChannelName, EventName } from './channel-names.ts';
import type { Request, Response } from './channels.ts';
import type { Fault } from './errors.ts';
import type { EventPayload } from './events.ts';

/** An answer as the window gets it: expected faults are values, not exceptions. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

type Noun = ChannelName extends `${infer N}:${string}` ? N : never;

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;

type VerbsOf<N extends string> = {
  readonly [
    C in Extract<ChannelName, `${N}:${string}`> as C extends `${N}:${infer V}` ? Camel<V> : never
  ]: (request: Request<C>) => Promise<Result<Response<C>>>;
};

type Nouns = { readonly [N in Noun]: VerbsOf<N> };

/** What the preload puts into the window: one named function per channel, nothing generic. */
export type Bridge = Omit<Nouns, 'flow' | 'bundle'> & {
  readonly flow: Omit<Nouns['flow'], 'import'> & {
    /** Takes dropped files; only the preload can tell where they lie on the disk. */
    readonly import: (
      target: Omit<Request<'flow:import'>, 'paths'>,
      files: readonly File[],
    ) => Promise<Result<Response<'flow:import'>>>;
  };
  readonly bundle: Omit<Nouns['bundle'], 'look'> & {
    /** Takes a dropped file, as `flow.import` does. */
    readonly look: (file: File) => Promise<Result<Response<'bundle:look'>>>;
  };
  /** Listens to an event of the host; returns what ends the listening. */
  readonly on: <E extends EventName>(
    event: E,
    listener: (payload: EventPayload<E>) => void,
  ) => () => void;
};
