import type { Action } from '#core/model/flow.ts';
import type { FlowChange } from '#core/model/flow-difference.ts';
import type { NamedBlock } from '#core/model/worded-finding.ts';
import { shownContent, type ShownOption } from '../text/content-text.ts';
import { align, isReordered } from './align.ts';

/** What changed of what the user reads, between contents that are not the same any more. */
export function diffContents(
  before: readonly Action[],
  after: readonly Action[],
  block: NamedBlock | null,
): FlowChange[] {
  return [
    ...diffOptions(before.flatMap(optionsOf), after.flatMap(optionsOf), block),
    ...diffTexts(before.flatMap(textsOf), after.flatMap(textsOf), block),
    ...diffLinks(before.flatMap(linksOf), after.flatMap(linksOf), block),
  ];
}

function optionsOf(action: Action): readonly ShownOption[] {
  return shownContent(action)?.options ?? [];
}

/** A menu without a heading carries a blank one. */
function textsOf(action: Action): readonly string[] {
  return (shownContent(action)?.texts ?? []).filter((text) => text.trim() !== '');
}

function linksOf(action: Action): readonly string[] {
  return (shownContent(action)?.links ?? []).map(({ uri }) => uri);
}

function diffOptions(
  before: readonly ShownOption[],
  after: readonly ShownOption[],
  block: NamedBlock | null,
): FlowChange[] {
  const aligned = align(before, after, [
    ({ label, reply }) => `${label}\n${reply}`,
    ({ label }) => label,
  ]);
  const changes: FlowChange[] = [];
  for (const at of aligned.removed)
    changes.push({ kind: 'option-removed', block, label: before[at]!.label });
  for (const at of aligned.added)
    changes.push({ kind: 'option-added', block, label: after[at]!.label });
  for (const [from, to] of aligned.pairs) {
    const { label, reply } = after[to]!;
    const earlier = before[from]!.reply;
    if (earlier !== reply)
      changes.push({ kind: 'option-reply-changed', block, label, before: earlier, after: reply });
  }
  if (isReordered(aligned)) changes.push({ kind: 'options-reordered', block });
  return changes;
}

/** Texts that are left on both sides are taken for old and new wording, in order. */
function diffTexts(
  before: readonly string[],
  after: readonly string[],
  block: NamedBlock | null,
): FlowChange[] {
  const { removed, added } = align(before, after, [(text) => text]);
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, at): FlowChange => {
    const earlier = before[removed[at] ?? -1];
    const later = after[added[at] ?? -1];
    if (earlier === undefined) return { kind: 'text-added', block, text: later ?? '' };
    if (later === undefined) return { kind: 'text-removed', block, text: earlier };
    return { kind: 'text-changed', block, before: earlier, after: later };
  });
}

function diffLinks(
  before: readonly string[],
  after: readonly string[],
  block: NamedBlock | null,
): FlowChange[] {
  const { removed, added } = align(before, after, [(uri) => uri]);
  return [
    ...removed.map((at): FlowChange => ({ kind: 'link-removed', block, uri: before[at]! })),
    ...added.map((at): FlowChange => ({ kind: 'link-added', block, uri: after[at]! })),
  ];
}
