import type { BlockId, Input, InputValidation } from '#core/model/flow.ts';
import type { JsonObject } from '#core/model/json.ts';
import { child, flag, text } from './fields.ts';
import type { ProblemList } from './problem-list.ts';
import { readConditions } from './read-condition.ts';

/** A block without an input item behaves like a bypassed one (FLOW.md 2.2). */
const noInput: Input = {
  bypass: true,
  variable: null,
  validation: null,
  expires: false,
  conditions: [],
};

/** The input item of a block (FLOW.md 3.5). */
export function readInput(raw: JsonObject | null, block: BlockId, problems: ProblemList): Input {
  if (raw === null) return noInput;
  const bypass = flag(raw, 'bypass');
  const expiration = text(raw, 'expiration');
  return {
    bypass,
    variable: text(raw, 'variable') || null,
    validation: readValidation(child(raw, 'validation')),
    // Ignored on a bypassed input; zero means no limit.
    expires: !bypass && expiration !== null && /[1-9]/.test(expiration),
    conditions: readConditions(raw, block, problems),
  };
}

const rules = ['text', 'number', 'date', 'regex', 'type'] as const;

function readValidation(raw: JsonObject | null): InputValidation | null {
  if (raw === null) return null;
  const written = (text(raw, 'rule') ?? '').toLowerCase();
  const rule = rules.find((name) => name === written);
  if (rule === undefined) return null;
  return {
    rule,
    regex: text(raw, 'regex'),
    type: text(raw, 'type'),
    error: text(raw, 'error') ?? '',
  };
}
