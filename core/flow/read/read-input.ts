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
  expiresAfter: null,
  conditions: [],
};

/** The input item of a block (FLOW.md 3.5). */
export function readInput(raw: JsonObject | null, block: BlockId, problems: ProblemList): Input {
  if (raw === null) return noInput;
  const bypass = flag(raw, 'bypass');
  const expiration = text(raw, 'expiration');
  // Ignored on a bypassed input; zero means no limit.
  const expires = !bypass && expiration !== null && /[1-9]/.test(expiration);
  return {
    bypass,
    variable: text(raw, 'variable') || null,
    validation: readValidation(child(raw, 'validation')),
    expires,
    expiresAfter: expires ? minutesOf(expiration) : null,
    conditions: readConditions(raw, block, problems),
  };
}

/** Minutes of a .NET time span: `h:m`, `h:m:s`, `d.h:m[:s]`, `d:h:m:s`, or days alone. */
function minutesOf(span: string): number | null {
  const written = /^\s*(?:(\d{1,8})\.)?(\d{1,8}(?::\d{1,8}){0,3})(?:\.\d{1,8})?\s*$/.exec(span);
  if (written === null) return null;
  const parts = (written[2] ?? '').split(':').map(Number);
  if (parts.length === 1 && written[1] === undefined) return parts[0]! * 24 * 60;
  if (parts.length < 4) parts.unshift(Number(written[1] ?? 0));
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  return (days * 24 + hours) * 60 + minutes + seconds / 60;
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
