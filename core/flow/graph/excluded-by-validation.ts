import type { Condition, InputValidation } from '#core/model/flow.ts';
import { passesValidation } from '../simulate/validate-input.ts';
import { isOnMessage } from './message-class.ts';

/**
 * True when no reply that passes a block's validation can meet a condition on it: "atendente" never leaves a block that
 * only takes numbers (FLOW.md 5.5, failed validation). False where that is not sure.
 */
export function excludedByValidation(condition: Condition, validation: InputValidation): boolean {
  const { comparison, values, operator } = condition;
  if (!isOnMessage(condition) || values.length === 0) return false;
  const isOut = (value: string): boolean => {
    if (comparison === 'equals') return neverPasses(value, validation);
    const isPart =
      comparison === 'contains' || comparison === 'startsWith' || comparison === 'endsWith';
    // Numbers and the engine's dates hold no letters, so no part of them does.
    return isPart && takesNoLetters(validation) && /\p{L}/u.test(value);
  };
  return operator === 'or' ? values.every(isOut) : values.some(isOut);
}

function takesNoLetters({ rule }: InputValidation): boolean {
  return rule === 'number' || rule === 'date';
}

/** `equals` ignores case and accents, a pattern may not: only a value without letters is sure to fail it. */
function neverPasses(value: string, validation: InputValidation): boolean {
  if (validation.rule === 'regex' && /\p{L}/u.test(value)) return false;
  return passesValidation(validation, { text: value, kind: 'text' }) === false;
}
