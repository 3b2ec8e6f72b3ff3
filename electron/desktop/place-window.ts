import type { KeptPlaces, Place } from './kept-places.ts';

/** A rectangle in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A display: what of it windows may cover, the primary one first in a list. */
export interface DisplayArea {
  readonly id: string;
  readonly workArea: Area;
}

/** Where a window is put. */
export interface WindowPlace extends Area {
  readonly isMaximised: boolean;
  readonly isFullScreen: boolean;
}

/** What the window needs to be usable, and its size before anybody has changed it. */
const smallest = { width: 1024, height: 700 };
const usual = { width: 1280, height: 800 };

/** Displays whose places are remembered: more than anybody has at home, at work and at clients. */
const mostDisplays = 12;

const within = (value: number, from: number, to: number): number =>
  Math.min(Math.max(value, from), Math.max(from, to));

/** The least size of the window: that of the smallest display where one is smaller than what the window needs. */
export function smallestWindow(displays: readonly DisplayArea[]): {
  readonly width: number;
  readonly height: number;
} {
  return {
    width: Math.min(smallest.width, ...displays.map(({ workArea }) => workArea.width)),
    height: Math.min(smallest.height, ...displays.map(({ workArea }) => workArea.height)),
  };
}

/**
 * Where the window opens: on the display where it was last, as it stood there; if that one is gone, on the primary one,
 * as it once stood there, else in its middle with the size it had. Always whole inside the work area, and never smaller
 * than it can be used.
 */
export function placeWindow(kept: KeptPlaces, displays: readonly DisplayArea[]): WindowPlace {
  const display = displays.find(({ id }) => id === kept.last) ?? displays[0];
  const area = display?.workArea ?? { x: 0, y: 0, ...usual };
  const own = display === undefined ? undefined : kept.places[display.id];
  const like = own ?? (kept.last === null ? undefined : kept.places[kept.last]);
  const wanted = like ?? usual;
  const width = within(wanted.width, Math.min(smallest.width, area.width), area.width);
  const height = within(wanted.height, Math.min(smallest.height, area.height), area.height);
  const x = own?.x ?? Math.round((area.width - width) / 2);
  const y = own?.y ?? Math.round((area.height - height) / 2);
  return {
    x: area.x + within(x, 0, area.width - width),
    y: area.y + within(y, 0, area.height - height),
    width,
    height,
    isMaximised: like?.isMaximised ?? false,
    isFullScreen: like?.isFullScreen ?? false,
  };
}

/** What is known after the window has stood somewhere; displays not seen for longest are forgotten. */
export function keepPlace(kept: KeptPlaces, display: DisplayArea, now: WindowPlace): KeptPlaces {
  const { x, y, width, height, isMaximised, isFullScreen } = now;
  const place: Place = {
    x: Math.round(x - display.workArea.x),
    y: Math.round(y - display.workArea.y),
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
    isMaximised,
    isFullScreen,
  };
  const others = Object.entries(kept.places).filter(([id]) => id !== display.id);
  const known: [string, Place][] = [...others, [display.id, place]];
  return { last: display.id, places: Object.fromEntries(known.slice(-mostDisplays)) };
}

/** Least part of a window, in each direction, by which a person can still take hold of it. */
const grip = 64;

/** True where so little of a window lies on any display that nobody could take hold of it. */
export function isOutOfReach(window: Area, displays: readonly DisplayArea[]): boolean {
  return !displays.some(({ workArea }) => {
    const right = Math.min(window.x + window.width, workArea.x + workArea.width);
    const bottom = Math.min(window.y + window.height, workArea.y + workArea.height);
    // The upper edge is where it is held.
    const isHeld = window.y >= workArea.y - 8 && window.y <= workArea.y + workArea.height - grip;
    return right - Math.max(window.x, workArea.x) >= grip && bottom > workArea.y && isHeld;
  });
}
