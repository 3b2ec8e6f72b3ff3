import type { FlowShape } from './flow-shape.ts';
import type { Json, JsonObject } from './json.ts';

/** Id of a block as the flow writes it; blocks of a subflow are `shortName/id`. */
export type BlockId = string;

/** What a condition looks at (FLOW.md 5.2). */
export type ConditionSource = 'input' | 'context' | 'intent' | 'entity';

/** How a condition compares (FLOW.md 5.3). */
export type Comparison =
  | 'equals'
  | 'notEquals'
  | 'contains'
  | 'startsWith'
  | 'endsWith'
  | 'matches'
  | 'approximateTo'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEquals'
  | 'lessThanOrEquals'
  | 'exists'
  | 'notExists'
  /** A comparison this version does not know: never decided, always possible. */
  | 'unknown';

/** One test of an output, an action or an input. */
export interface Condition {
  readonly source: ConditionSource;
  /** Variable name for `context`, entity name for `entity`, otherwise null. */
  readonly name: string | null;
  readonly comparison: Comparison;
  /** How several values are joined; the portal only writes `or`. */
  readonly operator: 'or' | 'and';
  /** Literals: the engine replaces no `{{variables}}` here. */
  readonly values: readonly string[];
}

/** Where an output leads. */
export type Target =
  | { readonly kind: 'block'; readonly id: BlockId }
  | { readonly kind: 'variable'; readonly expression: string }
  | { readonly kind: 'none' };

/** An exit of a block. Conditions are joined by AND; no condition is always true. */
export interface Output {
  readonly target: Target;
  readonly conditions: readonly Condition[];
  readonly isDefault: boolean;
}

/** Something the bot does: send a content, set a variable, call a service. */
export interface Action {
  readonly type: string;
  /** The author's name for it, or null. */
  readonly title: string | null;
  readonly settings: JsonObject;
  /** Joined by AND; empty means always. */
  readonly conditions: readonly Condition[];
  /** True for the items of the content tab, false for custom actions. */
  readonly isContent: boolean;
}

/** What a reply must look like before outputs are tried (FLOW.md 3.5). */
export interface InputValidation {
  readonly rule: 'text' | 'number' | 'date' | 'regex' | 'type';
  readonly regex: string | null;
  readonly type: string | null;
  /** Sent when the reply fails; may be a whole `{{variable}}`. */
  readonly error: string;
}

/** The user-input item of a block. */
export interface Input {
  /** True: the block does not wait, its outputs judge the message that led there. */
  readonly bypass: boolean;
  /** Context variable that receives the reply, or null. */
  readonly variable: string | null;
  readonly validation: InputValidation | null;
  /** True when silence ends the wait with an empty message. */
  readonly expires: boolean;
  /** Minutes of silence until then; null when it does not end, or when the time is no time. */
  readonly expiresAfter: number | null;
  /** The block waits only while all hold; empty means always. */
  readonly conditions: readonly Condition[];
}

/** What kind of block it is, by its id (FLOW.md 2.2). Whether it hands over is a fact of its actions, not of its kind. */
export type BlockKind =
  'start' | 'exceptions' | 'content' | 'desk' | 'subflow' | 'survey' | 'ai-agent' | 'end';

/** A block of the Builder: a state of the bot. */
export interface Block {
  readonly id: BlockId;
  /** The id as its own flow writes it, without a subflow's or service's prefix: what `state.id` holds. */
  readonly ownId: string;
  readonly title: string;
  readonly kind: BlockKind;
  /** Short name of the subflow it belongs to; null in the main flow. */
  readonly subflow: string | null;
  /** Service of the router it belongs to once flows were joined; null in the flow that was asked about. */
  readonly service: string | null;
  readonly isRoot: boolean;
  readonly input: Input;
  /** Entering actions, then the content before the input: all that runs when the block is entered. */
  readonly entering: readonly Action[];
  /** Content after the input, then leaving actions: all that runs once the reply is in. */
  readonly leaving: readonly Action[];
  /** Runs once the block really changed. */
  readonly changed: readonly Action[];
  /** In the order they are tried; the default output, if any, is last. */
  readonly outputs: readonly Output[];
  /** Short name of the subflow that a `subflow:` block calls, or null. */
  readonly calls: string | null;
  /** Blip's own place on the canvas in pixels, or null. */
  readonly position: { readonly left: number; readonly top: number } | null;
}

/** A fault of the file itself, found while reading. Never an exception. */
export interface Problem {
  readonly code: ProblemCode;
  readonly block: BlockId | null;
  /** Values for the sentence, e.g. the id of a missing target. */
  readonly detail: string;
}

/** The faults a reader knows. */
export type ProblemCode =
  | 'missing-target'
  | 'no-target'
  | 'no-root'
  | 'several-roots'
  | 'root-does-not-wait'
  | 'id-mismatch'
  | 'duplicate-id'
  | 'invalid-condition'
  | 'variable-in-condition-value'
  | 'invalid-regex'
  | 'runaway-regex'
  | 'unknown-comparison'
  | 'unfinished-block'
  | 'missing-subflow'
  | 'prototype-key'
  | 'duplicate-key'
  | 'inexact-number'
  | 'not-a-block';

/** A subflow whose body came with the file. */
export interface Subflow {
  readonly shortName: string;
  readonly rootId: BlockId | null;
}

/** A child of a router (FLOW.md 1.3). */
export interface RouterService {
  readonly service: string;
  readonly isDefault: boolean;
}

/** A service whose flow was joined to the one that redirects to it. */
export interface JoinedService {
  readonly service: string;
  readonly rootId: BlockId | null;
}

/** A Builder flow, whatever file it came in. */
export interface Flow {
  readonly shape: FlowShape;
  readonly rootId: BlockId | null;
  /** Main flow first, then each subflow, in file order. */
  readonly blocks: readonly Block[];
  readonly subflows: readonly Subflow[];
  /** Children when the file is a router's; a router has no blocks. */
  readonly services: readonly RouterService[];
  /** Services whose flows are part of `blocks`; empty until flows are joined. */
  readonly joined: readonly JoinedService[];
  /** Global actions before and after each user message. */
  readonly inputActions: readonly Action[];
  readonly outputActions: readonly Action[];
  /** `config.*` variables when the file carries them, else null. */
  readonly configuration: Readonly<Record<string, Json>> | null;
  readonly problems: readonly Problem[];
}
