import { AppFault } from '#app/contract/errors.ts';
import {
  mostMergeItems,
  type BundleCounts,
  type BundlePreview,
  type MergeItemView,
} from '#app/contract/transfer-views.ts';
import type { OpenBundle } from '#app/ports/bundle-files.ts';
import type { BundleKind } from '#core/model/bundle-limits.ts';
import { mergeBundle } from '#core/transfer/merge-bundle.ts';
import type { BundleSide, Choose, MergeItem, MergePlan } from '#core/transfer/merge-plan.ts';
import { textOf } from '#core/transfer/same-value.ts';
import { bundleCounts, sightKinds } from './bundle-counts.ts';
import { idsOf, ownSide, theirSide } from './bundle-sides.ts';
import { mergeCredentials, type MergedCredentials } from './credential-merge.ts';
import { signerOf } from './known-signers.ts';
import type { TransferDeps } from './transfer-deps.ts';

/** An opened bundle beside what is here. */
export interface ComparedBundle {
  readonly mine: BundleSide | null;
  readonly plan: MergePlan;
  readonly credentials: MergedCredentials;
}

/** Compares a bundle with what is here now; nothing is stored. Throws AppFault `bundle-collides`. */
export function compareBundle(
  deps: TransferDeps,
  open: OpenBundle,
  fileName: string,
  choose: Choose,
): ComparedBundle {
  const { bundles, history } = deps.workspace();
  const clientId = open.head.client.id;
  const theirs = theirSide(open);
  if (bundles.collides(clientId, idsOf(theirs, open))) {
    throw new AppFault('bundle-collides', { file: fileName });
  }
  for (const line of open.of('proof')) {
    // A picture belongs to nobody: one that is here under the same id must be the same picture.
    const here = line.kind === 'proof' ? history.proof(line.id) : null;
    if (here === null || line.kind !== 'proof') continue;
    if (base64Of(here.bytes) !== line.base64) {
      throw new AppFault('bundle-collides', { file: fileName });
    }
  }
  const mine = ownSide(deps, clientId);
  return {
    mine,
    plan: mergeBundle(mine, theirs, choose),
    credentials: mergeCredentials(deps, open, choose),
  };
}

/** What is in an opened bundle, and what storing it would change. Throws AppFault `bundle-collides`. */
export function previewBundle(
  deps: TransferDeps,
  { bundleId, fileName, open }: { bundleId: string; fileName: string; open: OpenBundle },
): BundlePreview {
  const { mine, plan, credentials } = compareBundle(deps, open, fileName, () => 'mine');
  const { client, madeAt, appVersion, hasHistory } = open.head;
  const { clients } = deps.workspace();
  const visible = clients.list();
  const namesake = visible.find(({ id, name }) => id !== client.id && alike(name, client.name));
  const isVisible = visible.some(({ id }) => id === client.id);
  const fresh = freshCounts(deps, open, plan, mine);
  const conflicts = [...credentials.conflicts, ...plan.conflicts];
  const items = { taken: plan.taken.length, conflicts: conflicts.length };
  return {
    ...{ bundleId, clientId: client.id, clientName: client.name, madeAt, appVersion, hasHistory },
    signer: signerOf(deps, open.signer),
    standing: mine === null ? 'new' : isVisible ? 'known' : 'binned',
    namesake: mine === null ? (namesake?.name ?? null) : null,
    holds: bundleCounts((kind) => open.count(kind)),
    fresh,
    secrets: open.count('credential'),
    freshSecrets: credentials.fresh.length,
    taken: toViews(plan.taken),
    takenTotal: items.taken,
    conflicts: toViews(conflicts),
    conflictsTotal: items.conflicts,
    isKnown:
      isVisible &&
      items.taken + items.conflicts + credentials.fresh.length === 0 &&
      isEmpty(plan) &&
      Object.values(fresh).every((count) => count === 0),
  };
}

/** Whether a plan has nothing to store. */
export function isEmpty({ add, runs, put, entries }: MergePlan): boolean {
  const values = Object.values(put).flatMap((value): unknown[] => (value === null ? [] : [value]));
  return add.length + runs.size + values.flat().length + entries.length === 0;
}

function freshCounts(
  deps: TransferDeps,
  open: OpenBundle,
  plan: MergePlan,
  mine: BundleSide | null,
): BundleCounts {
  const added = new Map<BundleKind, number>([['run', plan.runs.size]]);
  for (const { line } of plan.add) added.set(line.kind, (added.get(line.kind) ?? 0) + 1);
  const rows =
    mine === null ? null : deps.workspace().bundles.read(mine.client.id, { history: true });
  for (const kind of sightKinds) {
    const known = new Set(Array.from(rows?.of(kind) ?? [], textOf));
    const unknown = Array.from(open.of(kind)).filter((line) => !known.has(textOf(line)));
    added.set(kind, unknown.length);
  }
  return bundleCounts((kind) => added.get(kind) ?? 0);
}

function toViews(items: readonly MergeItem[]): MergeItemView[] {
  return items.slice(0, mostMergeItems).map((item) => ({
    ...item,
    field: item.field.slice(0, 60),
    subject: item.subject.slice(0, 4).map((part) => part.slice(0, 300)),
  }));
}

function alike(a: string, b: string): boolean {
  const folded = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase('pt-BR');
  return folded(a) === folded(b);
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
