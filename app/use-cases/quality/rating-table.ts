import type { QualityTable } from '#app/contract/quality-channels.ts';
import { mostListRows, mostStrips, type QualityColumn } from '#app/contract/quality-columns.ts';
import type { QualityRow, RatingTrack } from '#app/contract/quality-views.ts';
import { fillText } from '#core/model/fill-text.ts';
import { incidentKindWords } from '#core/model/incident-words.ts';
import type { Locale } from '#core/model/locale.ts';
import { factSourceWords } from '#core/model/fact-source-words.ts';
import type { QualityValue } from '#core/model/quality-history.ts';
import { nameStatusWord, qualityWord, statusWord } from '#core/model/quality-words.ts';
import { ratingMove, ratingMoveWords } from '#core/model/rating-move.ts';
import { breathe } from '../breathe.ts';
import { tableAsTabs, writeTable, type TableWriter } from '../leaving-table.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { ratingReader } from './list-ratings.ts';
import { ratingTracks } from './rating-tracks.ts';

/** The rows of a table as text with tabs: headings first. */
export async function ratingsAsTabs(
  deps: SyncDeps,
  table: QualityTable,
): Promise<{ text: string; rows: number }> {
  return tableAsTabs(await cellsOf(deps, table));
}

/** Writes them as CSV. Throws AppFault `disk-full`, `read-only`. */
export async function writeRatings(
  deps: SyncDeps & TableWriter,
  { path, ...table }: QualityTable & { readonly path: string },
): Promise<{ rows: number }> {
  return writeTable(deps, path, await cellsOf(deps, table));
}

async function cellsOf(
  deps: SyncDeps,
  { numbers, columns, locale }: QualityTable,
): Promise<string[][]> {
  const known = await everyRow(deps);
  const needsTracks = columns.some(({ id }) => id === 'since');
  const tracks = new Map<string, RatingTrack>();
  if (needsTracks)
    for (let at = 0; at < numbers.length; at += mostStrips)
      for (const track of await ratingTracks(deps, numbers.slice(at, at + mostStrips)))
        tracks.set(track.numberId, track);
  return [
    columns.map(({ header }) => header),
    ...numbers.flatMap((id) => {
      const row = known.get(id);
      if (row === undefined) return [];
      const track = tracks.get(id) ?? null;
      return [columns.map((column) => cellOf(row, track, column.id, locale))];
    }),
  ];
}

async function everyRow(deps: SyncDeps): Promise<ReadonlyMap<string, QualityRow>> {
  const rows = new Map<string, QualityRow>();
  const read = ratingReader(deps, deps.clock.now());
  for (let offset = 0; ; offset += mostListRows) {
    const page = read({ offset, limit: mostListRows });
    for (const row of page) rows.set(row.numberId, row);
    if (page.length < mostListRows) return rows;
    await breathe();
  }
}

function cellOf(
  row: QualityRow,
  track: RatingTrack | null,
  column: QualityColumn,
  locale: Locale,
): string {
  const { latest, incident } = row;
  switch (column) {
    case 'client':
      return row.clientName;
    case 'bot':
      return row.botName ?? '';
    case 'phone':
      return row.phone;
    case 'name':
      return row.verifiedName ?? '';
    case 'quality':
      return latest?.quality == null ? '' : qualityWord(latest.quality, locale);
    case 'since':
      // ISO: machine files have one form of a date.
      return track?.since ?? '';
    case 'week':
      return moveText(row.weekAgo, latest?.quality ?? null, locale);
    case 'month':
      return moveText(row.monthAgo, latest?.quality ?? null, locale);
    case 'status':
      return latest?.status == null ? '' : statusWord(latest.status, locale);
    case 'limit':
      return latest?.limit ?? '';
    case 'nameStatus':
      return latest?.nameStatus == null ? '' : nameStatusWord(latest.nameStatus, locale);
    case 'incident':
      return incident === null ? '' : incidentKindWords[locale][incident.kind];
    case 'deadline':
      return incident?.clock?.endsAt ?? '';
    case 'observed':
      return latest?.observedAt ?? '';
    case 'source':
      return latest === null ? '' : factSourceWords[locale][latest.source];
  }
}

function moveText(before: QualityValue | null, now: QualityValue | null, locale: Locale): string {
  return fillText(ratingMoveWords[locale][ratingMove(before, now)], {
    before: before === null ? '' : qualityWord(before, locale),
  });
}
