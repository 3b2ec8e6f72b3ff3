import type { Block, BlockId, Flow, Subflow } from '#core/model/flow.ts';
import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { namesAsWritten } from '#core/model/source-form.ts';
import { flag, objects, text } from './fields.ts';
import { ProblemList } from './problem-list.ts';
import { readActions } from './read-action.ts';
import { readPortalBlock, readState } from './read-block.ts';
import type { Qualify } from './read-output.ts';
import { recogniseShape, type FlowParts } from './recognise-shape.ts';
import { addTextProblems } from './text-problems.ts';

/**
 * Reads a parsed flow document of any shape or generation into blocks.
 * Faults of the file become `problems`. Throws FlowReadError `not-a-flow` only when there is no flow in it.
 */
export function readFlow(document: Json): Flow {
  const parts = recogniseShape(document);
  const problems = new ProblemList();
  const main = readBody(parts, null, problems);
  const subflows = readSubflows(parts, problems);
  const blocks = [...main, ...subflows.flatMap((subflow) => subflow.blocks)];
  const rootId = findRoot(main, problems, parts.services.length > 0);
  addTextProblems(parts, problems);
  checkTargets(blocks, problems);
  checkCalls(blocks, new Set(subflows.map(({ shortName }) => shortName)), problems);
  const global = parts.globalActions;
  return {
    shape: parts.shape,
    rootId,
    blocks,
    subflows: subflows.map(({ shortName, rootId: root }): Subflow => ({ shortName, rootId: root })),
    services: parts.services.map((child) => ({
      service: text(child, 'service') ?? text(child, 'shortName') ?? '',
      isDefault: flag(child, 'isDefault'),
    })),
    joined: [],
    inputActions: global
      ? readActions(global, '$enteringCustomActions', 'global-actions', problems)
      : parts.sdkFlow
        ? readActions(parts.sdkFlow, 'inputActions', 'global-actions', problems)
        : [],
    outputActions: global
      ? readActions(global, '$leavingCustomActions', 'global-actions', problems)
      : parts.sdkFlow
        ? readActions(parts.sdkFlow, 'outputActions', 'global-actions', problems)
        : [],
    configuration: parts.configuration,
    problems: problems.items,
  };
}

function readBody(
  parts: Pick<FlowParts, 'blocks' | 'sdkFlow'>,
  subflow: string | null,
  problems: ProblemList,
): Block[] {
  const qualify: Qualify = subflow === null ? (id) => id : (id) => `${subflow}/${id}`;
  if (parts.sdkFlow !== null) return readStates(parts.sdkFlow, subflow, qualify, problems);
  if (parts.blocks === null) return [];
  const blocks: Block[] = [];
  for (const key of namesAsWritten(parts.blocks)) {
    const raw = field(parts.blocks, key);
    // The pseudo-block of global actions is no state (FLOW.md 1.1).
    if (key === 'global-actions') continue;
    if (!isObject(raw)) {
      problems.add('not-a-block', qualify(key), key);
      continue;
    }
    const written = text(raw, 'id');
    // The map's key is what outputs name, so it wins (FLOW.md 2.1).
    if (written !== null && written !== key) problems.add('id-mismatch', qualify(key), written);
    blocks.push(readPortalBlock(raw, { rawId: key, subflow, qualify }, problems));
  }
  return blocks;
}

function readStates(
  flow: JsonObject,
  subflow: string | null,
  qualify: Qualify,
  problems: ProblemList,
): Block[] {
  const seen = new Set<string>();
  return objects(flow, 'states').flatMap((raw) => {
    const rawId = text(raw, 'id') ?? '';
    if (seen.has(rawId)) {
      problems.add('duplicate-id', qualify(rawId), rawId);
      return [];
    }
    seen.add(rawId);
    return [readState(raw, { rawId, subflow, qualify }, problems)];
  });
}

interface ReadSubflow extends Subflow {
  readonly blocks: Block[];
}

function readSubflows(parts: FlowParts, problems: ProblemList): ReadSubflow[] {
  return parts.subflows.flatMap((raw) => {
    const shortName = text(raw, 'shortName') ?? '';
    const body = field(raw, 'flow') ?? field(raw, 'Flow');
    if (!isObject(body)) {
      problems.add('missing-subflow', null, shortName);
      return [];
    }
    const isSdk = Array.isArray(field(body, 'states'));
    const blocks = readBody(
      isSdk ? { blocks: null, sdkFlow: body } : { blocks: body, sdkFlow: null },
      shortName,
      problems,
    );
    return [{ shortName, blocks, rootId: blocks.find((block) => block.isRoot)?.id ?? null }];
  });
}

/** Exactly one root; where the mark is missing, the start block's usual id stands in (FLOW.md 2.1, 2.2). */
function findRoot(blocks: Block[], problems: ProblemList, isRouter: boolean): BlockId | null {
  const roots = blocks.filter((block) => block.isRoot);
  if (roots.length > 1) problems.add('several-roots', null, roots.map(({ id }) => id).join(', '));
  const root = roots[0] ?? blocks.find(({ id }) => id === 'onboarding');
  if (root === undefined) {
    if (!isRouter) problems.add('no-root', null);
    return null;
  }
  if (roots.length === 0) problems.add('no-root', root.id);
  if (root.input.bypass || root.input.conditions.length > 0)
    problems.add('root-does-not-wait', root.id);
  return root.id;
}

/** The engine refuses a flow with an output to nowhere (FLOW.md 5.4, 9.4). */
function checkTargets(blocks: Block[], problems: ProblemList): void {
  const ids = new Set(blocks.map(({ id }) => id));
  for (const block of blocks) {
    // The end block's default is written but never used (FLOW.md 2.1).
    if (block.kind === 'end') continue;
    for (const { target } of block.outputs) {
      if (target.kind === 'block' && !ids.has(target.id)) {
        problems.add('missing-target', block.id, target.id);
      }
    }
  }
}

function checkCalls(blocks: Block[], known: ReadonlySet<string>, problems: ProblemList): void {
  for (const block of blocks) {
    if (block.kind === 'subflow' && (block.calls === null || !known.has(block.calls))) {
      problems.add('missing-subflow', block.id, block.calls ?? '');
    }
  }
}
