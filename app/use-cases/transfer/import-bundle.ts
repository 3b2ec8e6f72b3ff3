import type { BundleWriter } from '#app/ports/bundle-store.ts';
import type { OpenBundle } from '#app/ports/bundle-files.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { ImportedBundle } from '#app/contract/transfer-views.ts';
import { bundleKinds, type BundleKind, type MergeSide } from '#core/model/bundle-limits.ts';
import type { BundleLine, BundleRecord } from '#core/model/bundle.ts';
import { Secret } from '#core/model/secret.ts';
import type { MergePlan } from '#core/transfer/merge-plan.ts';
import type { Place } from '#core/transfer/merge-versions.ts';
import { writeReportBrand } from '../report/brand.ts';
import { recordAccess } from '../record-access.ts';
import { recordHandling } from '../record-handling.ts';
import { ensureJob } from '../sync/jobs.ts';
import { bundleCounts } from './bundle-counts.ts';
import { streamedKinds } from './bundle-sides.ts';
import { rememberSigner } from './known-signers.ts';
import { compareBundle } from './preview-bundle.ts';
import type { TransferDeps } from './transfer-deps.ts';

/** What a person decided about a bundle. */
export interface ImportChoice {
  readonly secrets: boolean;
  /** Whose value counts where both sides went on. */
  readonly rest: MergeSide;
  /** Keys of differences that follow the other side. */
  readonly others: readonly string[];
}

/**
 * Stores what a bundle brings, in one transaction; a second time changes nothing. What changed here since the preview
 * is compared anew. Throws AppFault `bundle-collides`, `disk-full`, `damaged-data`.
 */
export function importBundle(
  deps: TransferDeps,
  { open, fileName }: { readonly open: OpenBundle; readonly fileName: string },
  { secrets, rest, others }: ImportChoice,
): ImportedBundle {
  const turned = new Set(others);
  const choose = (key: string): MergeSide => {
    // A key or token that is here goes only where its own difference says so.
    if (key.startsWith('credential:')) {
      return turned.has(key) === (rest === 'mine') ? 'theirs' : 'mine';
    }
    return turned.has(key) ? (rest === 'mine' ? 'theirs' : 'mine') : rest;
  };
  const { mine, plan, credentials } = compareBundle(deps, open, fileName, choose);
  const sealed = secrets ? [...credentials.fresh, ...credentials.replacing] : [];
  const added = withSecrets(deps, sealed, () =>
    deps.workspace().transaction(() => store(deps, open, plan, sealed)),
  );
  deps.emit('data:changed', {
    nouns: ['client', 'bot', 'run', 'credential', 'number', 'job', 'incident', 'report', 'talk'],
  });
  const { client } = open.head;
  return {
    clientId: client.id,
    clientName: deps.workspace().clients.get(client.id)?.name ?? client.name,
    isNew: mine === null,
    added: bundleCounts((kind) => added.get(kind) ?? 0),
    secrets: sealed.length,
  };
}

/**
 * The secrets first, as everywhere: a record without its secret asks for it again. Where the rest fails they are as
 * they were.
 */
function withSecrets<T>(
  { secrets }: TransferDeps,
  lines: readonly BundleLine<'credential'>[],
  work: () => T,
): T {
  const store = secrets();
  const before = lines.map(({ credential: { id } }) => ({ id, secret: store.get(id) }));
  try {
    for (const { credential, secret } of lines) store.put(credential.id, new Secret(secret));
    return work();
  } catch (error) {
    for (const { id, secret } of before) {
      if (secret === null) store.remove(id);
      else store.put(id, secret);
    }
    throw error;
  }
}

type Added = ReadonlyMap<BundleKind, number>;

function store(
  deps: TransferDeps,
  open: OpenBundle,
  plan: MergePlan,
  sealed: readonly BundleLine<'credential'>[],
): Added {
  const workspace = deps.workspace();
  const { client } = open.head;
  const known = workspace.clients.get(client.id);
  const isBinned = known !== null && !workspace.clients.list().some(({ id }) => id === client.id);
  if (known === null) workspace.clients.insert(client);
  if (isBinned) workspace.clients.setRemoved(client.id, false);
  const added = addLines(workspace.bundles.writer(client.id, roomBefore(plan)), open, plan);
  putValues(deps, client.id, plan);
  putCredentials(deps, sealed);
  const lines = [...added.values()].reduce((sum, count) => sum + count, 0);
  const puts = Object.values(plan.put)
    .flat()
    .filter((value) => value !== null).length;
  const isChanged = lines + puts + sealed.length + plan.entries.length > 0 || isBinned;
  if (isChanged) tell(deps, open, { lines, secrets: sealed.length });
  return added;
}

function addLines(writer: BundleWriter, open: OpenBundle, plan: MergePlan): Added {
  const added = new Map<BundleKind, number>();
  const add = (line: BundleRecord, place: Place): void => {
    if (!writer.add({ line, place })) return;
    added.set(line.kind, (added.get(line.kind) ?? 0) + 1);
  };
  for (const kind of bundleKinds) {
    if (kind === 'credential') continue;
    if (!streamedKinds.has(kind)) {
      for (const { line, place } of plan.add) if (line.kind === kind) add(line, place);
      continue;
    }
    for (const line of open.of(kind)) {
      if (line.kind !== 'run') add(line, 'after');
      else {
        const place = plan.runs.get(line.run.id);
        if (place !== undefined) add(line, place);
      }
    }
  }
  for (const { incidentId, entry } of plan.entries) writer.addEntry(incidentId, entry);
  return added;
}

function roomBefore(plan: MergePlan): (kind: BundleKind) => number {
  const runs = [...plan.runs.values()].filter((place) => place === 'before').length;
  return (kind) =>
    kind === 'run'
      ? runs
      : plan.add.filter(({ line, place }) => line.kind === kind && place === 'before').length;
}

function putValues(deps: TransferDeps, clientId: string, { put }: MergePlan): void {
  const { clients, bots, jobs, numbers, incidents, clientRecords }: Workspace = deps.workspace();
  if (put.clientName !== null) clients.rename(clientId, put.clientName);
  if (put.schedule !== null) jobs.putSchedule(clientId, put.schedule);
  if (put.brand !== null) writeReportBrand(deps, clientId, put.brand);
  for (const { id, name } of put.botNames) bots.rename(id, name);
  for (const number of put.numbers) numbers.put(number);
  for (const incident of put.incidents) incidents.put(incident);
  if (put.record !== null) {
    clientRecords.insert(clientId, { ...put.record, at: deps.clock.now() });
  }
}

/** What they open is watched from now on, where nothing here watches it already. */
function putCredentials(deps: TransferDeps, lines: readonly BundleLine<'credential'>[]): void {
  const { credentials, jobs, numbers } = deps.workspace();
  for (const { credential, secret } of lines) {
    const { id, clientId, botId } = credential;
    credentials.put({
      ...credential,
      fingerprint: deps.secrets().fingerprint(new Secret(secret)),
      ...{ sealedAt: deps.clock.now(), state: 'untested', lastUsedAt: null, lastFailure: null },
    });
    const subjects =
      botId === null
        ? numbers
            .accounts(clientId)
            .filter((account) => account.credentialId === id)
            .map((account) => ({ kind: 'account' as const, subjectId: account.id }))
        : [{ kind: 'bot' as const, subjectId: botId }];
    for (const { kind, subjectId } of subjects) {
      const watched = { clientId, kind, subjectId, credentialId: id };
      if (jobs.ofSubject(kind, subjectId) === null) ensureJob(deps, watched);
    }
  }
}

/** Two chains that went on apart cannot be joined: one row names the bundle and where the other chain stood. */
function tell(
  { workspace, clock }: TransferDeps,
  open: OpenBundle,
  { lines, secrets }: { readonly lines: number; readonly secrets: number },
): void {
  const at = clock.now();
  const { id, client } = open.head;
  const last = Array.from(open.of('handling')).at(-1);
  const head = last?.kind === 'handling' ? `${String(last.entry.sequence)} ${last.entry.hash}` : '';
  recordHandling(workspace(), client.id, at, {
    ...{ actor: 'person', action: 'captured', subject: `bundle ${id}` },
    detail: [`signer ${open.signer}`, head === '' ? '' : `log ${head}`].filter(Boolean).join(', '),
  });
  recordAccess(workspace(), {
    ...{ at, action: 'bundle-imported', clientId: client.id },
    detail: { bundle: id, lines, secrets, signer: open.signer.slice(0, 16) },
  });
  rememberSigner(workspace(), open.signer, at);
}
