import type { Comparison, Condition } from '#core/model/flow.ts';
import { dotnetRegex } from './dotnet-regex.ts';
import { foldText } from './fold.ts';
import { levenshtein } from './levenshtein.ts';

/**
 * Whether a condition holds for a known value, exactly as the engine compares (FLOW.md 5.3).
 * `actual` null means the variable does not exist. The result is null when it cannot be decided offline.
 */
export function matchCondition(condition: Condition, actual: string | null): boolean | null {
  const { comparison, values } = condition;
  if (comparison === 'exists') return actual !== null && actual !== '';
  if (comparison === 'notExists') return actual === null || actual === '';
  if (comparison === 'unknown') return null;
  // Since 2025-10-07 `notEquals` with several values is true when none equals.
  if (comparison === 'notEquals') {
    const equal = matchValues('equals', values, 'or', actual);
    return equal === null ? null : !equal;
  }
  if (actual === null) return false;
  return matchValues(comparison, values, condition.operator, actual);
}

function matchValues(
  comparison: Comparison,
  values: readonly string[],
  operator: 'or' | 'and',
  actual: string | null,
): boolean | null {
  if (actual === null) return false;
  const words = wordTests[comparison];
  if (words !== undefined) {
    const typed = words.form(actual);
    const holds = (value: string): boolean => words.holds(typed, value);
    const formed = formedValues(values, words.form);
    return operator === 'or' ? formed.some(holds) : formed.every(holds);
  }
  let undecided = false;
  for (const value of values) {
    const holds = matchValue(comparison, value, actual);
    if (holds === null) undecided = true;
    else if (holds && operator === 'or') return true;
    else if (!holds && operator === 'and') return false;
  }
  if (undecided) return null;
  return operator === 'and';
}

interface WordTest {
  /** What of a text counts. */
  readonly form: (text: string) => string;
  readonly holds: (actual: string, value: string) => boolean;
}

const lower = (text: string): string => text.toLowerCase();

/** Comparisons of words: always decided, by a form of both texts that need be made only once. */
const wordTests: Partial<Readonly<Record<Comparison, WordTest>>> = {
  equals: { form: foldText, holds: (actual, value) => actual === value },
  contains: { form: lower, holds: (actual, value) => actual.includes(value) },
  startsWith: { form: lower, holds: (actual, value) => actual.startsWith(value) },
  endsWith: { form: lower, holds: (actual, value) => actual.endsWith(value) },
};

/** A simulation compares the same values thousands of times. */
const known = new Map<WordTest['form'], WeakMap<readonly string[], readonly string[]>>();

function formedValues(values: readonly string[], form: WordTest['form']): readonly string[] {
  let ofForm = known.get(form);
  if (ofForm === undefined) known.set(form, (ofForm = new WeakMap()));
  const before = ofForm.get(values);
  if (before !== undefined) return before;
  const formed = values.map(form);
  ofForm.set(values, formed);
  return formed;
}

/** One value against one text (FLOW.md 5.3); null when undecided. */
export function matchValue(comparison: Comparison, value: string, actual: string): boolean | null {
  const words = wordTests[comparison];
  if (words !== undefined) return words.holds(words.form(actual), words.form(value));
  switch (comparison) {
    case 'notEquals':
      return foldText(actual) !== foldText(value);
    case 'matches':
      return dotnetRegex(value).test(actual);
    case 'approximateTo': {
      const limit = Math.ceil(0.25 * actual.length);
      return levenshtein(actual.toLowerCase(), value.toLowerCase(), limit) <= limit;
    }
    case 'greaterThan':
      return compareNumbers(actual, value, (a, b) => a > b);
    case 'lessThan':
      return compareNumbers(actual, value, (a, b) => a < b);
    case 'greaterThanOrEquals':
      return compareNumbers(actual, value, (a, b) => a >= b);
    case 'lessThanOrEquals':
      return compareNumbers(actual, value, (a, b) => a <= b);
    default:
      return null;
  }
}

/** Both must be decimals, else false. A comma depends on the server's culture, so it is not decided (FLOW.md 9.31). */
function compareNumbers(
  actual: string,
  value: string,
  holds: (a: number, b: number) => boolean,
): boolean | null {
  const a = decimal(actual);
  const b = decimal(value);
  if (a === null || b === null) return null;
  if (Number.isNaN(a) || Number.isNaN(b)) return false;
  return holds(a, b);
}

function decimal(text: string): number | null {
  const trimmed = text.trim();
  if (/^[+-]?\d+(?:\.\d+)?$/.test(trimmed)) return Number(trimmed);
  return /^[+-]?[\d.,]+$/.test(trimmed) ? null : Number.NaN;
}
