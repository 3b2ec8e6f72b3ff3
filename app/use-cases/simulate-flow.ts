import type { FileSource } from '#app/ports/host.ts';
import { flowFacts } from '#core/flow/facts/flow-facts.ts';
import { likelyAnswer } from '#core/flow/simulate/likely-answer.ts';
import type { Ending } from '#core/flow/simulate/reply.ts';
import { newSession, runMessage } from '#core/flow/simulate/run-message.ts';
import type { Assumption, Turn } from '#core/model/finding.ts';
import { loadFlow } from './load-flow.ts';

/** A conversation to play. */
export interface SimulateRequest {
  readonly path: string;
  /** What the user types, in order; an empty text is silence. */
  readonly says: readonly string[];
  /** Values for variables, scripts' and HTTP results, by name. */
  readonly values: ReadonlyMap<string, string>;
  /** Intent the platform finds in each text, null for none; undefined leaves it open. */
  readonly intent: string | null | undefined;
  readonly humanServices: readonly string[];
  /** Flow files of the router's services, by service. */
  readonly serviceFiles: ReadonlyMap<string, string>;
}

/** A played conversation. */
export interface SimulatedConversation {
  readonly schema: 'transbordo.simulate/1';
  readonly turns: readonly Turn[];
  /** Blocks entered, in order. */
  readonly path: readonly string[];
  /** Services of the router the user was sent to, in order. */
  readonly redirects: readonly string[];
  /** What was left open and how it was answered. */
  readonly assumptions: readonly Assumption[];
  /** How the last message ended. */
  readonly ending: Ending;
  readonly titles: Readonly<Record<string, string>>;
}

/** Plays a conversation with a flow file; ends early when a person takes over. Faults as {@link loadFlow}. */
export async function simulateFlow(
  files: FileSource,
  request: SimulateRequest,
): Promise<SimulatedConversation> {
  const flow = await loadFlow(files, request.path, request.serviceFiles);
  const facts = flowFacts(flow, request.humanServices);
  const { intent } = request;
  let session = newSession(facts, request.values);
  let ending: Ending = facts.graph.root < 0 ? 'lost' : 'waits';
  const turns: Turn[] = [];
  const path: string[] = [];
  const redirects: string[] = [];
  const assumptions: Assumption[] = [];
  for (const text of facts.graph.root < 0 ? [] : request.says) {
    const kind = text === '' ? 'empty' : 'text';
    const message =
      intent === undefined ? ({ text, kind } as const) : ({ text, kind, intent } as const);
    const reply = runMessage(facts, session, message, likelyAnswer);
    turns.push({ from: 'user', text }, ...reply.turns);
    path.push(...reply.path);
    redirects.push(...reply.redirects);
    assumptions.push(...reply.assumptions);
    ({ session, ending } = reply);
    if (ending === 'handed-over') break;
  }
  const titles = Object.fromEntries(flow.blocks.map(({ id, title }) => [id, title]));
  return {
    schema: 'transbordo.simulate/1',
    turns,
    path,
    redirects,
    assumptions,
    ending,
    titles,
  };
}
