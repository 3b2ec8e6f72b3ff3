import { describe, expect, it } from 'vitest';
import { storeWorld } from '#test/fakes/store-world.ts';

const world = storeWorld();

describe('settings', () => {
  it.each([[{ quiet: [1, 'a', null] }], [false], ['text'], [null]])('keep %j', (value) => {
    expect(world.workspace.settings.get('x')).toBeNull();
    world.workspace.settings.put('x', 'before');
    world.workspace.settings.put('x', value);
    expect(world.workspace.settings.get('x')).toEqual(value);
    expect(world.workspace.settings.get('y')).toBeNull();
  });

  it('are JSON', () => {
    expect(() => world.workspace.settings.put('x', undefined)).toThrow('JSON');
  });
});
