import { decodeText } from '#app/check/decode-text.ts';
import { AppFault } from '#app/contract/errors.ts';
import type { ClientTablePreview } from '#app/contract/sync-views.ts';
import type { Client } from '#core/model/client.ts';
import type { Credential } from '#core/model/credential.ts';
import { Secret } from '#core/model/secret.ts';
import { hintOf } from '#core/sync/blip/blip-key.ts';
import { readClientTable, type ClientRow } from '#core/sync/ratings/client-table.ts';
import { createBot } from '../bots.ts';
import { createClient } from '../clients.ts';
import { previewBox, tableLimit, type PreviewBox } from '../numbers/preview-box.ts';
import { ensureJob } from '../sync/jobs.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';

/** Tables of clients that were read and wait for a person's word. Keys stay here; the window sees their ends. */
export type ClientPreviews = PreviewBox<readonly ClientRow[]>;

/** No preview yet. */
export function clientPreviews(): ClientPreviews {
  return previewBox();
}

/** Reads a table of clients and bots without storing anything. Throws AppFault `not-a-table`, `not-text`, `file-missing`, `file-too-large`. */
export async function previewClients(
  deps: SyncDeps,
  previews: ClientPreviews,
  path: string,
): Promise<ClientTablePreview> {
  const fileName = deps.files.baseName(path);
  const table = readClientTable(decodeText(await deps.files.read(path, tableLimit)), 'BR');
  if (table.columns.length === 0)
    throw new AppFault('not-a-table', { file: fileName, expected: 'cliente, bot, chave' });
  const known = new Set(
    deps
      .workspace()
      .clients.list()
      .map(({ name }) => name),
  );
  return {
    previewId: previews.keep(deps.ids.next(), table.rows),
    fileName,
    columns: [...table.columns],
    ignoredColumns: [...table.ignoredColumns],
    rows: table.rows.map(({ line, client, bot, phone, key, faults }) => ({
      line,
      client,
      bot,
      phone,
      keyHint: key === null ? null : hintOf(key.httpKey),
      isKnownClient: known.has(client),
      faults: [...faults],
    })),
  };
}

/** What was taken over from a table. */
export interface AppliedClients {
  clients: number;
  bots: number;
  credentials: number;
  numbers: number;
  left: number;
}

/**
 * Takes over the rows without a fault; what is there already is left as it is. Keys are sealed untested and tested by
 * their first sync, since a table may hold hundreds. Throws AppFault `preview-gone`.
 */
export function applyClients(
  deps: SyncDeps,
  previews: ClientPreviews,
  previewId: string,
): AppliedClients {
  const rows = previews.take(previewId);
  const result: AppliedClients = { clients: 0, bots: 0, credentials: 0, numbers: 0, left: 0 };
  deps.workspace().transaction(() => {
    const byName = new Map(
      deps
        .workspace()
        .clients.list()
        .map((one) => [one.name, one]),
    );
    for (const row of rows) {
      if (row.faults.length > 0) {
        result.left += 1;
        continue;
      }
      const client = byName.get(row.client) ?? createClient(deps, row.client);
      if (!byName.has(row.client)) result.clients += 1;
      byName.set(row.client, client);
      applyRow(deps, client, row, result);
    }
  });
  deps.emit('data:changed', { nouns: ['client', 'bot', 'credential', 'number', 'job'] });
  return result;
}

function applyRow(
  deps: SyncDeps,
  { id: clientId }: Client,
  row: ClientRow,
  result: AppliedClients,
): void {
  const { bots, numbers } = deps.workspace();
  const known = bots.listByClient(clientId).find(({ name }) => name === row.bot);
  const bot = known ?? createBot(deps, clientId, row.bot);
  if (known === undefined) result.bots += 1;
  if (row.key !== null && keepKey(deps, clientId, bot.id, row)) result.credentials += 1;
  const { phone } = row;
  if (phone === null || numbers.list(null).some((one) => one.phone === phone)) return;
  numbers.put({
    id: deps.ids.next(),
    clientId,
    botId: bot.id,
    phone,
    phoneNumberId: null,
    wabaId: null,
    verifiedName: null,
    createdAt: deps.clock.now(),
  });
  result.numbers += 1;
}

/** Seals a key unless the bot has one of that name already; returns whether it did. */
function keepKey(
  deps: SyncDeps,
  clientId: string,
  botId: string,
  { key, bot, contract }: ClientRow,
): boolean {
  const { credentials } = deps.workspace();
  if (key === null || credentials.list(clientId).some((one) => one.shortName === key.shortName))
    return false;
  const secret = new Secret(key.httpKey);
  const now = deps.clock.now();
  const credential: Credential = {
    id: deps.ids.next(),
    clientId,
    kind: 'blip-bot',
    label: bot,
    shortName: key.shortName,
    contract,
    botId,
    hint: hintOf(key.httpKey),
    fingerprint: deps.secrets().fingerprint(secret),
    createdAt: now,
    sealedAt: now,
    rotateAfterDays: null,
    token: null,
    state: 'untested',
    lastUsedAt: null,
    lastFailure: null,
  };
  deps.secrets().put(credential.id, secret);
  credentials.put(credential);
  ensureJob(deps, { clientId, kind: 'bot', subjectId: botId, credentialId: credential.id });
  return true;
}
