import type { Result } from '#app/contract/bridge.ts';

/** One page of a list that comes in several. */
export interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/**
 * Reads a list page by page until it has all of it; the first page comes back with all rows. What was added meanwhile
 * is there or not; the next `data:changed` brings it.
 */
export async function readAllPages<Row, Read extends Page<Row>>(
  size: number,
  read: (span: { readonly offset: number; readonly limit: number }) => Promise<Result<Read>>,
): Promise<Result<Read & { readonly rows: readonly Row[] }>> {
  const first = await read({ offset: 0, limit: size });
  if (!first.ok) return first;
  const rows = [...first.value.rows];
  let last: Page<Row> = first.value;
  while (last.rows.length === size && rows.length < last.total) {
    const next = await read({ offset: rows.length, limit: size });
    if (!next.ok) return next;
    rows.push(...next.value.rows);
    last = next.value;
  }
  return { ok: true, value: { ...first.value, rows } };
}
