import type { BlockId, Output } from '#core/model/flow.ts';
import type { Assumption, Turn } from '#core/model/finding.ts';
import type { FlowFacts } from '../facts/flow-facts.ts';
import type { Variables } from './variables.ts';

/** What a run needs of a flow. */
export type Playable = Pick<FlowFacts, 'graph' | 'humanServices' | 'services'>;

/** Where a user stands between two messages. */
export interface Session {
  /** Index of the block that waits; the root for a new user. */
  readonly at: number;
  readonly previous: number | null;
  readonly variables: Variables;
}

/** Why the bot stopped working on a message. */
export type Ending =
  /** A block waits for the user. */
  | 'waits'
  /** A person has the conversation now. */
  | 'handed-over'
  /** The reply failed the block's validation; the user stays. */
  | 'refused'
  /** No output matched; the next message is judged by the root. */
  | 'restarted'
  /** A variable names the target and its value is unknown or names no block. */
  | 'lost'
  /** The engine's limit of transitions was hit: an exception (FLOW.md 5.5). */
  | 'limit';

/** How the machine left a block. */
export interface Exit {
  readonly block: BlockId;
  /** The output taken; null when none matched. */
  readonly output: Output | null;
}

/** What one message led to. */
export interface Reply {
  readonly session: Session;
  /** What the bot showed, block by block. */
  readonly turns: readonly Turn[];
  /** Blocks entered, in order. */
  readonly path: readonly BlockId[];
  /** Outputs taken, in order. */
  readonly exits: readonly Exit[];
  /** Router services the user was sent to on the way. */
  readonly redirects: readonly string[];
  readonly assumptions: readonly Assumption[];
  readonly ending: Ending;
}
