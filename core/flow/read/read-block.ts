import type { Action, Block, BlockKind } from '#core/model/flow.ts';
import type { JsonObject } from '#core/model/json.ts';
import { child, flag, objects, text } from './fields.ts';
import type { ProblemList } from './problem-list.ts';
import { readAction, readActions } from './read-action.ts';
import { readInput } from './read-input.ts';
import { readPortalOutputs, readStateOutputs, type Qualify } from './read-output.ts';

/** Where a block stands: its id in the file, the subflow it is of, and how ids of that flow are written. */
export interface BlockPlace {
  readonly rawId: string;
  readonly subflow: string | null;
  readonly qualify: Qualify;
}

/** What kind of block it is, by the conventions of ids (FLOW.md 2.2). */
function kindOf({ rawId, subflow }: BlockPlace, isRoot: boolean, raw: JsonObject): BlockKind {
  if (isRoot) return 'start';
  if (rawId === 'fallback') return 'exceptions';
  // Only a subflow has an end; in the main flow the id is a block's like any other.
  if (subflow !== null && (rawId === 'end' || flag(raw, 'end'))) return 'end';
  if (rawId.startsWith('desk:')) return 'desk';
  if (rawId.startsWith('subflow:')) return 'subflow';
  if (rawId.startsWith('survey:')) return 'survey';
  if (rawId.startsWith('ai-agent:')) return 'ai-agent';
  return 'content';
}

/** A block as the portal's editor writes it (FLOW.md 2.1), in the order the engine runs it (2.4). */
export function readPortalBlock(raw: JsonObject, place: BlockPlace, problems: ProblemList): Block {
  const id = place.qualify(place.rawId);
  const before: Action[] = [];
  const after: Action[] = [];
  let input: JsonObject | null = null;
  for (const item of objects(raw, '$contentActions')) {
    const action = child(item, 'action');
    if (action !== null)
      (input === null ? before : after).push(readAction(action, id, true, problems));
    else input ??= child(item, 'input');
  }
  if (flag(raw, '$invalid'))
    problems.add('unfinished-block', id, text(raw, '$title') ?? place.rawId);
  return {
    ...common(raw, place, text(raw, '$title')),
    input: readInput(input, id, problems),
    entering: [...readActions(raw, '$enteringCustomActions', id, problems), ...before],
    leaving: [...after, ...readActions(raw, '$leavingCustomActions', id, problems)],
    changed: readActions(raw, '$afterStateChangedActions', id, problems),
    outputs: readPortalOutputs(raw, id, place.qualify, problems),
  };
}

/** A state as the published application holds it (FLOW.md 2.3). */
export function readState(raw: JsonObject, place: BlockPlace, problems: ProblemList): Block {
  const id = place.qualify(place.rawId);
  return {
    ...common(raw, place, text(raw, 'name')),
    input: readInput(child(raw, 'input'), id, problems),
    entering: readActions(raw, 'inputActions', id, problems),
    leaving: readActions(raw, 'outputActions', id, problems),
    changed: readActions(raw, 'afterStateChangedActions', id, problems),
    outputs: readStateOutputs(raw, id, place.qualify, problems),
  };
}

type CommonFields = Pick<
  Block,
  'ownId' | 'service' | 'id' | 'title' | 'kind' | 'subflow' | 'isRoot' | 'calls' | 'position'
>;

function common(raw: JsonObject, place: BlockPlace, title: string | null): CommonFields {
  const isRoot = flag(raw, 'root');
  return {
    id: place.qualify(place.rawId),
    ownId: place.rawId,
    service: null,
    title: title?.trim() || place.rawId,
    kind: kindOf(place, isRoot, raw),
    subflow: place.subflow,
    isRoot,
    calls: place.rawId.startsWith('subflow:') ? text(raw, 'shortNameOfSubflow') : null,
    position: readPosition(child(raw, '$position')),
  };
}

function readPosition(raw: JsonObject | null): Block['position'] {
  if (raw === null) return null;
  const left = Number.parseFloat(text(raw, 'left') ?? '');
  const top = Number.parseFloat(text(raw, 'top') ?? '');
  return Number.isFinite(left) && Number.isFinite(top) ? { left, top } : null;
}
