import type { ReportNote } from '#core/model/report-note.ts';
import type { SentReport } from '#core/model/sent-report.ts';

/** What people write into reports, and the reports that went to clients; append-only. */
export interface ReportStore {
  addNote(id: string, clientId: string, note: ReportNote): void;
  /** In the order they were written. */
  notes(clientId: string): ReportNote[];
  addSent(report: SentReport): void;
  /** Newest first. */
  sent(clientId: string): SentReport[];
}
