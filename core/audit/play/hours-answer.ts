import type { Question } from '#core/flow/simulate/question.ts';
import type { TalkHours } from '#core/model/talk-words.ts';

const yes = /^(?:true|1|s|y|sim|yes|s[ií]|open|opened|aberto|abierto|dentro|on)$/i;
const no = /^(?:false|0|n|n[ãa]o|no|closed|fechado|cerrado|fora|fuera|off)$/i;

/** A variable that is true when nobody answers, or that tells about a day: which way it goes is not for us to say. */
const turned =
  /clos|fech|cerrad|fora|fuera|out_?of|after_?hour|holiday|feriado|festivo|weekend|fim_?de|recess|f[eé]rias/i;

/**
 * Whether a condition on opening hours holds once a person has said how they are: only where its words leave no
 * doubt, as `equals true` on `isOpen` does. Null leaves it to the person.
 */
export function hoursAnswer(question: Question, hours: TalkHours): boolean | null {
  if (hours === 'ask' || question.kind !== 'hours' || turned.test(question.name)) return null;
  const [comparison, ...rest] = question.condition.split(' ');
  const value = rest.join(' ').trim();
  const asksOpen = yes.test(value) ? true : no.test(value) ? false : null;
  if (asksOpen === null) return null;
  const isSo = asksOpen === (hours === 'open');
  if (comparison === 'equals') return isSo;
  return comparison === 'notEquals' ? !isSo : null;
}
