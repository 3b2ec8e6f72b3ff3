import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import { newSession, runMessage } from '#core/flow/simulate/run-message.ts';
import type { PlayedStep, PlayedTalk, TalkScript, TalkStep } from '#core/model/talk.ts';
import { isOver, type TalkEnd } from '#core/model/talk-words.ts';
import type { AuditFacts } from '../facts.ts';
import { deadEnds } from '../detect/dead-ends.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import { offeredNow } from './offered-now.ts';
import { OpenQuestion, StepOracle } from './step-oracle.ts';

/**
 * Plays a conversation from its start: the same script gives the same turns. Stops where something must be told that
 * nobody has told, and where the bot does not answer any more; what the script says after that is not played.
 */
export function playTalk(facts: AuditFacts, script: TalkScript): PlayedTalk {
  const flow = facts.graphFacts;
  const steps: PlayedStep[] = [];
  let stop: OpenQuestion | null = null;
  let before: PlayedTalk['before'] = [];
  let end: TalkEnd = flow.graph.root < 0 ? 'left' : 'start';
  const values = new Map(script.values.map(({ name, value }) => [name, value]));
  let session = newSession(flow, values);
  for (const step of flow.graph.root < 0 ? [] : script.steps) {
    const told = new StepOracle(step.choices, script.hours);
    const reply = runUntilAsked(flow, session, step, told);
    if (reply instanceof OpenQuestion) {
      stop = reply;
      before = [...told.taken];
      break;
    }
    const played = { ...partsOf(reply), taken: [...told.taken] };
    end = endOf(facts, reply, played, session.at === reply.session.at ? steps.at(-1) : undefined);
    steps.push(played);
    session = reply.session;
    if (isOver(end)) break;
  }
  if (stop !== null) end = 'asks';
  const place = flow.graph.blocks[session.at];
  const shown = [...steps.flatMap(({ path }) => path), stop?.question.block, place?.id];
  return {
    steps,
    end,
    question: stop?.question ?? null,
    before,
    at: place === undefined ? null : { block: place.id, way: wayFrom(flow, session.at) },
    titles: titlesOf(flow, [...shown, ...steps.flatMap(speakers)]),
    ...offeredNow(flow, session, isOver(end) ? undefined : steps.at(-1)),
  };
}

function runUntilAsked(
  flow: FlowFacts,
  session: Session,
  step: TalkStep,
  told: StepOracle,
): Reply | OpenQuestion {
  const message: Message = { text: step.kind === 'empty' ? '' : step.text, kind: step.kind };
  try {
    return runMessage(flow, session, message, told.oracle);
  } catch (error) {
    if (error instanceof OpenQuestion) return error;
    throw error;
  }
}

function partsOf({ turns, path, redirects }: Reply): Omit<PlayedStep, 'taken'> {
  return { turns: [...turns], path: [...path], redirects: [...redirects] };
}

/** `earlier`: the step before, where it left the user in the same block. */
function endOf(
  facts: AuditFacts,
  { ending, session, redirects }: Reply,
  played: PlayedStep,
  earlier: PlayedStep | undefined,
): TalkEnd {
  switch (ending) {
    case 'handed-over':
      return 'person';
    case 'limit':
      return 'loop';
    case 'lost':
      return 'left';
    case 'refused':
    case 'restarted':
      return ending;
    case 'waits': {
      const { joined } = facts.graphFacts.graph.flow;
      const to = redirects.at(-1);
      if (to !== undefined && !joined.some(({ service }) => service === to)) return 'other-bot';
      if (lockedBlocks(facts).has(session.at)) return 'dead-end';
      const isSame = earlier !== undefined && says(earlier) === says(played);
      return isSame ? 'again' : 'waits';
    }
  }
}

/** Blocks that wait and let nobody on, by the same measure as the audit of dead ends. */
function lockedBlocks({ graphFacts, contacts }: AuditFacts): ReadonlySet<number> {
  const telling = new Set(
    contacts.filter(({ strength }) => strength === 'strong').map(({ at }) => at),
  );
  return new Set(deadEnds(graphFacts, telling).map(({ at }) => at));
}

/** What a user reads, to tell whether it is the same again. */
function says({ turns }: PlayedStep): string {
  return JSON.stringify(turns);
}

/** The same three values as the drawing of a flow. */
function wayFrom(
  { graph, handovers, redirects, openTargets }: FlowFacts,
  at: number,
): 'person' | 'unknown' | 'none' {
  if (canReach(graph, handovers).has(at)) return 'person';
  return canReach(graph, new Set([...redirects, ...openTargets])).has(at) ? 'unknown' : 'none';
}

function speakers({ turns, taken }: PlayedStep): string[] {
  return [
    ...turns.flatMap((turn) => (turn.from === 'bot' ? [turn.block] : [])),
    ...taken.map(({ block }) => block),
  ];
}

function titlesOf(
  { graph }: FlowFacts,
  ids: readonly (string | undefined)[],
): Record<string, string> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const at = id === undefined ? undefined : graph.indexOf.get(id);
      return at === undefined ? [] : [[graph.blocks[at]!.id, graph.blocks[at]!.title]];
    }),
  );
}
