import type { Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { titleOf } from '../detect/title-of.ts';
import { findOpeningHours } from '../detect/opening-hours.ts';
import { hintsAtClosed, saysClosed, saysNobodyFree } from '../lexicon/closed-words.ts';
import type { Span } from '../lexicon/find-span.ts';
import { announcesHours } from '../lexicon/hours-words.ts';
import { tellsOfQueue } from '../lexicon/queue-words.ts';
import { inSentence, quoteOf, type Judgement } from './judgement.ts';
import { openVariables, type OpenVariable } from './open-variables.ts';
import { conversationOf, type ServiceBranch, type ShownText } from './service-branch.ts';
import type { ServiceAsk } from './service-tests.ts';

/** Whether a branch tells the user that nobody answers now (HRS-03), or that no agent is free (HRS-07). */
export function judgeTold(facts: FlowFacts, branch: ServiceBranch, asks: ServiceAsk): Judgement {
  const block = blockOf(branch);
  const evidence = evidenceOf(branch, 'is-closed');
  const shown = shownTexts(branch);
  for (const one of shown) {
    const span = tells(one.text, asks);
    if (span !== null)
      return {
        outcome: 'pass',
        variant: 'pass',
        block,
        evidence: [...evidence, quoteOf(one, span)],
      };
  }
  const title = titleOf(facts, block);
  const variable = openVariables(facts, branch).find(
    ({ isAll, isWritten, rest }) => isAll || (isWritten && hintsAtClosed(rest) !== null),
  );
  if (variable !== undefined) return variableJudgement(facts, variable, evidence);
  if (branch.hidden !== null) return hiddenJudgement(facts, branch, evidence);
  for (const one of shown) {
    const span = hintsAtClosed(one.text);
    if (span === null) continue;
    return {
      outcome: 'review',
      variant: 'review-words',
      block: one.block,
      params: { words: inSentence(one.text), block: titleOf(facts, one.block) },
      evidence: [...evidence, quoteOf(one, span)],
    };
  }
  const isSilent = shown.length === 0;
  return {
    outcome: 'fail',
    variant: isSilent ? 'fail-silent' : 'fail',
    block,
    params: { block: title },
    evidence: isSilent
      ? evidenceOf(branch, 'is-silent')
      : [...evidence, ...shown.map((one) => quoteOf(one))],
  };
}

function tells(text: string, asks: ServiceAsk): Span | null {
  const said = saysClosed(text) ?? saysNobodyFree(text) ?? announcesHours(text);
  if (said !== null) return said;
  const hours = findOpeningHours(text);
  if (hours?.says === 'times') return hours;
  return asks === 'hours' ? null : tellsOfQueue(text);
}

/** Whether the answer says it depends on a variable without a value in the file. */
export function variableJudgement(
  facts: FlowFacts,
  variable: OpenVariable,
  evidence: readonly Evidence[],
): Judgement {
  return {
    outcome: 'review',
    variant: 'review-variable',
    block: variable.block,
    subject: variable.name,
    params: { name: variable.name, block: titleOf(facts, variable.block) },
    evidence: [...evidence, quoteOf(variable)],
  };
}

/** What the rest of the answer says stands outside this file. */
export function hiddenJudgement(
  facts: FlowFacts,
  { hidden }: ServiceBranch,
  evidence: readonly Evidence[],
): Judgement {
  const { kind, block, name } = hidden!;
  const variant =
    kind === 'media' ? 'review-media' : kind === 'service' ? 'review-other-bot' : 'review-target';
  return {
    outcome: 'review',
    variant,
    block,
    subject: kind === 'media' ? block : name,
    params: { block: titleOf(facts, block), name },
    evidence,
  };
}

/** Texts and choices that a branch shows, as the user reads them. */
export function shownTexts(branch: ServiceBranch): readonly ShownText[] {
  const block = branch.said.at(-1)?.block ?? blockOf(branch);
  return [...branch.said, ...branch.options.map((text) => ({ block, text }))];
}

/** The block that a branch's message belongs to: the first that speaks, else the first entered. */
export function blockOf(branch: ServiceBranch): string {
  return branch.said[0]?.block ?? branch.path[0] ?? branch.exit.block;
}

/** How a user comes to a branch: its conversation where one replays, and the exit taken. */
export function evidenceOf(
  branch: ServiceBranch,
  proves: Parameters<typeof conversationOf>[1],
): readonly Evidence[] {
  const conversation = conversationOf(branch, proves);
  return conversation === null ? [branch.exit] : [conversation, branch.exit];
}
