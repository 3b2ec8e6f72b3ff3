import { describe, expect, it } from 'vitest';
import { aSnapshot } from '#test/fakes/records.ts';
import { storeWorld } from '#test/fakes/store-world.ts';

const world = storeWorld();

describe('raw parts and proofs', () => {
  it('come back as they were', () => {
    const { history } = world.workspace;
    world.workspace.snapshots.insert(aSnapshot('{}', { source: 'blip', fileName: null }), '{}');
    const part = (name: 'hours' | 'rules', bytes: number) => ({
      part: name,
      uri: '/buckets/blip_portal:builder_published_flow',
      sha256: 'b'.repeat(64),
      bytes,
    });
    const host = 'aurora.http.msging.net';
    history.addRawParts('snapshot-1', host, [part('hours', 3), part('rules', 5_000_000_000)]);
    history.addRawParts('snapshot-1', host, [part('hours', 0)]);
    expect(history.rawParts('snapshot-1')).toEqual([
      { ...part('hours', 3), host },
      { ...part('rules', 5_000_000_000), host },
      { ...part('hours', 0), host },
    ]);
    expect(world.workspace.snapshots.get('snapshot-1')?.source).toBe('blip');
    expect(() => history.addRawParts('none', host, [part('hours', 3)])).toThrow('no such snapshot');
    expect(history.rawParts('none')).toEqual([]);
  });

  it('keep pictures byte for byte', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
    const proof = { fileName: 'tela.webp', mediaType: 'image/webp', bytes };
    world.workspace.history.addProof('proof-1', proof);
    expect(world.workspace.history.proof('proof-1')).toEqual(proof);
    expect(world.workspace.history.proof('none')).toBeNull();
    expect(() =>
      world.workspace.history.addProof('proof-2', { ...proof, mediaType: 'text/html' }),
    ).toThrow('CHECK');
  });
});
