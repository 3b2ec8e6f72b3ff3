/** Where a window stood on one display: relative to the corner of its work area, in device-independent pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximised: boolean;
  readonly isFullScreen: boolean;
}

/** Where the window stood, by display. */
export interface KeptPlaces {
  /** The display it was on last; null before the first time. */
  readonly last: string | null;
  readonly places: Readonly<Record<string, Place>>;
}

/** Before the first time. */
export const noPlaces: KeptPlaces = { last: null, places: {} };

/**
 * Places as they were stored; null for what is none, a single place of another form as well. Checked by hand: the first
 * window waits for it, and does not wait for the schema library.
 */
export function keptPlacesOf(stored: unknown): KeptPlaces | null {
  const kept = fieldsOf(stored, ['last', 'places']);
  if (kept === null || !(kept['last'] === null || typeof kept['last'] === 'string')) return null;
  if (typeof kept['places'] !== 'object' || kept['places'] === null) return null;
  if (Array.isArray(kept['places'])) return null;
  const places: [string, Place][] = [];
  for (const [display, one] of Object.entries(kept['places'])) {
    const place = placeOf(one);
    if (place === null) return null;
    places.push([display, place]);
  }
  return { last: kept['last'], places: Object.fromEntries(places) };
}

function placeOf(stored: unknown): Place | null {
  const place = fieldsOf(stored, ['x', 'y', 'width', 'height', 'isMaximised', 'isFullScreen']);
  if (place === null) return null;
  const { x, y, width, height, isMaximised, isFullScreen } = place;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  if (width < 1 || height < 1) return null;
  if (typeof isMaximised !== 'boolean' || typeof isFullScreen !== 'boolean') return null;
  return { x, y, width, height, isMaximised, isFullScreen };
}

/** The fields of an object that has these and no others of its own; null for anything else. */
export function fieldsOf(
  stored: unknown,
  names: readonly string[],
): Readonly<Record<string, unknown>> | null {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
  const isSame =
    Object.keys(stored).length === names.length &&
    names.every((name) => Object.hasOwn(stored, name));
  return isSame ? { ...stored } : null;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
