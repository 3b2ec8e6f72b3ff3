import type { ExportFormat } from '#core/model/export-format.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { canonicalJson, sha256Hex, utf8 } from '#core/packet/digest.ts';
import type { Deps } from '../deps.ts';
import { recordHandling } from '../record-handling.ts';

/** A file of a report that was written. */
export interface ReportFile {
  readonly format: ExportFormat;
  /** SHA-256 (hex) of its bytes. */
  readonly sha256: string;
}

/**
 * Writes down in the client's handling log that a report left as a file; call it once the file is there. The first of
 * several files in a row brings the row that it was built as well: what it stands on, by the runs' hash.
 */
export function recordReport(
  { workspace, clock }: Pick<Deps, 'workspace' | 'clock'>,
  clientId: string,
  document: ReportDocument,
  { format, sha256 }: ReportFile,
): void {
  const { asOf, version, locale, length, isDraft, ruleset, bots } = document;
  const runs = bots.map(({ runId }) => runId).toSorted();
  const subject = `report ${sha256Hex(utf8(canonicalJson({ asOf, version, locale, length, runs })))}`;
  const open = workspace();
  const record = (action: 'built' | 'exported', detail: string) =>
    recordHandling(open, clientId, clock.now(), {
      ...{ actor: 'transbordo', action, subject, detail },
    });
  open.transaction(() => {
    if (open.handlingLog.last(clientId)?.subject !== subject)
      record(
        'built',
        `version ${String(version)}${isDraft ? ', draft' : ''}, as of ${asOf}, ruleset ${ruleset.id}, runs ${sha256Hex(utf8(runs.join('\n')))}`,
      );
    record('exported', `${format}, sha256 ${sha256}`);
  });
}
