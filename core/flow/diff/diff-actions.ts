import type { Action } from '#core/model/flow.ts';
import type { ActionPlace, FlowChange } from '#core/model/flow-difference.ts';
import type { NamedBlock } from '#core/model/worded-finding.ts';
import { actionText, meantSettings, stableText } from '../action-content.ts';
import { shownContent } from '../text/content-text.ts';
import { align, isReordered } from './align.ts';
import { diffContents } from './diff-contents.ts';

/** Actions with when they run. */
export type PlacedActions = Readonly<Partial<Record<ActionPlace, readonly Action[]>>>;

interface Placed {
  readonly action: Action;
  readonly place: ActionPlace;
}

/**
 * What changed about actions: of contents what the user reads, of all others which settings. The same action at another
 * time is a move, the same actions at the same time in another order a new order.
 */
export function diffActions(
  before: PlacedActions,
  after: PlacedActions,
  block: NamedBlock | null,
): FlowChange[] {
  const [earlier, later] = [listed(before), listed(after)];
  const sameName = ({ action }: Placed): string => `${action.type}\n${action.title ?? ''}`;
  const aligned = align(earlier, later, [
    ({ action, place }) => `${place}\n${action.title ?? ''}\n${actionText(action)}`,
    ({ action, place }) => `${place}\n${actionText(action)}`,
    ({ action }) => actionText(action),
    (placed) => (isContent(placed) ? null : `${placed.place}\n${sameName(placed)}`),
    (placed) => (isContent(placed) ? null : `${placed.place}\n${placed.action.type}`),
  ]);
  const changes: FlowChange[] = [];
  const orders = new Map<ActionPlace, [number, number][]>();
  for (const [from, to] of aligned.pairs) {
    const [one, two] = [earlier[from]!, later[to]!];
    if (one.place !== two.place) {
      const action = nameOf(two.action);
      changes.push({ kind: 'action-moved', block, action, before: one.place, after: two.place });
      continue;
    }
    orders.set(two.place, [...(orders.get(two.place) ?? []), [from, to]]);
    changes.push(...changed(one, two, block));
  }
  const left = (list: readonly Placed[], at: readonly number[]): Placed[] =>
    at.map((one) => list[one]!);
  changes.push(
    ...diffLeft(left(earlier, aligned.removed), left(later, aligned.added), block),
    ...[...orders].flatMap(([place, pairs]): FlowChange[] =>
      isReordered({ pairs }) ? [{ kind: 'actions-reordered', block, place }] : [],
    ),
  );
  return changes;
}

function listed(actions: PlacedActions): Placed[] {
  return Object.entries(actions).flatMap(([place, list]) =>
    list.map((action) => ({ action, place: place as ActionPlace })),
  );
}

function isContent({ action }: Placed): boolean {
  return shownContent(action) !== null;
}

/** What belongs to nothing: contents are compared by what is read, time by time; the rest came or went. */
function diffLeft(
  before: readonly Placed[],
  after: readonly Placed[],
  block: NamedBlock | null,
): FlowChange[] {
  const changes: FlowChange[] = [];
  const places = new Set([...before, ...after].map(({ place }) => place));
  for (const place of places) {
    const at = (list: readonly Placed[]): Placed[] =>
      list.filter((one) => one.place === place && isContent(one));
    changes.push(...diffPlace(at(before), at(after), block));
  }
  for (const { action, place } of before.filter((one) => !isContent(one)))
    changes.push({ kind: 'action-removed', block, place, action: nameOf(action) });
  for (const { action, place } of after.filter((one) => !isContent(one)))
    changes.push({ kind: 'action-added', block, place, action: nameOf(action) });
  return changes;
}

/** Contents of one time. One that reads as before but is not the same, or that shows nothing, counts as an action. */
function diffPlace(
  before: readonly Placed[],
  after: readonly Placed[],
  block: NamedBlock | null,
): FlowChange[] {
  const { pairs, removed, added } = align(before, after, [({ action }) => readText(action)]);
  const rest = (list: readonly Placed[], at: readonly number[], isSilent: boolean): Placed[] =>
    at.map((one) => list[one]!).filter(({ action }) => (readText(action) === null) === isSilent);
  const silent = align(rest(before, removed, true), rest(after, added, true), [
    ({ action }) => action.type,
  ]);
  const [quiet, quieter] = [rest(before, removed, true), rest(after, added, true)];
  return [
    ...pairs.flatMap(([from, to]) => changed(before[from]!, after[to]!, block)),
    ...silent.pairs.flatMap(([from, to]) => changed(quiet[from]!, quieter[to]!, block)),
    ...silent.removed.map((at): FlowChange => {
      const { action, place } = quiet[at]!;
      return { kind: 'action-removed', block, place, action: nameOf(action) };
    }),
    ...silent.added.map((at): FlowChange => {
      const { action, place } = quieter[at]!;
      return { kind: 'action-added', block, place, action: nameOf(action) };
    }),
    ...diffContents(
      rest(before, removed, false).map(({ action }) => action),
      rest(after, added, false).map(({ action }) => action),
      block,
    ),
  ];
}

/** All that a content puts on the screen, to compare; null when that is nothing. */
function readText(action: Action): string | null {
  const shown = shownContent(action);
  if (shown === null) return null;
  const texts = shown.texts.filter((text) => text.trim() !== '');
  if (texts.length + shown.options.length + shown.links.length === 0) return null;
  return stableText([texts, shown.options, shown.links]);
}

/** What differs between two actions that are taken for one. */
function changed(before: Placed, after: Placed, block: NamedBlock | null): FlowChange[] {
  const [one, two] = [meantSettings(before.action), meantSettings(after.action)];
  const names = new Set([...Object.keys(one), ...Object.keys(two)]);
  const settings = [...names].filter((name) => stableText(one[name]) !== stableText(two[name]));
  if (stableText(before.action.conditions) !== stableText(after.action.conditions))
    settings.push('conditions');
  if (before.action.title !== after.action.title) settings.push('title');
  if (before.action.type !== after.action.type) settings.push('type');
  if (settings.length === 0) return [];
  const { action, place } = after;
  return [{ kind: 'action-changed', block, place, action: nameOf(action), settings }];
}

function nameOf({ type, title }: Action): { type: string; title: string | null } {
  return { type, title };
}
