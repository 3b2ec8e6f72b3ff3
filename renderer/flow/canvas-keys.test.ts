import { describe, expect, test } from 'vitest';
import { canvasAction } from './canvas-keys.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('keys on the map', () => {
  test.each([
    ['ArrowRight', false, { kind: 'step', direction: 'right' }],
    ['ArrowUp', true, { kind: 'pan', direction: 'up' }],
    ['+', true, { kind: 'larger' }],
    ['-', false, { kind: 'smaller' }],
    ['0', false, { kind: 'fit' }],
    ['1', false, { kind: 'usual' }],
    ['a', false, null],
    ['Tab', false, null],
  ])('%s with Shift %s', (key, shiftKey, action) => {
    expect(canvasAction({ ...plain, key, shiftKey })).toEqual(action);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'] as const)(
    'with %s belong to the window',
    (modifier) => {
      expect(canvasAction({ ...plain, key: 'ArrowLeft', [modifier]: true })).toBeNull();
    },
  );
});
