import { describe, expect, test } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

function press(key: string, change: KeyboardEventInit & { altGraph?: boolean } = {}) {
  const event = new KeyboardEvent('keydown', { key, ...change });
  Object.defineProperty(event, 'getModifierState', {
    value: (name: string) => name === 'AltGraph' && change.altGraph === true,
  });
  return shortcutOf(event);
}

describe('a key press', () => {
  test.each([
    ['F5', {}, 'audit'],
    ['F6', {}, 'notices'],
    ['F8', {}, 'next'],
    ['F8', { shiftKey: true }, 'previous'],
    ['e', { ctrlKey: true }, 'report'],
    ['E', { ctrlKey: true }, 'report'],
    ['E', { ctrlKey: true, shiftKey: true }, 'reports'],
    ['C', { ctrlKey: true, shiftKey: true }, 'packet'],
    ['l', { ctrlKey: true }, 'lock'],
    [',', { ctrlKey: true }, 'settings'],
    ['/', { ctrlKey: true }, 'list'],
    ['z', { ctrlKey: true }, 'undo'],
    ['ArrowLeft', { altKey: true }, 'back'],
    ['ArrowRight', { altKey: true }, 'forward'],
  ])('%s %o is %s', (key, change, shortcut) => {
    expect(press(key, change)).toBe(shortcut);
  });

  test('a slash typed with Shift is still the list', () => {
    expect(press('/', { ctrlKey: true, shiftKey: true })).toBe('list');
  });

  test('AltGr types a slash on the Brazilian keyboard and is left alone', () => {
    expect(press('/', { ctrlKey: true, altKey: true })).toBeNull();
    expect(press('/', { ctrlKey: true, altGraph: true })).toBeNull();
  });

  test('single letters are left alone', () => {
    expect(press('e')).toBeNull();
    expect(press('l')).toBeNull();
  });

  test('in a text field Ctrl+Z takes back typing', () => {
    const input = document.createElement('input');
    document.body.append(input);
    let shortcut: string | null = 'not asked';
    input.addEventListener('keydown', (event) => (shortcut = shortcutOf(event)));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }));
    expect(shortcut).toBeNull();
    input.remove();
  });
});
