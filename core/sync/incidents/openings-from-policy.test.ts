import { describe, expect, test } from 'vitest';
import type { Incident } from '#core/model/incident.ts';
import type { IncidentPlace } from './incident-change.ts';
import { openingsFromPolicy, recoveriesFromReading } from './openings-from-policy.ts';

const at = '2026-11-22T12:00:00.000Z';
const later = '2026-11-23T12:00:00.000Z';

function placeWith(...incidents: Incident[]): IncidentPlace {
  let id = 0;
  return {
    clientId: 'client',
    numberId: null,
    wabaId: 'waba',
    incidents,
    ruleset: '2026-09',
    now: later,
    nextId: () => `id-${(id += 1)}`,
  };
}

const answer = { graphCode: 368, words: '(#368) Blocked.', at, isRepeated: false };
const [first] = openingsFromPolicy(answer, placeWith());
const open = first!.incident;
const well = { ...open, recoveredAt: later };

describe('an answer by policy', () => {
  test.each([
    [368, 'restriction', '368'],
    [130497, 'restriction', '130497'],
    [131031, 'disabled', '131031'],
    [null, 'restriction', 'policy'],
  ] as const)('of code %s opens an incident of the account: %s', (graphCode, kind, after) => {
    expect(openingsFromPolicy({ ...answer, graphCode }, placeWith())).toMatchObject([
      {
        isNew: true,
        entry: { kind: 'opened', text: after },
        incident: {
          kind,
          after,
          numberId: null,
          wabaId: 'waba',
          openedAt: at,
          reason: '(#368) Blocked.',
          clocks: [{ kind: 'appeal-window' }],
        },
      },
    ]);
  });

  const closed = { ...open, closedAt: later };
  test.each<[string, Partial<typeof answer>, Incident[], string[]]>([
    ['adds nothing to an open one', {}, [open], []],
    ['takes a recovery back', {}, [well], ['observed']],
    ['leaves one alone that a webhook opened', {}, [{ ...well, after: 'DISABLE' }], []],
    ['does not reopen what a person closed while it lasts', { isRepeated: true }, [closed], []],
    ['opens another after one that was closed', {}, [closed], ['opened']],
    ['opens one for another account', {}, [{ ...open, wabaId: 'other' }], ['opened']],
    ['opens one beside one of a number', {}, [{ ...open, numberId: 'number' }], ['opened']],
  ])('%s', (_, given, incidents, entries) => {
    const changes = openingsFromPolicy({ ...answer, ...given }, placeWith(...incidents));
    expect(changes.map(({ entry }) => entry.kind)).toEqual(entries);
  });

  test('without words has no reason', () => {
    const [change] = openingsFromPolicy({ ...answer, words: '' }, placeWith());
    expect(change?.incident.reason).toBeNull();
  });
});

describe('an account that reads again', () => {
  test.each<[string, Incident, number]>([
    ['has recovered', open, 1],
    ['has recovered once only', well, 0],
    ['leaves what is closed', { ...open, closedAt: later }, 0],
    ['leaves what a webhook told, which a look cannot see', { ...open, after: 'DISABLE' }, 0],
    ['leaves another account', { ...open, wabaId: 'other' }, 0],
    ['leaves its numbers', { ...open, numberId: 'number' }, 0],
  ])('%s', (_, incident, count) => {
    const changes = recoveriesFromReading(placeWith(incident), at, 'ACTIVE');
    expect(changes).toHaveLength(count);
    for (const change of changes)
      expect(change).toMatchObject({
        incident: { recoveredAt: at, closedAt: null },
        entry: { kind: 'recovered', text: 'ACTIVE' },
      });
  });
});
