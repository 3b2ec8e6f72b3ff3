import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { exchangesUntil, joinExchanges } from '#core/flow/simulate/explore.ts';
import type { Reply } from '#core/flow/simulate/reply.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import type { Contact } from '../detect/contact.ts';
import { findEmails } from '../detect/emails.ts';
import { numberingPlan } from '../detect/numbering-plan.ts';
import { findPhones } from '../detect/phones.ts';
import type { Referral } from '../detect/referrals.ts';
import { findPromise } from '../lexicon/promise-words.ts';
import { inSentence, quoteOf, type Judgement } from './judgement.ts';
import { openVariables } from './open-variables.ts';
import type { ServiceBranch, ShownText } from './service-branch.ts';
import { titleOf } from '#core/audit/detect/title-of.ts';
import {
  blockOf,
  evidenceOf,
  hiddenJudgement,
  shownTexts,
  variableJudgement,
} from './told-closed.ts';

/** What channels are found in. */
export interface ChannelSources {
  readonly graphFacts: FlowFacts;
  readonly contacts: readonly Contact[];
  readonly referrals: readonly Referral[];
  readonly surroundings: Surroundings;
}

/** Pages somebody must look at; a social network, an app and a legal text are no channel (RULES CH-10). */
const pages: ReadonlySet<Referral['kind']> = new Set([
  'form',
  'contact-page',
  'help-centre',
  'short',
  'site',
  'page',
]);

/** Choices of a branch that are tried for a channel behind them. */
const mostOptions = 10;

/** Whether the answer of a closed branch names another channel to a person (HRS-05, HRS-07). */
export function judgeChannel(sources: ChannelSources, branch: ServiceBranch): Judgement {
  const { graphFacts } = sources;
  const evidence = evidenceOf(branch, 'is-closed');
  const shown = [...branch.saidBefore, ...shownTexts(branch)];
  const named = shown.flatMap((one) => channelsIn(sources, one));
  const strong = named.find(({ strength }) => strength === 'strong');
  if (strong !== undefined)
    return {
      outcome: 'pass',
      variant: 'pass',
      block: strong.block,
      evidence: [
        ...evidence,
        quoteOf(strong, strong.start === null ? null : { start: strong.start, end: strong.end! }),
      ],
    };
  const chosen = behindOption(sources, branch);
  if (chosen !== null) return chosen;
  const promised = shown.flatMap((one) => {
    const promise = findPromise(one.text);
    return promise === null ? [] : [{ one, promise }];
  })[0];
  if (promised !== undefined)
    return {
      outcome: 'review',
      variant: 'review-callback',
      block: promised.one.block,
      params: {
        words: inSentence(promised.one.text),
        block: titleOf(graphFacts, promised.one.block),
      },
      evidence: [...evidence, quoteOf(promised.one, promised.promise)],
    };
  const weak = named[0];
  if (weak !== undefined)
    return {
      outcome: 'review',
      variant: 'review-weak',
      block: weak.block,
      subject: weak.value,
      params: { value: inSentence(weak.value), block: titleOf(graphFacts, weak.block) },
      evidence: [
        ...evidence,
        quoteOf(weak, weak.start === null ? null : { start: weak.start, end: weak.end! }),
      ],
    };
  const variable = openVariables(graphFacts, branch).find((one) => mayNameChannel(one));
  if (variable !== undefined) return variableJudgement(graphFacts, variable, evidence);
  if (branch.hidden !== null) return hiddenJudgement(graphFacts, branch, evidence);
  const block = blockOf(branch);
  return {
    outcome: 'fail',
    variant: 'fail',
    block,
    params: { block: titleOf(graphFacts, block) },
    evidence: [...evidence, ...branch.said.map((one) => quoteOf(one))],
  };
}

interface NamedChannel extends ShownText {
  readonly value: string;
  readonly strength: 'strong' | 'weak';
  readonly start: number | null;
  readonly end: number | null;
}

/** Channels that a text names as the user reads it: variables whose values are known are filled in. */
function channelsIn(sources: ChannelSources, { block, text }: ShownText): NamedChannel[] {
  const { graphFacts, contacts, referrals, surroundings } = sources;
  const at = graphFacts.graph.indexOf.get(block);
  const plan = numberingPlan(surroundings);
  const place = (value: string): Pick<NamedChannel, 'start' | 'end'> => {
    const start = text.indexOf(value);
    return start < 0 ? { start: null, end: null } : { start, end: start + value.length };
  };
  const told = [...findPhones(text, { plan }), ...findEmails(text)].map(
    ({ value, strength }): NamedChannel => ({ block, text, value, strength, ...place(value) }),
  );
  const ofBlock = contacts
    .filter((one) => one.at === at && (text.includes(one.value) || one.start === null))
    .map(({ value, strength }): NamedChannel => ({
      block,
      text,
      value,
      strength,
      ...place(value),
    }));
  const linked = referrals
    .filter(
      (one) =>
        one.at === at && pages.has(one.kind) && (text.includes(one.value) || one.start === null),
    )
    .map(({ value }): NamedChannel => ({ block, text, value, strength: 'weak', ...place(value) }));
  return [...told, ...ofBlock, ...linked];
}

/** A choice that the closed answer offers and that leads to a channel at once. */
function behindOption(sources: ChannelSources, branch: ServiceBranch): Judgement | null {
  const { graphFacts } = sources;
  const { exchange, isReplayable } = branch;
  for (const option of branch.options.slice(0, mostOptions)) {
    const message = { text: option, kind: 'text' } as const;
    for (const reply of branches(graphFacts, exchange.reply.session, message, 4)) {
      if (!isStillSo(reply, exchange.reply)) continue;
      for (const turn of reply.turns) {
        if (turn.from !== 'bot' || turn.handover) continue;
        const named = channelsIn(sources, turn).find(({ strength }) => strength === 'strong');
        if (named === undefined) continue;
        const next = { before: exchange, message, reply, count: exchange.count + 1 };
        const quote = quoteOf(
          named,
          named.start === null ? null : { start: named.start, end: named.end! },
        );
        return {
          outcome: 'pass',
          variant: 'pass',
          block: blockOf(branch),
          evidence: isReplayable
            ? [joinExchanges(exchangesUntil(next), 'is-told'), quote]
            : [branch.exit, quote],
        };
      }
    }
  }
  return null;
}

/** True when the later reply takes nothing about the service as given that the earlier one took otherwise. */
function isStillSo(later: Reply, earlier: Reply): boolean {
  return later.assumptions
    .filter(({ kind }) => kind === 'hours' || kind === 'desk')
    .every(({ name, condition, holds }) =>
      earlier.assumptions.some(
        (one) => one.name === name && one.condition === condition && one.holds === holds,
      ),
    );
}

const channelName =
  /fone|phone|\btel|telefon|celular|whats|mail|correo|link|url|site|canal|channel|conta[ct]|suporte|support/i;
const messageName =
  /m(?:en)?sa(?:gem|je)|message|\bmsg|texto?|text|aviso|fechado|closed|resposta|reply/i;
const channelCue =
  /\b(?:ligue|liga|telefone|fone|e-?mail|site|link|acesse|contato|canais?|llame|tel[eé]fono|correo|call|phone|website|contact|visit)\b/i;

/** A variable that holds the whole message, or whose name or neighbours speak of a channel. */
function mayNameChannel(variable: {
  name: string;
  rest: string;
  isAll: boolean;
  isWritten: boolean;
}): boolean {
  const { name, rest, isAll, isWritten } = variable;
  if (isAll) return true;
  return isWritten && (channelName.test(name) || messageName.test(name) || channelCue.test(rest));
}
