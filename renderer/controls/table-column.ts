/** A column of a table: what it is called and what its cells are sorted by. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What the cell says when it has no slot, and what sorting compares; null sorts first. */
  readonly value: (row: Row) => string | number | null;
  readonly numeric?: boolean;
  /** Takes what the others leave and cuts what does not fit, so that all rows are equally high. */
  readonly elastic?: boolean;
  /** As narrow as its content; the header is not shown. */
  readonly narrow?: boolean;
  readonly sortable?: boolean;
}

/** What a table is sorted by: a column's id. */
export interface TableSort<By extends string = string> {
  readonly by: By;
  readonly descending: boolean;
}

/** Sorted by a column; by the same one again the other way round. */
export function sortedBy<By extends string>(now: TableSort<By>, by: By): TableSort<By> {
  return { by, descending: now.by === by && !now.descending };
}
