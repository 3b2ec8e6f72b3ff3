import type { NumberObservation } from '#core/model/quality-history.ts';
import { toE164 } from '../whatsapp/written-phone.ts';
import { shownCell, type CellFault, type RowFault } from './row-fault.ts';
import { readLimit, readRating, readStatus } from './rating-words.ts';
import { plainWords, readTable, type Table, type TableRow } from './table-text.ts';
import { readInstant } from './written-instant.ts';

/** Against what a table of ratings is read. */
export interface RatingTableContext {
  /** Country of numbers without a country code, ISO 3166-1 alpha-2; null: they all have one. */
  readonly country: string | null;
  /** IANA zone of times without an offset. */
  readonly zone: string;
  /** Present instant, ISO 8601: what lies behind it cannot have been seen. */
  readonly now: string;
  /** The client's numbers (E.164); null takes any. */
  readonly phones: ReadonlySet<string> | null;
}

/** One row: what somebody saw of a number. */
export interface RatingRow extends Pick<
  NumberObservation,
  'quality' | 'status' | 'limit' | 'reason'
> {
  /** Line in the file, from 1. */
  readonly line: number;
  /** E.164; empty where the cell is no number. */
  readonly phone: string;
  /** UTC instant, ISO 8601; null where the cell is no date. */
  readonly observedAt: string | null;
  readonly faults: readonly CellFault[];
}

/** A table of ratings as it was read. */
export interface RatingTable {
  readonly columns: readonly string[];
  readonly ignoredColumns: readonly string[];
  readonly rows: readonly RatingRow[];
}

const names = {
  phone: [
    ...['numero', 'telefone', 'numero de telefone', 'celular', 'whatsapp', 'numero do whatsapp'],
    ...['phone', 'number', 'phone number', 'whatsapp number'],
    ...['telefono', 'numero de telefono', 'numero de whatsapp', 'movil'],
  ],
  date: [
    ...['data', 'data e hora', 'data hora', 'observado em'],
    ...['date', 'date and time', 'datetime', 'observed at', 'observedat'],
    ...['fecha', 'fecha y hora', 'observado el'],
  ],
  quality: [
    ...['classificacao', 'qualidade', 'classificacao de qualidade'],
    ...['quality', 'rating', 'quality rating'],
    ...['calidad', 'clasificacion', 'calificacion', 'clasificacion de calidad'],
  ],
  status: ['status', 'estado', 'situacao', 'situacion'],
  limit: [
    ...['limite', 'limite de mensagens', 'limit', 'messaging limit'],
    ...['limite de mensajes', 'limite de mensajeria'],
  ],
  reason: ['motivo', 'razao', 'reason', 'razon'],
} as const;

type Column = keyof typeof names;

/** English date headings: whether 03/04 is March or April cannot be known under them, so only ISO dates are read. */
const ambiguous = new Set(['date', 'date and time', 'datetime', 'observed at', 'observedat']);

/**
 * Reads a table of ratings as CSV, with headings in any of the product's languages. `dd/mm/yyyy` is read under
 * Portuguese and Spanish headings. Rows keep what could be read beside their faults; a row that says the same number
 * and instant as an earlier one is `repeated`. Never throws for any text.
 */
export function readRatingTable(text: string, context: RatingTableContext): RatingTable {
  const table = readTable<Column>(text, names);
  const seen = new Set<string>();
  const rows = table.rows.map((row) => readRow(row, table, context, seen));
  return { columns: table.columns, ignoredColumns: table.ignoredColumns, rows };
}

function readRow(
  row: TableRow<Column>,
  table: Table<Column>,
  context: RatingTableContext,
  seen: Set<string>,
): RatingRow {
  const faults: CellFault[] = [];
  const fault = (column: Column, kind: RowFault): void => {
    const found = shownCell(row.cell(column));
    faults.push({ column: table.heading(column), fault: kind, found });
  };
  const phone = toE164(row.cell('phone'), context.country) ?? '';
  if (phone === '') fault('phone', 'bad-phone');
  else if (context.phones?.has(phone) === false) fault('phone', 'unknown-number');

  const isDayFirst = !ambiguous.has(plainWords(table.heading('date')));
  const observedAt = readInstant(row.cell('date'), context.zone, isDayFirst);
  if (observedAt === null) fault('date', 'bad-date');
  else if (Date.parse(observedAt) > Date.parse(context.now)) fault('date', 'future-date');

  const quality = readRating(row.cell('quality'));
  const status = readStatus(row.cell('status'));
  const limit = readLimit(row.cell('limit'));
  const tellsNothing = status === null && limit === null && row.cell('quality') === '';
  if (quality === null && (row.cell('quality') !== '' || tellsNothing))
    fault('quality', 'bad-rating');
  if (status === null && row.cell('status') !== '') fault('status', 'bad-status');

  if (phone !== '' && observedAt !== null) {
    const key = `${phone} ${observedAt}`;
    if (seen.has(key)) fault('date', 'repeated');
    seen.add(key);
  }
  const reason = row.cell('reason').slice(0, 4000);
  return {
    line: row.line,
    phone,
    observedAt,
    quality,
    status,
    limit,
    reason: reason === '' ? null : reason,
    faults,
  };
}
