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

/** One value against one text (FLOW.md 5.3); null when undecided. */
export function matchValue(comparison: Comparison, value: string, actual: string): boolean | null {
  switch (comparison) {
    case 'equals':
      return foldText(actual) === foldText(value);
    case 'notEquals':
      return foldText(actual) !== foldText(value);
    case 'contains':
      return actual.toLowerCase().includes(value.toLowerCase());
    case 'startsWith':
      return actual.toLowerCase().startsWith(value.toLowerCase());
    case 'endsWith':
      return actual.toLowerCase().endsWith(value.toLowerCase());
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
    case 'exists':
    case 'notExists':
    case 'unknown':
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
