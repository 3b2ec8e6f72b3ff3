/**
 * From one row to the next where there is room: what a later version says between two rows then finds a place, and the
 * rows behind it keep theirs.
 */
export const usualStep = 64;

/**
 * Gives every item a place below `room`, rising from item to item. Items with a place keep it, unless there is no room
 * for those between them; then the next ones give theirs up, as many as it takes.
 * @param kept places that rise; null for an item that has none. No more items than there is room.
 */
export function freePlaces(kept: readonly (number | null)[], room: number): number[] {
  const places: number[] = [];
  while (places.length < kept.length) {
    const place = kept[places.length];
    if (typeof place === 'number') places.push(place);
    else fillGap(places, kept, room);
  }
  return places;
}

/** Places the next items up to one that keeps its place. */
function fillGap(places: number[], kept: readonly (number | null)[], room: number): void {
  let end = places.length;
  const nextKept = (): number => {
    while (end < kept.length && typeof kept[end] !== 'number') end += 1;
    return kept[end] ?? room;
  };
  const fits = (to: number): boolean => to - (places.at(-1) ?? -1) > end - places.length;
  let to = nextKept();
  while (!fits(to) && end < kept.length) {
    end += 1;
    to = nextKept();
  }
  // Nobody behind has room to give: those before move closer together.
  while (!fits(to) && places.length > 0) places.pop();
  const from = places.at(-1) ?? -1;
  const step = Math.min(usualStep, Math.floor((to - from) / (end - places.length + 1)));
  for (let place = from + step; places.length < end; place += step) places.push(place);
}
