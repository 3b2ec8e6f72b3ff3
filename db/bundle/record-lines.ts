import { answerSchema } from '#core/model/answer.ts';
import type { Bot } from '#core/model/bot.ts';
import type { BundleRecord } from '#core/model/bundle.ts';
import { clientRecordSchema } from '#core/model/client-record.ts';
import { incidentSchema } from '#core/model/incident.ts';
import { reportNoteSchema } from '#core/model/report-note.ts';
import { sentReportSchema } from '#core/model/sent-report.ts';
import { keptTalkSchema } from '#core/model/talk.ts';
import { triageSchema } from '#core/model/triage.ts';
import { bots } from '../client-rows.ts';
import type { Connection } from '../driver.ts';
import { handlingLogStore } from '../handling-log-store.ts';
import { incidentStore } from '../incident-store.ts';
import { jobStore } from '../job-store.ts';
import { readBody } from '../json-body.ts';
import { numberStore } from '../number-store.ts';
import { readLines, type LinesByKind } from './kind-lines.ts';

interface BodyRow {
  readonly id: string;
  readonly botId: string;
  readonly body: string;
}

/** What people and settings say of a client, of its bots, accounts and numbers. */
export function recordLines(
  connection: Connection,
  clientId: string,
  history: boolean,
): LinesByKind {
  const ofClient = { clientId };
  const numbers = numberStore(connection);
  const incidents = incidentStore(connection);
  const schedule = jobStore(connection).schedule(clientId);
  const ofBots = (table: 'answer' | 'triage' | 'kept_talk', and = ''): BodyRow[] =>
    connection.all<BodyRow>(
      `SELECT id, bot_id AS botId, body FROM ${table} WHERE bot_id IN (${bots}) ${and}
       ORDER BY sequence`,
      ofClient,
    );
  const ofTable = (
    table: 'client_facts' | 'report_note' | 'sent_report',
    columns: string,
  ): BodyRow[] =>
    connection.all<BodyRow>(
      `SELECT ${columns} FROM ${table} WHERE client_id = :clientId ORDER BY sequence`,
      ofClient,
    );
  const sent = ofTable('sent_report', 'id, body');
  return new Map([
    [
      'client-record',
      readLines(ofTable('client_facts', 'body'), ({ body }): BundleRecord => ({
        ...{ kind: 'client-record', record: readBody(clientRecordSchema, body) },
      })),
    ],
    [
      'schedule',
      readLines(schedule === null ? [] : [schedule], (one): BundleRecord => ({
        ...{ kind: 'schedule', schedule: one },
      })),
    ],
    [
      'bot',
      readLines(
        connection.all<Bot & { readonly removed: number }>(
          `SELECT id, client_id AS clientId, name, created_at AS createdAt, removed FROM bot
           WHERE client_id = :clientId ORDER BY sequence`,
          ofClient,
        ),
        ({ removed, ...bot }): BundleRecord => ({ kind: 'bot', bot, isRemoved: removed === 1 }),
      ),
    ],
    [
      'account',
      readLines(numbers.accounts(clientId), (account): BundleRecord => ({
        ...{ kind: 'account', account },
      })),
    ],
    [
      'number',
      readLines(
        [
          ...numbers.list(clientId).map((number) => ({ number, isRemoved: false })),
          ...numbers.listRemoved(clientId).map((number) => ({ number, isRemoved: true })),
        ],
        (one): BundleRecord => ({ kind: 'number', ...one }),
      ),
    ],
    [
      'answer',
      readLines(ofBots('answer'), ({ id, botId, body }): BundleRecord => ({
        ...{ kind: 'answer', id, botId, answer: readBody(answerSchema, body) },
      })),
    ],
    [
      'triage',
      readLines(ofBots('triage'), ({ id, botId, body }): BundleRecord => ({
        ...{ kind: 'triage', id, botId, triage: readBody(triageSchema, body) },
      })),
    ],
    [
      'talk',
      readLines(ofBots('kept_talk', 'AND removed = 0'), ({ body }): BundleRecord => ({
        ...{ kind: 'talk', talk: readBody(keptTalkSchema, body) },
      })),
    ],
    [
      'note',
      readLines(ofTable('report_note', 'id, body'), ({ id, body }): BundleRecord => ({
        ...{ kind: 'note', id, note: readBody(reportNoteSchema, body) },
      })),
    ],
    [
      'sent-report',
      // The next report is compared with the last one.
      readLines(history ? sent : sent.slice(-1), ({ body }): BundleRecord => ({
        ...{ kind: 'sent-report', report: readBody(sentReportSchema, body) },
      })),
    ],
    [
      'incident',
      readLines(
        connection
          .all<{ body: string }>(
            'SELECT body FROM incident WHERE client_id = :clientId ORDER BY sequence',
            ofClient,
          )
          .map(({ body }) => readBody(incidentSchema, body)),
        (incident): BundleRecord => ({
          ...{ kind: 'incident', incident, log: incidents.log(incident.id) },
        }),
      ),
    ],
    [
      'handling',
      readLines(handlingLogStore(connection).list(clientId), (entry): BundleRecord => ({
        ...{ kind: 'handling', entry },
      })),
    ],
  ]);
}
