import type { Choice } from '#app/contract/finding-query.ts';

/** Whether a value of a filter is asked for, kept out, or neither. */
export type Wish = 'only' | 'not' | null;

/** A value that a filter offers, with how many rows it would leave. */
export interface FilterValue {
  readonly value: string;
  readonly count: number;
}

/** One filter of a list. */
export interface Facet<Key extends string> {
  readonly key: Key;
  readonly name: string;
  readonly values: readonly FilterValue[];
  readonly wordOf: (value: string) => string;
  readonly choice: Choice<string>;
}

/** A filter that is on, value by value, in words. */
export interface FilterChip {
  /** Unique among the chips. */
  readonly key: string;
  readonly text: string;
  readonly wish: 'only' | 'not';
}

/** How a filter takes a value. */
export function wishIn({ only, not }: Choice<string>, value: string): Wish {
  return only.includes(value) ? 'only' : not.includes(value) ? 'not' : null;
}

/** A filter with a value asked for, kept out, or neither. */
export function withWishIn<Value extends string>(
  { only, not }: Choice<Value>,
  value: Value,
  wish: Wish,
): Choice<Value> {
  const without = (values: readonly Value[]) => values.filter((one) => one !== value);
  return {
    only: wish === 'only' ? [...without(only), value] : without(only),
    not: wish === 'not' ? [...without(not), value] : without(not),
  };
}

/** Whether a row with these values passes: one of the wanted ones if any are wanted, and none of the unwanted. */
export function passes({ only, not }: Choice<string>, values: readonly string[]): boolean {
  const isWanted = only.length === 0 || values.some((value) => only.includes(value));
  return isWanted && !values.some((value) => not.includes(value));
}
