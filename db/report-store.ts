import type { ReportStore } from '#app/ports/report-store.ts';
import { reportNoteSchema } from '#core/model/report-note.ts';
import { sentReportSchema } from '#core/model/sent-report.ts';
import type { Connection } from './driver.ts';
import { readBody } from './json-body.ts';

/** Notes of reports and sent reports in the database. */
export function reportStore(connection: Connection): ReportStore {
  const insert = (
    table: 'report_note' | 'sent_report',
    id: string,
    clientId: string,
    body: object,
  ) =>
    connection.run(`INSERT INTO ${table} (id, client_id, body) VALUES (:id, :clientId, :body)`, {
      id,
      clientId,
      body: JSON.stringify(body),
    });
  return {
    addNote: (id, clientId, note) => {
      insert('report_note', id, clientId, note);
    },
    notes: (clientId) =>
      connection
        .all<{ body: string }>(
          'SELECT body FROM report_note WHERE client_id = :clientId ORDER BY sequence',
          { clientId },
        )
        .map(({ body }) => readBody(reportNoteSchema, body)),
    addSent: (report) => {
      insert('sent_report', report.id, report.clientId, report);
    },
    sent: (clientId) =>
      connection
        .all<{ body: string }>(
          'SELECT body FROM sent_report WHERE client_id = :clientId ORDER BY sequence DESC',
          { clientId },
        )
        .map(({ body }) => readBody(sentReportSchema, body)),
  };
}
