import type { BundleIds, BundleTable } from '#app/ports/bundle-store.ts';
import type { OpenBundle } from '#app/ports/bundle-files.ts';
import { bundleKinds, type BundleKind } from '#core/model/bundle-limits.ts';
import type { BundleRecord, RunMark } from '#core/model/bundle.ts';
import type { BundleSide } from '#core/transfer/merge-plan.ts';
import { brandLines } from './client-lines.ts';
import { sightKinds } from './bundle-counts.ts';
import type { TransferDeps } from './transfer-deps.ts';

/** Kinds whose lines are long or many: they are read one by one, when they are stored. */
export const streamedKinds: ReadonlySet<BundleKind> = new Set<BundleKind>([
  'credential',
  'proof',
  'document',
  'raw-part',
  'run',
  ...sightKinds,
]);

const heldKinds = bundleKinds.filter((kind) => !streamedKinds.has(kind));

/** What a bundle brings, without its long lines. */
export function theirSide(open: OpenBundle): BundleSide {
  return {
    client: open.head.client,
    records: heldKinds.flatMap((kind) => [...open.of(kind)]),
    runs: Array.from(open.of('run'), markOf),
  };
}

/** What is here of the same client; null: nothing is. */
export function ownSide(deps: TransferDeps, clientId: string): BundleSide | null {
  const { clients, bundles } = deps.workspace();
  const client = clients.get(clientId);
  if (client === null) return null;
  const rows = bundles.read(clientId, { history: true });
  const records = heldKinds.flatMap((kind): BundleRecord[] =>
    kind === 'brand' ? brandLines(deps, clientId) : [...rows.of(kind)],
  );
  return { client, records, runs: rows.runs };
}

/** The ids that a bundle brings, by table. */
export function idsOf(side: BundleSide, open: OpenBundle): BundleIds {
  const ids = new Map<BundleTable, string[]>();
  const keep = (table: BundleTable, id: string): void => {
    const known = ids.get(table);
    if (known === undefined) ids.set(table, [id]);
    else known.push(id);
  };
  for (const record of [...side.records, ...open.of('credential')]) {
    const found = idOf(record);
    if (found !== null) keep(...found);
  }
  for (const { id } of side.runs) keep('run', id);
  return ids;
}

function idOf(record: BundleRecord): [BundleTable, string] | null {
  switch (record.kind) {
    case 'bot':
      return ['bot', record.bot.id];
    case 'account':
      return ['whatsapp_account', record.account.id];
    case 'number':
      return ['whatsapp_number', record.number.id];
    case 'credential':
      return ['credential', record.credential.id];
    case 'snapshot':
      return ['snapshot', record.snapshot.id];
    case 'answer':
    case 'triage':
      return [record.kind, record.id];
    case 'talk':
      return ['kept_talk', record.talk.id];
    case 'note':
      return ['report_note', record.id];
    case 'sent-report':
      return ['sent_report', record.report.id];
    case 'incident':
      return ['incident', record.incident.id];
    default:
      return null;
  }
}

function markOf(line: BundleRecord): RunMark {
  if (line.kind !== 'run') throw new Error('a run was asked for');
  const { id, botId, snapshotId, createdAt } = line.run;
  return { id, botId, snapshotId, createdAt };
}
