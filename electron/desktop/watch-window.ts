import { screen, type BrowserWindow } from 'electron';
import type { KeptPlaces } from './kept-places.ts';
import { isOutOfReach, keepPlace, placeWindow, type DisplayArea } from './place-window.ts';

/** The displays of now, the primary one first. */
export function displayAreas(): DisplayArea[] {
  const { id: primary } = screen.getPrimaryDisplay();
  return screen
    .getAllDisplays()
    .sort((one, other) => Number(other.id === primary) - Number(one.id === primary))
    .map(areaOf);
}

/** With a letter before the number: keys that are numbers lose the order in which displays were seen. */
function areaOf({ id, workArea }: Electron.Display): DisplayArea {
  return { id: `display-${id}`, workArea };
}

/** Remembers where a window stands for as long as it is there. */
export function watchPlace(
  window: BrowserWindow,
  kept: () => KeptPlaces,
  keep: (places: KeptPlaces) => void,
): void {
  const note = (): void => {
    if (window.isDestroyed() || window.isMinimized() || !window.isVisible()) return;
    const bounds = window.getNormalBounds();
    const display = areaOf(screen.getDisplayMatching(window.getBounds()));
    const isMaximised = window.isMaximized();
    keep(
      keepPlace(kept(), display, { ...bounds, isMaximised, isFullScreen: window.isFullScreen() }),
    );
  };
  window.on('resize', note);
  window.on('move', note);
  window.on('maximize', note);
  window.on('unmaximize', note);
  window.on('enter-full-screen', note);
  window.on('leave-full-screen', note);
  window.on('close', note);
}

/** Brings a window back that stands where a display was. */
export function bringIntoReach(window: BrowserWindow, kept: KeptPlaces): void {
  const displays = displayAreas();
  if (!isOutOfReach(window.getBounds(), displays)) return;
  const { x, y, width, height } = placeWindow(kept, displays);
  window.setBounds({ x, y, width, height });
}
