import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { desktopFile } from './desktop-file.ts';
import { noPlaces } from './kept-places.ts';
import { keepPlace } from './place-window.ts';

const newFolder = temporaryFolders();
const display = { id: '1', workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const fresh = { window: noPlaces, isTrayExplained: false };

function moved(x: number) {
  const place = { x, y: 0, width: 1280, height: 800, isMaximised: false, isFullScreen: false };
  return keepPlace(noPlaces, display, place);
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what is remembered of the desktop', () => {
  it('is written once, when the window has come to rest', async () => {
    const folder = newFolder();
    const file = desktopFile(folder);
    for (const x of [1, 2, 3]) {
      file.keep({ window: moved(x) });
      vi.advanceTimersByTime(400);
    }
    expect(existsSync(join(folder, 'desktop.json'))).toBe(false);
    vi.advanceTimersByTime(100);
    await file.flush();
    expect(readdirSync(folder)).toEqual(['desktop.json']);
    expect(desktopFile(folder).memory().window).toEqual(moved(3));
  });

  it('is written at once when the program ends', async () => {
    const folder = newFolder();
    const file = desktopFile(folder);
    file.keep({ isTrayExplained: true });
    await file.flush();
    expect(desktopFile(folder).memory()).toEqual({ ...fresh, isTrayExplained: true });
  });

  it.each([
    ['is missing', null],
    ['is no JSON', '{'],
    ['is of another kind', '{"window":{"last":1}}'],
    [
      'has a place that is none',
      '{"window":{"last":null,"places":{"a":{}}},"isTrayExplained":false}',
    ],
  ])('starts anew where it %s', async (_name, text) => {
    const folder = newFolder();
    if (text !== null) writeFileSync(join(folder, 'desktop.json'), text);
    expect(desktopFile(folder).memory()).toEqual(fresh);
  });

  it('troubles nobody where it cannot be written', async () => {
    const folder = newFolder();
    const file = desktopFile(join(folder, 'gone'));
    file.keep({ isTrayExplained: true });
    await file.flush();
    expect(file.memory().isTrayExplained).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('holds numbers and nothing of a client', async () => {
    const folder = newFolder();
    const file = desktopFile(folder);
    file.keep({ window: moved(5) });
    await file.flush();
    const words = readFileSync(join(folder, 'desktop.json'), 'utf8').match(/[a-z]{3,}/gi);
    expect(new Set(words)).toEqual(
      new Set([
        ...['window', 'last', 'places', 'width', 'height'],
        ...['isMaximised', 'isFullScreen', 'isTrayExplained', 'false'],
      ]),
    );
  });
});
