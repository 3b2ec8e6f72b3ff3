/** What a variable may hold that no file can know: a script's result, an HTTP answer, a contact's field. */
export interface UnknownValue {
  readonly kind: 'unknown';
  /** Set once a condition has decided; null while open. */
  readonly nonEmpty: boolean | null;
  /** Conditions already decided about this value, by their words: the same question is not asked twice. */
  readonly decided: ReadonlyMap<string, boolean>;
}

/** A variable's value during a simulation; `text` null means the variable does not exist. */
export type Value = { readonly kind: 'known'; readonly text: string | null } | UnknownValue;

/** A variable that does not exist. */
export const unset: Value = { kind: 'known', text: null };

/** A value nothing is known about yet. */
export const unknown: Value = { kind: 'unknown', nonEmpty: null, decided: new Map() };

/** A known text. */
export function known(text: string): Value {
  return { kind: 'known', text };
}
