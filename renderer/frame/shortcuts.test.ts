import { afterEach, describe, expect, test, vi } from 'vitest';
import { commandIds, keysOf as keysFor, type CommandId } from '#app/contract/commands.ts';
import { keysText } from '#app/contract/keys-text.ts';

type Press = KeyboardEventInit & { altGraph?: boolean };

/** The shortcuts as a system has them: which one it is is looked at when the module is read. */
async function onSystem(platform: string) {
  vi.stubGlobal('navigator', { platform });
  vi.resetModules();
  return import('./shortcuts.ts');
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function eventOf(key: string, change: Press = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...change });
  Object.defineProperty(event, 'getModifierState', {
    value: (name: string) => name === 'AltGraph' && change.altGraph === true,
  });
  return event;
}

/** What a key press asks for while an element has the focus. */
async function press(key: string, change: Press = {}, platform = 'Linux x86_64', tag = 'div') {
  const { commandOf } = await onSystem(platform);
  const element = document.createElement(tag);
  document.body.append(element);
  let command: CommandId | null = null;
  element.addEventListener('keydown', (event) => (command = commandOf(event)));
  element.dispatchEvent(eventOf(key, change));
  return command;
}

const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };
const both = { ...ctrl, ...shift };

describe('a key press on Windows and Linux', () => {
  test.each<[string, Press, CommandId]>([
    ['k', ctrl, 'palette'],
    ['P', both, 'palette'],
    ['F', both, 'go-search'],
    ['f', ctrl, 'find'],
    ['F5', {}, 'audit'],
    ['F5', shift, 'audit-all'],
    ['F6', {}, 'notices'],
    ['F8', {}, 'next'],
    ['F8', shift, 'previous'],
    ['e', ctrl, 'report'],
    // Caps lock.
    ['E', ctrl, 'report'],
    ['E', both, 'go-reports'],
    ['C', both, 'packet'],
    ['p', ctrl, 'print'],
    ['l', ctrl, 'lock'],
    [',', ctrl, 'go-settings'],
    ['/', ctrl, 'shortcuts'],
    ['z', ctrl, 'undo'],
    ['0', ctrl, 'text-usual'],
    ['-', ctrl, 'text-smaller'],
    ['=', ctrl, 'text-larger'],
    ['ArrowLeft', { altKey: true }, 'back'],
    ['ArrowRight', { altKey: true }, 'forward'],
  ])('%s %o is %s', async (key, change, command) => {
    expect(await press(key, change)).toBe(command);
  });

  test.each<[string, Press, CommandId]>([
    ['/', both, 'shortcuts'],
    ['+', both, 'text-larger'],
  ])('a sign that is typed with Shift is still itself: %s', async (key, change, command) => {
    expect(await press(key, change)).toBe(command);
  });

  test.each<[string, Press]>([
    ['/', { ...ctrl, altKey: true }],
    ['/', { ...ctrl, altGraph: true }],
    ['e', { ...ctrl, altKey: true }],
    ['q', { ...ctrl, altGraph: true }],
  ])('AltGr types and is left alone: %s %o', async (key, change) => {
    expect(await press(key, change)).toBeNull();
  });

  test.each<[string, Press]>([
    ['e', {}],
    ['l', {}],
    ['L', shift],
    ['/', {}],
    ['F5', ctrl],
    ['k', { metaKey: true }],
    ['k', { ...ctrl, isComposing: true }],
  ])('%s %o is nobody’s', async (key, change) => {
    expect(await press(key, change)).toBeNull();
  });
});

describe('a key press on macOS', () => {
  test.each<[string, Press, CommandId | null]>([
    ['k', { metaKey: true }, 'palette'],
    ['r', { metaKey: true }, 'audit'],
    ['R', { metaKey: true, shiftKey: true }, 'audit-all'],
    ['F5', {}, null],
    ['F8', {}, 'next'],
    ['k', ctrl, null],
    ['f', ctrl, null],
    // The system's full screen.
    ['f', { ...ctrl, metaKey: true }, null],
  ])('%s %o is %s', async (key, change, command) => {
    expect(await press(key, change, 'MacIntel')).toBe(command);
  });
});

describe('in a text field', () => {
  test.each(['input', 'textarea'])('%s: Ctrl+Z takes back typing', async (tag) => {
    expect(await press('z', ctrl, 'Win32', tag)).toBeNull();
  });

  test('Option and an arrow move by words on macOS, and go back elsewhere', async () => {
    const alt = { altKey: true };
    expect(await press('ArrowLeft', alt, 'MacIntel', 'input')).toBeNull();
    expect(await press('ArrowLeft', alt, 'Win32', 'input')).toBe('back');
  });

  test('no key that types a letter is ever taken', async () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz0123456789,./+-=');
    for (const platform of ['MacIntel', 'Win32']) {
      for (const letter of letters) {
        expect(await press(letter, {}, platform, 'input')).toBeNull();
        expect(await press(letter.toUpperCase(), shift, platform, 'input')).toBeNull();
      }
    }
  });
});

describe('the keys of the table', () => {
  test.each([false, true])('are each one command’s (macOS: %s)', (isMac) => {
    const all = commandIds.flatMap((command) =>
      keysFor(command, isMac).map((keys) => keysText(keys, isMac)),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([false, true])('never take a letter by itself, nor AltGr (macOS: %s)', (isMac) => {
    for (const { key, mod, alt } of commandIds.flatMap((command) => keysFor(command, isMac))) {
      if (key.length === 1) expect(mod).toBe(true);
      expect(mod === true && alt === true).toBe(false);
    }
  });

  test('are written as each system writes them', async () => {
    const linux = await onSystem('Linux x86_64');
    expect(linux.allKeysOf('palette')).toEqual(['Ctrl+K', 'Ctrl+Shift+P']);
    expect(linux.keysOf('back')).toBe('Alt+←');
    expect(linux.keysOf('about')).toBe('');
    const mac = await onSystem('MacIntel');
    expect(mac.allKeysOf('palette')).toEqual(['⌘K', '⇧⌘P']);
    expect([mac.keysOf('audit'), mac.keysOf('back')]).toEqual(['⌘R', '⌥←']);
  });
});
