import type { BundleWriter } from '#app/ports/bundle-store.ts';
import type { BundleKind } from '#core/model/bundle-limits.ts';
import type { BundleRecord } from '#core/model/bundle.ts';
import type { Connection } from '../driver.ts';
import { insertFindings } from '../finding-store.ts';
import { handlingLogStore } from '../handling-log-store.ts';
import { evidenceRows } from '../evidence-rows.ts';
import { incidentStore } from '../incident-store.ts';
import { replaceNewestFindings } from '../newest-finding-store.ts';
import { numberStore } from '../number-store.ts';
import { botStore } from '../bot-store.ts';
import { insertRun } from '../run-store.ts';
import { insertSnapshot, snapshotStore } from '../snapshot-store.ts';
import { credentialStore } from '../credential-store.ts';
import { seenWriter } from './seen-writer.ts';

/** Tables of lines that may go before what is here. */
const ordered: Partial<Record<BundleKind, string>> = {
  'client-record': 'client_facts',
  snapshot: 'snapshot',
  run: 'run',
  answer: 'answer',
  triage: 'triage',
  talk: 'kept_talk',
  note: 'report_note',
  'sent-report': 'sent_report',
};

/** See `BundleStore.writer`. */
export function bundleWriter(
  connection: Connection,
  clientId: string,
  before: (kind: BundleKind) => number,
): BundleWriter {
  const bots = botStore(connection);
  const numbers = numberStore(connection);
  const incidents = incidentStore(connection);
  const credentials = credentialStore(connection);
  const snapshots = snapshotStore(connection);
  const handling = handlingLogStore(connection);
  const evidence = evidenceRows(connection);
  const addSeen = seenWriter(connection, clientId);
  const next = new Map<string, number>();
  const added = new Set<string>();

  /** The next place before everything that is here. Row numbers below 1 are free, and the newest have the highest. */
  function placeBefore(kind: BundleKind): number {
    const table = ordered[kind];
    if (table === undefined) throw new Error(`nothing of kind ${kind} goes before the rest`);
    const first = next.get(table) ?? lowest(table) - before(kind);
    next.set(table, first + 1);
    return first;
  }

  function lowest(table: string): number {
    const row = connection.get<{ n: number | null }>(`SELECT min(sequence) AS n FROM ${table}`);
    return Math.min(row?.n ?? 1, 1);
  }

  const isHere = (table: string, id: string): boolean =>
    connection.get(`SELECT 1 FROM ${table} WHERE id = :id`, { id }) !== undefined;

  function insertBody(
    table: string,
    columns: Readonly<Record<string, string>>,
    body: unknown,
    sequence: number | null,
  ): void {
    const names = Object.keys(columns);
    connection.run(
      `INSERT INTO ${table} (sequence, body, ${names.join(', ')})
       VALUES (:sequence, :body, ${names.map((name) => `:${name}`).join(', ')})`,
      { ...columns, sequence, body: JSON.stringify(body) },
    );
  }

  /** Stores a line and says whether it was not here. */
  function add(line: BundleRecord, sequence: () => number | null, isNewest: boolean): boolean {
    switch (line.kind) {
      case 'client-record':
        insertBody('client_facts', { client_id: clientId }, line.record, sequence());
        return true;
      case 'bot':
        if (isHere('bot', line.bot.id)) return false;
        bots.insert(line.bot);
        if (line.isRemoved) bots.setRemoved(line.bot.id, true);
        return true;
      case 'account':
        if (isHere('whatsapp_account', line.account.id)) return false;
        numbers.putAccount(line.account);
        return true;
      case 'number':
        if (isHere('whatsapp_number', line.number.id)) return false;
        numbers.put(line.number);
        if (line.isRemoved) numbers.setRemoved(line.number.id, true);
        return true;
      case 'credential':
        credentials.put(line.credential);
        return true;
      case 'proof': {
        if (isHere('proof', line.id)) return false;
        const { id, fileName, mediaType, base64 } = line;
        evidence.addProof(id, { fileName, mediaType, bytes: Buffer.from(base64, 'base64') });
        return true;
      }
      case 'document':
        // Known content is not stored twice; documents are shared, so whether it was here is no difference.
        snapshots.keepDocument(line.contentSha256, line.text, null);
        return false;
      case 'snapshot':
        if (isHere('snapshot', line.snapshot.id)) return false;
        insertSnapshot(connection, line.snapshot, sequence());
        added.add(line.snapshot.id);
        return true;
      case 'raw-part': {
        // Answers belong to a snapshot from its beginning.
        if (!added.has(line.snapshotId)) return false;
        const { host, ...part } = line.part;
        evidence.addRawParts(line.snapshotId, host, [part]);
        return false;
      }
      case 'run':
        if (isHere('run', line.run.id)) return false;
        insertFindings(
          connection,
          insertRun(connection, line.run, line.inputKey, sequence()),
          line.run.run.findings,
        );
        if (isNewest) replaceNewestFindings(connection, line.run);
        return true;
      case 'answer': {
        const { id, botId, answer } = line;
        if (isHere('answer', id)) return false;
        const columns = { id, bot_id: botId, audit_id: answer.auditId };
        insertBody('answer', columns, answer, sequence());
        return true;
      }
      case 'triage': {
        const { id, botId, triage } = line;
        if (isHere('triage', id)) return false;
        const { auditId } = triage.occurrence;
        const columns = { id, bot_id: botId, audit_id: auditId, state: triage.state };
        insertBody('triage', columns, triage, sequence());
        return true;
      }
      case 'talk': {
        const { id, botId } = line.talk;
        if (isHere('kept_talk', id)) return false;
        insertBody('kept_talk', { id, bot_id: botId }, line.talk, sequence());
        return true;
      }
      case 'note':
        if (isHere('report_note', line.id)) return false;
        insertBody('report_note', { id: line.id, client_id: clientId }, line.note, sequence());
        return true;
      case 'sent-report': {
        const { id } = line.report;
        if (isHere('sent_report', id)) return false;
        insertBody('sent_report', { id, client_id: clientId }, line.report, sequence());
        return true;
      }
      case 'incident':
        if (isHere('incident', line.incident.id)) return false;
        incidents.put(line.incident);
        for (const entry of line.log) incidents.addEntry(line.incident.id, entry);
        return true;
      case 'handling':
        handling.append(clientId, line.entry);
        return true;
      case 'schedule':
      case 'brand':
        throw new Error(`${line.kind} is put, not added`);
      default:
        return addSeen(line);
    }
  }

  return {
    add: ({ line, place }) =>
      add(line, () => (place === 'before' ? placeBefore(line.kind) : null), place === 'after'),
    addEntry: (incidentId, entry) => incidents.addEntry(incidentId, entry),
  };
}
