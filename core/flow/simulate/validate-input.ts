import type { InputValidation } from '#core/model/flow.ts';
import { dotnetRegex } from '../match/dotnet-regex.ts';
import type { Message } from './message.ts';

/** Whether a reply passes a block's validation (FLOW.md 3.5); null when it cannot be decided offline. */
export function passesValidation(validation: InputValidation, message: Message): boolean | null {
  // Validation is skipped for the empty message after silence (FLOW.md 5.5).
  if (message.text === '') return true;
  switch (validation.rule) {
    case 'text':
      return message.kind === 'text';
    case 'number':
      return /^\s*[+-]?\d+(?:\.\d+)?\s*$/.test(message.text)
        ? true
        : /^\s*[+-]?[\d.,]+\s*$/.test(message.text)
          ? null
          : false;
    case 'date':
      return validDate(message.text);
    case 'regex':
      return validation.regex === null ? null : dotnetRegex(validation.regex).test(message.text);
    case 'type':
      return message.kind === 'text' ? validation.type === 'text/plain' : null;
  }
}

/** The engine's fixed list holds many forms; a clear day is accepted, clear nonsense refused, the rest undecided. */
function validDate(text: string): boolean | null {
  const parts = /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})\s*$/.exec(text);
  if (parts === null) return /\d/.test(text) ? null : false;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  return day >= 1 && month >= 1 && day <= 31 && month <= 12 ? true : null;
}
