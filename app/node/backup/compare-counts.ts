import type { CopiedDatabase, ReadDatabase } from '#app/ports/backups.ts';
import type { TableCounts } from '#core/model/backup.ts';

/** True where two databases hold the same, as far as counting tells. */
export function areAlike(a: ReadDatabase, b: ReadDatabase): boolean {
  return a.schema === b.schema && areSameTables(a.tables, b.tables);
}

/**
 * True where a copy holds what its source held when it was made. Of a source that was written into meanwhile nobody
 * knows the exact counts: then every table is there, and its newest row lies between those of before and after.
 */
export function isCopyOf(copy: ReadDatabase, source: CopiedDatabase): boolean {
  const { before, after, hasChanged } = source;
  if (!hasChanged) return areAlike(copy, before);
  const names = Object.keys(before.tables);
  return (
    copy.schema === before.schema &&
    copy.schema === after.schema &&
    names.length === Object.keys(copy.tables).length &&
    names.every((name) => {
      const [found, first, last] = [copy, before, after].map(({ tables }) => tables[name]);
      if (found === undefined || first === undefined || last === undefined) return false;
      const [at, from, to] = [found, first, last].map(({ newest }) => newest ?? 0) as [
        number,
        number,
        number,
      ];
      return Math.min(from, to) <= at && at <= Math.max(from, to);
    })
  );
}

function areSameTables(a: TableCounts, b: TableCounts): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => a[name]?.rows === b[name]?.rows && a[name]?.newest === b[name]?.newest)
  );
}
