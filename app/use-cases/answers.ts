import type { AnswerEffect } from '#app/contract/answer-effect.ts';
import { AppFault } from '#app/contract/errors.ts';
import { audits } from '#core/audit/registry.ts';
import { withFact, type AnswerableFact } from '#core/audit/answers/answerable-facts.ts';
import type { Answer } from '#core/model/answer.ts';
import type { Run } from '#core/model/run.ts';
import { noSurroundings, numberFactsSchema } from '#core/model/surroundings.ts';
import { repeatRun } from './audit-bots.ts';
import { getBot } from './bots.ts';
import type { Deps } from './deps.ts';

/** What a person says to a question; when is the clock's affair. */
export type GivenAnswer = Omit<Answer, 'at'> & { readonly botId: string };

/**
 * Keeps an answer and audits the bot's newest flow again, so that its effect is seen and told at once. Throws AppFault
 * `bot-missing`, `question-missing`, `answer-unfit` (a value that does not fit the question), `nothing-to-report`.
 */
export async function giveAnswer(
  deps: Deps,
  { botId, ...given }: GivenAnswer,
): Promise<{ runId: string; effect: AnswerEffect }> {
  getBot(deps, botId);
  const at = deps.clock.now();
  const question = audits.get(given.auditId)?.meta.questions[given.variant];
  if (question === undefined) throw new AppFault('question-missing');
  const wantsValue = 'sets' in question;
  const isFit =
    given.says === 'withdrawn' ||
    (wantsValue
      ? given.value !== null && isOfItsKind(question.sets, given.value, at)
      : given.says !== 'value');
  if (!isFit) throw new AppFault('answer-unfit');
  const { answers, runs } = deps.workspace();
  const before = standingOf(runs.latestByBot(botId)?.run, given.auditId);
  answers.insert(deps.ids.next(), botId, { ...given, at });
  const { runId } = await repeatRun(deps, botId);
  return { runId, effect: { before, after: standingOf(runs.get(runId)?.run, given.auditId) } };
}

function standingOf(run: Run | undefined, auditId: string): AnswerEffect['after'] {
  const finding = run?.findings.find((one) => one.auditId === auditId);
  return { outcome: finding?.outcome ?? null, score: run?.score?.total ?? null };
}

/** True when the value can be read as the fact; a fact that needs others beside it is judged by the next run. */
function isOfItsKind(fact: AnswerableFact, value: string, at: string): boolean {
  const whole = {
    ...noSurroundings,
    number: numberFactsSchema.parse({ penalty: { kind: 'low-quality', at } }),
  };
  return value.trim() !== '' && withFact(whole, fact, value, at) !== null;
}

/** All answers given about a bot, the oldest first. Throws AppFault `bot-missing`. */
export function listAnswers(deps: Deps, botId: string): Answer[] {
  getBot(deps, botId);
  return deps.workspace().answers.listByBot(botId);
}
