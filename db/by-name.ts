/** Portuguese first: its users are most, and its order serves the other two languages as well. */
const collator = new Intl.Collator('pt-BR', { numeric: true });

/** Sorted as people look names up: accents and case do not part neighbours, `Loja 2` comes before `Loja 10`. */
export function byName<Row extends { readonly name: string }>(rows: readonly Row[]): Row[] {
  // The sort is stable: equal names keep the order in which they were made.
  return [...rows].sort((a, b) => collator.compare(a.name, b.name));
}
