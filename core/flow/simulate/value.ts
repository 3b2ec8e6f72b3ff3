import type { Message } from './message.ts';

/** What a variable may hold that no file can know: a script's result, an HTTP answer, a contact's field. */
export interface UnknownValue {
  readonly kind: 'unknown';
  /** Set once a condition has decided; null while open. */
  readonly nonEmpty: boolean | null;
  /** Conditions already decided about this value, by their words: the same question is not asked twice. */
  readonly decided: ReadonlyMap<string, boolean>;
}

/** Where a known text comes from when a user said it. */
export interface Origin {
  readonly message: Message;
  /** True when it is the message's text as it was typed, false when it was made of it. */
  readonly isWhole: boolean;
}

/** A variable's value during a simulation; `text` null means the variable does not exist. */
export type Value =
  { readonly kind: 'known'; readonly text: string | null; readonly origin?: Origin } | UnknownValue;

/** A variable that does not exist. */
export const unset: Value = { kind: 'known', text: null };

/** A value nothing is known about yet. */
export const unknown: Value = { kind: 'unknown', nonEmpty: null, decided: new Map() };

/** A known text. */
export function known(text: string, origin?: Origin): Value {
  return origin === undefined ? { kind: 'known', text } : { kind: 'known', text, origin };
}
