import { describe, expect, it } from 'vitest';
import type { IncidentEntry } from '#core/model/incident.ts';
import { anIncident } from '#test/fakes/sync-records.ts';
import { mergeIncidents } from './merge-incidents.ts';

const entry = (text: string): IncidentEntry => ({ at: '1', by: 'Ana', kind: 'note', text });
const line = (log: string[], change: Parameters<typeof anIncident>[0] = {}) => ({
  ...{ kind: 'incident' as const, incident: anIncident(change), log: log.map(entry) },
});
const closed = { closedAt: '2026-11-23T09:00:00.000Z', closedBy: 'Bia', outcome: 'revertido' };

describe('incidents of two sides', () => {
  it.each([
    [
      'theirs goes on',
      ['a'],
      {},
      ['a', 't'],
      closed,
      { put: 1, entries: ['t'], taken: 1, conflicts: 0 },
    ],
    [
      'ours goes on',
      ['a', 'm'],
      closed,
      ['a'],
      {},
      { put: 0, entries: [], taken: 0, conflicts: 0 },
    ],
    [
      'both go on',
      ['a', 'm'],
      {},
      ['a', 't'],
      closed,
      { put: 0, entries: ['t'], taken: 0, conflicts: 1 },
    ],
    [
      'both end alike',
      ['a', 'm'],
      closed,
      ['a', 't'],
      closed,
      { put: 0, entries: ['t'], taken: 0, conflicts: 0 },
    ],
  ] as const)('%s', (_name, mine, state, theirs, other, expected) => {
    const merged = mergeIncidents(
      [line([...mine], state)],
      [line([...theirs], other)],
      () => 'mine',
    );
    expect({
      put: merged.put.length,
      entries: merged.entries.map(({ entry: { text } }) => text),
      taken: merged.taken.length,
      conflicts: merged.conflicts.length,
    }).toEqual(expected);
  });

  it('take one that is not here with its whole log, and theirs where somebody says so', () => {
    const theirs = line(['a'], closed);
    expect(mergeIncidents([], [theirs], () => 'mine').add).toEqual([theirs]);
    const merged = mergeIncidents([line(['m'])], [theirs], () => 'theirs');
    expect(merged.put).toEqual([theirs.incident]);
  });
});
