import { decodeText } from '#app/check/decode-text.ts';
import { AppFault } from '#app/contract/errors.ts';
import type { RatingTablePreview } from '#app/contract/sync-views.ts';
import type { NumberObservation } from '#core/model/quality-history.ts';
import { readRatingTable, type RatingRow } from '#core/sync/ratings/rating-table.ts';
import { readClientRecord } from '../client-record.ts';
import { getClient } from '../clients.ts';
import { observeNumber } from '../incidents/observe-number.ts';
import { scheduleOf } from '../sync/jobs.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { previewBox, tableLimit, type PreviewBox } from './preview-box.ts';

interface Pending {
  readonly clientId: string;
  readonly rows: readonly RatingRow[];
}

/** Tables of ratings that were read and wait for a person's word. */
export type RatingPreviews = PreviewBox<Pending>;

/** No preview yet. */
export function ratingPreviews(): RatingPreviews {
  return previewBox();
}

/**
 * Reads a table of ratings without storing anything. Throws AppFault `client-missing`, `not-a-table`, `not-text`,
 * `file-empty`, `file-missing`, `file-too-large`.
 */
export async function previewRatings(
  deps: SyncDeps,
  previews: RatingPreviews,
  { clientId, path }: { readonly clientId: string; readonly path: string },
): Promise<RatingTablePreview> {
  getClient(deps, clientId);
  const fileName = deps.files.baseName(path);
  const text = decodeText(await deps.files.read(path, tableLimit));
  const own = new Map(
    deps
      .workspace()
      .numbers.list(clientId)
      .map((one) => [one.phone, one.id]),
  );
  const table = readRatingTable(text, {
    country: readClientRecord(deps, clientId).facts.country ?? 'BR',
    zone: scheduleOf(deps, clientId).timeZone,
    now: deps.clock.now(),
    phones: new Set(own.keys()),
  });
  if (table.columns.length < 2) throw new AppFault('not-a-table', { file: fileName, expected });
  return {
    previewId: previews.keep(deps.ids.next(), { clientId, rows: table.rows }),
    fileName,
    columns: [...table.columns],
    ignoredColumns: [...table.ignoredColumns],
    rows: table.rows.map((row) => ({
      line: row.line,
      phone: row.phone,
      observedAt: row.observedAt,
      quality: row.quality,
      status: row.status,
      limit: row.limit,
      isKnown: isKnown(deps, own.get(row.phone) ?? null, row),
      faults: [...row.faults],
    })),
  };
}

const expected = 'telefone, data, classificação';

/** Stores the rows without a fault that are not stored yet, in their order in time. Throws AppFault `preview-gone`. */
export function applyRatings(
  deps: SyncDeps,
  previews: RatingPreviews,
  previewId: string,
): { stored: number; left: number } {
  const { clientId, rows } = previews.take(previewId);
  const stored = deps.workspace().transaction(() => {
    const numbers = deps.workspace().numbers.list(clientId);
    const byTime = rows
      .filter(({ faults }) => faults.length === 0)
      .toSorted((one, other) => ((one.observedAt ?? '') < (other.observedAt ?? '') ? -1 : 1));
    let count = 0;
    for (const row of byTime) {
      const number = numbers.find(({ phone }) => phone === row.phone);
      const { observedAt } = row;
      if (number === undefined || observedAt === null || isKnown(deps, number.id, row)) continue;
      observeNumber(deps, number, asObservation(row, observedAt));
      count += 1;
    }
    return count;
  });
  deps.emit('data:changed', { nouns: ['number', 'incident', 'alert'] });
  return { stored, left: rows.length - stored };
}

function asObservation(row: RatingRow, observedAt: string): NumberObservation {
  const { quality, status, limit, reason } = row;
  const unsaid = { nameStatus: null, canSend: null, proofId: null };
  return { observedAt, source: 'csv', quality, status, limit, reason, ...unsaid };
}

function isKnown({ workspace }: SyncDeps, numberId: string | null, row: RatingRow): boolean {
  if (numberId === null || row.observedAt === null) return false;
  const next = new Date(Date.parse(row.observedAt) + 1).toISOString();
  return workspace()
    .history.ofNumber(numberId, row.observedAt, next)
    .some(({ quality, status }) => quality === row.quality && status === row.status);
}
