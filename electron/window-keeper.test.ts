import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, it } from 'vitest';
import { windowKeeper } from './window-keeper.ts';

const told: string[] = [];

class Shown extends EventEmitter {
  readonly name: string;
  readonly webContents = new EventEmitter();
  isGone = false;

  constructor(name: string) {
    super();
    this.name = name;
  }

  isMinimized = () => true;
  restore = () => this.tell('restored');
  show = () => this.tell('shown');
  focus = () => this.tell('focused');
  reload = () => this.tell('reloaded');
  isDestroyed = () => this.isGone;

  private tell(what: string): void {
    told.push(`${this.name} ${what}`);
  }
}

const nameOf = (window: BrowserWindow): string => (window as unknown as Shown).name;
const care = {
  opened: (window: BrowserWindow) => void told.push(`${nameOf(window)} given`),
  closed: () => void told.push('closed'),
  beforeShow: (window: BrowserWindow) => void told.push(`${nameOf(window)} about to show`),
};

function kept() {
  const made: Shown[] = [];
  const keeper = windowKeeper(
    (isHidden) => {
      const window = new Shown(`${isHidden ? 'hidden ' : ''}${made.length}`);
      made.push(window);
      return window as unknown as BrowserWindow;
    },
    (reason) => void told.push(`page ${reason}`),
  );
  return { keeper, made };
}

beforeEach(() => {
  told.length = 0;
});

it('opens one where there is none, brings up the one that is there, and opens another after it', () => {
  const { keeper, made } = kept();
  expect(keeper.window()).toBeNull();
  keeper.show();
  keeper.show();
  expect(made.map(({ name }) => name)).toEqual(['0']);
  expect(told).toEqual(['0 restored', '0 shown', '0 focused']);
  made[0]?.emit('closed');
  expect(keeper.window()).toBeNull();
  keeper.open(true);
  expect(keeper.window()).toBe(made[1]);
  expect(made[1]?.name).toBe('hidden 1');
});

it('gives a window that is there to whoever comes later, and those after it', () => {
  const { keeper, made } = kept();
  keeper.open(true);
  keeper.give(care);
  keeper.show();
  made[0]?.emit('closed');
  keeper.show();
  expect(told).toEqual([
    'hidden 0 given',
    'hidden 0 about to show',
    ...['hidden 0 restored', 'hidden 0 shown', 'hidden 0 focused'],
    'closed',
    '1 given',
  ]);
});

it('loads a page again whose process ended, unless its window has gone with it', () => {
  const { keeper, made } = kept();
  keeper.show();
  made[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  made[0]!.isGone = true;
  made[0]?.webContents.emit('render-process-gone', {}, { reason: 'killed' });
  expect(told).toEqual(['page crashed', '0 reloaded', 'page killed']);
});
