import { describe, expect, it } from 'vitest';
import { namedBlock, shortId } from './block-name.ts';

describe('a block’s name', () => {
  it('is its title, or its id where it has none', () => {
    expect(namedBlock({ a: 'Menu' }, 'a').title).toBe('Menu');
    expect(namedBlock({ a: ' ' }, 'a').title).toBe('a');
    expect(namedBlock({}, 'a').title).toBe('a');
  });

  it('is never taken from a prototype', () => {
    expect(namedBlock({}, 'toString').title).toBe('toString');
  });
});

describe('a short id', () => {
  it.each([
    ['5b0e4c1a-7d52-4f0a-9a53-0c8a3c2b7a10', '5b0e4c1a'],
    ['desk:5b0e4c1a-7d52-4f0a-9a53-0c8a3c2b7a10', 'desk:5b0e4c1a'],
    ['pedidos/5b0e4c1a-7d52-4f0a-9a53-0c8a3c2b7a10', 'pedidos/5b0e4c1a'],
    ['onboarding', 'onboarding'],
    ['x'.repeat(40), `${'x'.repeat(27)}…`],
  ])('of %s is %s', (id, short) => {
    expect(shortId(id)).toBe(short);
  });
});
