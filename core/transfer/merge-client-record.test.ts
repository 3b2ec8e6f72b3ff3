import { describe, expect, it } from 'vitest';
import { clientRecordSchema, type ClientRecord } from '#core/model/client-record.ts';
import { mergeClientRecord } from './merge-client-record.ts';

const record = (change: object, at = '1', by = 'Ana'): ClientRecord =>
  clientRecordSchema.parse({ facts: {}, settings: {}, by, at, ...change });

const base = record({ notes: 'um', tags: ['a'] });

describe('two histories of a client’s record', () => {
  it('take all of theirs where nothing is here, and nothing where all is known', () => {
    expect(mergeClientRecord([], [base], () => 'mine').add).toEqual([
      { record: base, place: 'after' },
    ]);
    expect(mergeClientRecord([base, record({}, '2')], [base], () => 'mine')).toEqual({
      ...{ add: [], joined: null, taken: [], conflicts: [] },
    });
  });

  it('follow theirs where it goes on from ours', () => {
    const theirs = record({ notes: 'dois', tags: ['a'] }, '2', 'Bia');
    const merged = mergeClientRecord([base], [base, theirs], () => 'mine');
    expect(merged.add).toEqual([{ record: theirs, place: 'after' }]);
    expect(merged.joined).toBeNull();
    expect(merged.taken).toEqual([{ field: 'notes', mine: 'um', theirs: 'dois' }]);
  });

  it('compare each field with what both knew', () => {
    const mine = record({ notes: 'daqui', tags: ['a'], facts: { country: 'BR' } }, '2');
    const theirs = record({ notes: 'de lá', tags: ['b'], facts: { quickMessages: 3 } }, '3', 'Bia');
    const merged = mergeClientRecord([base, mine], [base, theirs], () => 'mine');
    expect(merged.add).toEqual([{ record: theirs, place: 'before' }]);
    expect(merged.conflicts.map(({ field }) => field)).toEqual(['notes']);
    expect(merged.taken.map(({ field }) => field)).toEqual(['facts.quickMessages', 'tags']);
    expect(merged.joined).toMatchObject({
      ...{ notes: 'daqui', tags: ['b'], by: 'Bia' },
      facts: { country: 'BR', quickMessages: 3 },
    });
    const followed = mergeClientRecord([base, mine], [base, theirs], () => 'theirs');
    expect(followed.joined).toMatchObject({ notes: 'de lá', tags: ['b'] });
  });

  it('ask for every difference where they never had anything in common', () => {
    const theirs = record({ notes: 'dois' }, '9', 'Bia');
    const merged = mergeClientRecord([base], [theirs], () => 'mine');
    expect(merged.conflicts.map(({ field }) => field)).toEqual(['tags', 'notes']);
    expect(merged.joined).toBeNull();
    const again = mergeClientRecord([theirs, base], [theirs], () => 'theirs');
    expect(again).toEqual({ add: [], joined: null, taken: [], conflicts: [] });
  });
});
