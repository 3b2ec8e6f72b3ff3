import { join } from 'node:path';
import type { UseCases } from '#app/all-use-cases.ts';
import { AppFault } from '#app/contract/errors.ts';
import type { BundleRunner } from '#app/node/bundle/bundle-thread.ts';
import { nodeBundleFiles } from '#app/node/bundle/node-bundle-files.ts';
import { sealFile } from '#app/node/bundle/seal-file.ts';
import { runBundleJob } from '#app/node/bundle/serve-bundle-job.ts';
import { writeWhole } from '#app/node/write-whole.ts';
import type { WantedBundle } from '#app/use-cases/transfer/write-bundle.ts';
import { createUseCases } from '#app/serve.ts';
import { createTransferUseCases, type TransferUseCases } from '#app/serve-transfer.ts';
import { recordHandling } from '#app/use-cases/record-handling.ts';
import type { TransferDeps } from '#app/use-cases/transfer/transfer-deps.ts';
import type { BundleRecord } from '#core/model/bundle.ts';
import { usualSchedule } from '#core/model/schedule.ts';
import { Secret } from '#core/model/secret.ts';
import { emptyScript } from '#core/model/talk-edits.ts';
import { clientLines } from '#app/use-cases/transfer/client-lines.ts';
import { sha256Of } from './records.ts';
import {
  aBotObservation,
  aCredential,
  anAccount,
  anEvent,
  anIncident,
  aNumber,
  aNumberObservation,
  someBotFacts,
} from './sync-records.ts';
import { badFlow, goodFlow, type World } from './use-case-world.ts';

/** One of two machines between which a client is handed over. Only the thread is left out. */
export interface Machine {
  readonly world: World;
  readonly deps: TransferDeps;
  readonly use: UseCases;
  readonly transfer: TransferUseCases;
  /** Writes a client into a file of the machine's folder, locked for another one's key. Returns its path. */
  readonly handOver: (
    clientId: string,
    to: Machine,
    change?: Partial<WantedBundle>,
  ) => Promise<string>;
  /** Opens a bundle that was locked for this machine and says what is in it. */
  readonly preview: (path: string) => ReturnType<TransferUseCases['bundle:preview']>;
  /** Opens and stores it. */
  readonly takeOver: (
    path: string,
    choice?: { secrets?: boolean; rest?: 'mine' | 'theirs'; others?: string[] },
  ) => ReturnType<TransferUseCases['bundle:import']>;
  /** All lines of a client here, secrets among them: what two machines have alike. */
  readonly lines: (clientId: string) => BundleRecord[];
}

/** The proof that every machine takes. */
export const worldProof = { passphrase: 'minha frase longa', deviceSecret: null };

/**
 * A machine by the name that its ids begin with: what two machines make never has the same.
 * @param work work factor of the passphrases of its bundles
 */
export function machineOf(world: World, name: string, work = 10): Machine {
  let last = 0;
  const runner: BundleRunner = {
    run: async (job, progress) =>
      job.kind === 'seal'
        ? { kind: 'sealed', file: await sealFile(job.chunks, job.lock, progress, work) }
        : runBundleJob(job, progress),
    cancel: () => undefined,
  };
  const deps = {
    ...world.deps,
    ids: { next: () => `${name}-${String((last += 1)).padStart(5, '0')}` },
    bundles: nodeBundleFiles(runner),
    prove: ({ passphrase }) =>
      passphrase === worldProof.passphrase
        ? Promise.resolve()
        : Promise.reject(new AppFault('wrong-passphrase')),
    writeFile: (path, content) => writeWhole(path, content, 0o600),
  } satisfies TransferDeps;
  const transfer = createTransferUseCases(deps);
  const preview: Machine['preview'] = async (path) => {
    const { bundleId } = await transfer['bundle:look']({ path });
    return transfer['bundle:preview']({ bundleId, passphrase: null });
  };
  let files = 0;
  return {
    ...{ world, deps, transfer, preview, use: createUseCases(deps) },
    handOver: async (clientId, to, change = {}) => {
      const path = join(world.folder, `${name}-${String((files += 1))}.age`);
      const { recipient } = await to.transfer['bundle:own-keys'](null);
      await transfer['bundle:write']({
        ...{ clientId, history: true, secrets: false, current: null, path },
        lock: { kind: 'recipient', recipient },
        ...change,
      });
      return path;
    },
    takeOver: async (path, { secrets = false, rest = 'mine', others = [] } = {}) => {
      const { bundleId } = await preview(path);
      return transfer['bundle:import']({ bundleId, secrets, rest, others });
    },
    lines: (clientId) => [...clientLines(deps, clientId, { history: true, secrets: true }).lines()],
  };
}

/** The client of {@link fillClient}. */
export const handedClient = {
  id: 'client-1',
  name: 'Padaria Aurora',
  createdAt: '2026-11-01T12:00:00.000Z',
};

/** A token that is stored with the client. */
export const handedSecret = 'EAAB-segredo-da-padaria-aurora';

/** A client with something in every place that a bundle has: two bots, one of them in the bin, and their evidence. */
export async function fillClient({ deps, use, world }: Machine): Promise<void> {
  const workspace = deps.workspace();
  const { id: clientId } = handedClient;
  const moment = '2026-11-20T12:00:00.000Z';
  workspace.clients.insert(handedClient);
  await use['client:write-record']({
    clientId,
    by: 'Ana',
    change: { tags: ['varejo'], notes: 'Fala com a Bia' },
  });
  workspace.jobs.putSchedule(clientId, { ...usualSchedule, isPaused: true });
  await use['report:write-brand']({
    clientId,
    brand: {
      agencyLogo: null,
      clientLogo: null,
      colour: '#aa3300',
      footer: 'Aurora',
      confidentiality: '',
    },
  });
  for (const [id, name] of [
    ['bot-1', 'Atendimento'],
    ['bot-2', 'Antigo'],
  ] as const) {
    workspace.bots.insert({ id, clientId, name, createdAt: moment });
  }
  workspace.bots.setRemoved('bot-2', true);
  for (const flow of [badFlow, goodFlow]) {
    await use['flow:import']({ clientId, botId: 'bot-1', paths: [world.file('fluxo.json', flow)] });
  }
  const [snapshot] = workspace.snapshots.listByBot('bot-1');
  if (snapshot === undefined) throw new Error('the flow was taken in');
  const { id: snapshotId, contentSha256 } = snapshot;
  workspace.history.addRawParts(snapshotId, null, [
    { part: 'published-flow', uri: '/buckets/x', sha256: 'd'.repeat(64), bytes: 12 },
  ]);
  workspace.credentials.put(aCredential({ clientId }));
  deps.secrets().put('credential-1', new Secret(handedSecret));
  // Its secret was lost: it is of no use to anybody.
  workspace.credentials.put(aCredential({ id: 'credential-2', clientId, botId: null }));
  workspace.numbers.putAccount(anAccount({ clientId }));
  workspace.numbers.put(aNumber({ clientId }));
  workspace.numbers.put(aNumber({ id: 'number-2', clientId, botId: null, phone: '+551130030001' }));
  workspace.numbers.setRemoved('number-2', true);
  const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
  workspace.history.addProof('proof-1', { fileName: 'tela.png', mediaType: 'image/png', bytes });
  workspace.history.addNumber('number-1', aNumberObservation());
  workspace.history.addNumber(
    'number-1',
    aNumberObservation({
      observedAt: '2026-11-22T13:00:00.000Z',
      quality: 'RED',
      proofId: 'proof-1',
    }),
  );
  workspace.history.addAccount('account-1', {
    ...{ observedAt: moment, source: 'meta', reviewStatus: 'APPROVED', businessVerification: null },
    ...{ status: null, canSend: null, limit: 'TIER_2K', errors: [] },
  });
  const document = '{"draft":true}';
  workspace.snapshots.keepDocument(sha256Of(document), document, null);
  workspace.history.addBot(
    'bot-1',
    aBotObservation({ publishedSha256: contentSha256, workingSha256: sha256Of(document) }),
  );
  workspace.history.addBotFacts('bot-1', moment, someBotFacts());
  workspace.history.addProfile('number-1', {
    ...{ about: 'Pães', description: null, address: null, email: null, websites: [] },
    ...{ vertical: null, observedAt: moment, source: 'meta' },
  });
  workspace.history.addTemplates('account-1', moment, [
    {
      ...{ name: 'aviso', language: 'pt_BR', category: 'UTILITY', status: 'APPROVED' },
      ...{ rejectedReason: null, quality: 'GREEN', body: 'Olá', footer: null, buttons: [] },
      ...{ observedAt: moment, source: 'meta' },
    },
  ]);
  workspace.history.addEvent(clientId, anEvent());
  workspace.answers.insert('answer-1', 'bot-1', anAnswer());
  workspace.triages.insert('triage-1', 'bot-1', aTriage());
  workspace.keptTalks.insert({
    ...{ id: 'talk-1', botId: 'bot-1', snapshotId, contentSha256, script: emptyScript },
    played: {
      ...{ steps: [], end: 'start', question: null, before: [], at: null, options: [] },
      ...{ rule: null, takesSilence: false, takesMedia: true, titles: {} },
    },
    ...{ by: 'Ana', note: 'boa', asOf: moment },
  });
  workspace.reports.addNote('note-1', clientId, {
    ...{ about: { kind: 'comment', botId: 'bot-1', auditId: 'HUM-01' }, text: 'Combinado' },
    ...{ by: 'Ana', at: moment },
  });
  const runId = workspace.runs.latestByBot('bot-1')?.id ?? '';
  workspace.reports.addSent({
    ...{ id: 'sent-1', clientId, runs: [{ botId: 'bot-1', runId }], version: 1, asOf: moment },
    ...{ createdAt: moment, locale: 'pt-BR', length: 'full', approval: null },
  });
  workspace.incidents.put(anIncident({ clientId }));
  workspace.incidents.addEntry('incident-1', {
    at: moment,
    by: 'Ana',
    kind: 'opened',
    text: 'caiu',
  });
  recordHandling(workspace, clientId, moment, {
    ...{ actor: 'person', action: 'submitted', subject: 'packet 1', detail: '' },
  });
}

/** Somebody's answer to a question about that client's bot. */
export function anAnswer(
  change: Partial<Parameters<World['workspace']['answers']['insert']>[2]> = {},
) {
  return {
    ...{ auditId: 'HRS-03', variant: 'default', subject: 'onboarding', says: 'yes' as const },
    ...{ value: null, by: 'Ana', at: '2026-11-20T12:00:00.000Z', until: null, note: '' },
    ...change,
  };
}

/** Somebody's decision about a finding of that client's bot. */
export function aTriage(
  change: Partial<Parameters<World['workspace']['triages']['insert']>[2]> = {},
) {
  return {
    occurrence: { auditId: 'HUM-01', block: 'welcome', fingerprint: 'f'.repeat(64), title: 'Olá' },
    ...{ state: 'in-progress' as const, reason: '', author: 'Ana' },
    ...{ at: '2026-11-20T12:00:00.000Z', until: null },
    ...change,
  };
}
