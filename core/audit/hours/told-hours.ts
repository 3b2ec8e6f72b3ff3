import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { findOpeningHours } from '../detect/opening-hours.ts';
import { hintsAtClosed } from '../lexicon/closed-words.ts';
import { announcesHours } from '../lexicon/hours-words.ts';
import { inSentence, quoteOf, type Judgement } from './judgement.ts';
import { openVariables } from './open-variables.ts';
import type { ServiceBranch } from './service-branch.ts';
import { titleOf } from '#core/audit/detect/title-of.ts';
import {
  blockOf,
  evidenceOf,
  hiddenJudgement,
  shownTexts,
  variableJudgement,
} from './told-closed.ts';

/** Whether the answer of a closed branch says the opening hours (HRS-04); what stands before the exit is read too. */
export function judgeHours(facts: FlowFacts, branch: ServiceBranch): Judgement {
  const block = blockOf(branch);
  const evidence = evidenceOf(branch, 'is-closed');
  const shown = [...branch.saidBefore, ...shownTexts(branch)];
  const found = shown.flatMap((one) => {
    const hours = findOpeningHours(one.text);
    return hours === null ? [] : [{ one, hours }];
  });
  const times = found.find(({ hours }) => hours.says === 'times');
  if (times !== undefined)
    return {
      outcome: 'pass',
      variant: 'pass',
      block: times.one.block,
      evidence: [...evidence, quoteOf(times.one, times.hours)],
    };
  const variable = openVariables(facts, branch).find(
    ({ isAll, isWritten, rest }) =>
      isAll || (isWritten && (announcesHours(rest) ?? hintsAtClosed(rest)) !== null),
  );
  if (variable !== undefined) return variableJudgement(facts, variable, evidence);
  if (branch.hidden !== null) return hiddenJudgement(facts, branch, evidence);
  const days = found[0];
  if (days !== undefined)
    return {
      outcome: 'review',
      variant: 'review-days',
      block: days.one.block,
      params: { words: inSentence(days.one.text), block: titleOf(facts, days.one.block) },
      evidence: [...evidence, quoteOf(days.one, days.hours)],
    };
  return {
    outcome: 'fail',
    variant: 'fail',
    block,
    params: { block: titleOf(facts, block) },
    evidence: [...evidence, ...branch.said.map((one) => quoteOf(one))],
  };
}
