import { AppFault } from '#app/contract/errors.ts';
import type { BundleKind } from '#core/model/bundle-limits.ts';
import type { BundleRecord } from '#core/model/bundle.ts';

/** Lines of one kind: how many, and how each is read. */
export interface KindLines {
  readonly count: number;
  readonly read: () => Iterable<BundleRecord>;
}

/** The lines of the kinds that somebody knows how to read. */
export type LinesByKind = ReadonlyMap<BundleKind, KindLines>;

/** Lines that were read already. */
export function readLines<Row>(
  rows: readonly Row[],
  toLine: (row: Row) => BundleRecord,
): KindLines {
  return { count: rows.length, read: () => lazily(rows, toLine) };
}

/** What has gone since it was counted: a bundle without it would not hold. */
export function gone(): AppFault {
  return new AppFault('damaged-data');
}

function* lazily<Row>(
  rows: readonly Row[],
  toLine: (row: Row) => BundleRecord,
): Generator<BundleRecord> {
  for (const row of rows) yield toLine(row);
}
