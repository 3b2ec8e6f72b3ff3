import type { Answer } from '#core/model/answer.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import type { Audit } from '../audit.ts';
import { withFact } from './answerable-facts.ts';

/** Answers that count at a moment: not run out, the latest one for each question and subject. */
export class AnswerBook {
  readonly #answers = new Map<string, Answer>();

  /** `asOf`: UTC instant, ISO 8601; answers given after it or ended before it do not count. */
  constructor(answers: readonly Answer[], asOf: string) {
    const moment = Date.parse(asOf);
    for (const answer of answers) {
      if (Date.parse(answer.at) > moment) continue;
      const key = keyOf(answer.auditId, answer.variant, answer.subject);
      const before = this.#answers.get(key);
      if (before === undefined || Date.parse(before.at) <= Date.parse(answer.at))
        this.#answers.set(key, answer);
    }
    // An answer that ended opens the question again; the one it replaced does not come back.
    for (const [key, { until }] of this.#answers) {
      if (until !== null && Date.parse(until) <= moment) this.#answers.delete(key);
    }
  }

  /** The answer to one audit's question about a subject, or null. */
  find(auditId: string, variant: string, subject: string): Answer | null {
    const answer = this.#answers.get(keyOf(auditId, variant, subject));
    return answer === undefined || answer.says === 'withdrawn' ? null : answer;
  }

  /** All answers that count, in an order that does not hang on when they were given. */
  inForce(): readonly Answer[] {
    return [...this.#answers.entries()]
      .filter(([, { says }]) => says !== 'withdrawn')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, answer]) => answer);
  }

  /** What is known once the answers that give a fact are taken in, in the order they were given. */
  informed(surroundings: Surroundings, audits: ReadonlyMap<string, Audit>): Surroundings {
    let known = surroundings;
    const byTime = [...this.#answers.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    for (const { auditId, variant, value, says, at } of byTime) {
      if (says === 'withdrawn') continue;
      const question = audits.get(auditId)?.meta.questions[variant];
      if (question === undefined || !('sets' in question)) continue;
      known = withFact(known, question.sets, value ?? says, at) ?? known;
    }
    return known;
  }
}

function keyOf(auditId: string, variant: string, subject: string): string {
  return JSON.stringify([auditId, variant, subject]);
}
