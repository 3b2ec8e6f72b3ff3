/** Where a key leads in a list; null for a key that leads nowhere. `page`: rows in sight. */
export function gridMove(
  { key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>,
  from: number,
  total: number,
  page: number,
): number | null {
  if (altKey || total === 0) return null;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: total - 1,
  };
  const to = places[key];
  return to === undefined ? null : Math.max(0, Math.min(total - 1, to));
}
