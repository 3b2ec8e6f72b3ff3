import { beforeEach, describe, expect, it } from 'vitest';
import { recordHandling } from '#app/use-cases/record-handling.ts';
import type { HandlingEntry } from '#core/model/handling-log.ts';
import { verifyChain } from '#core/packet/handling-log.ts';
import { faultCode } from '#test/fakes/fault-code.ts';
import { aClient } from '#test/fakes/records.ts';
import { storeWorld } from '#test/fakes/store-world.ts';

const world = storeWorld();
const moment = '2026-11-22T12:00:00.000Z';

function record(subject: string, clientId = 'client-1'): HandlingEntry {
  const handled = { actor: 'Ana \ud800', action: 'built', subject, detail: '' } as const;
  return recordHandling(world.workspace, clientId, moment, handled);
}

describe('the handling log', () => {
  beforeEach(() => world.workspace.clients.insert(aClient({ id: 'client-2' })));

  it('is one chain for each client', () => {
    const rows = [record('packet 1'), record('packet 2'), record('packet 3')];
    const other = record('packet 4', 'client-2');
    const { handlingLog } = world.workspace;
    expect(handlingLog.list('client-1')).toEqual(rows);
    expect(handlingLog.last('client-1')).toEqual(rows[2]);
    expect(handlingLog.list('client-2')).toEqual([other]);
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(other.sequence).toBe(1);
    expect(verifyChain(handlingLog.list('client-1'), handlingLog.last('client-1'))).toEqual([]);
    expect(handlingLog.last('nobody')).toBeNull();
    expect(() => record('packet', 'nobody')).toThrow('no such client');
  });

  it('finds what was built among what was done with the rest', () => {
    const first = record('packet 1');
    recordHandling(world.workspace, 'client-1', moment, {
      ...{ actor: 'transbordo', action: 'audited', subject: 'run "built"', detail: '"built"' },
    });
    const other = record('packet 2', 'client-2');
    const { handlingLog } = world.workspace;
    expect(handlingLog.built(['client-1'])).toEqual([first]);
    expect(handlingLog.built(['client-1', 'client-2', 'nobody'])).toEqual([first, other]);
    expect(handlingLog.built([])).toEqual([]);
  });

  it('takes no row that does not follow the last one', () => {
    const first = record('packet 1');
    const { handlingLog } = world.workspace;
    const next = { ...first, sequence: 2, previousHash: first.hash };
    for (const wrong of [
      first,
      { ...next, sequence: 3 },
      { ...next, previousHash: '1'.repeat(64) },
      { ...next, sequence: 1 },
    ])
      expect(() => handlingLog.append('client-1', wrong)).toThrow('append-only');
    handlingLog.append('client-1', next);
    expect(handlingLog.list('client-1')).toHaveLength(2);
    expect(() => handlingLog.append('client-2', next)).toThrow('append-only');
  });

  it('is undone with the work that it tells of', () => {
    expect(() =>
      world.workspace.transaction(() => {
        record('packet 1');
        throw new Error('later');
      }),
    ).toThrow('later');
    expect(world.workspace.handlingLog.list('client-1')).toEqual([]);
  });

  it('is changed, cut and replaced by nobody', () => {
    record('packet 1');
    record('packet 2');
    world.behind((rows) => {
      for (const sql of [
        `UPDATE handling_log SET body = '{}'`,
        'DELETE FROM handling_log WHERE sequence = 2',
        'REPLACE INTO handling_log SELECT * FROM handling_log',
      ])
        expect(() => rows.script(sql)).toThrow('append-only');
    });
    expect(world.workspace.handlingLog.list('client-1')).toHaveLength(2);
  });

  it('says when a row is not what it was', () => {
    record('packet 1');
    world.behind((rows) =>
      rows.script(`DROP TRIGGER handling_log_is_not_changed;
        UPDATE handling_log SET body = json_set(body, '$.actor', 'Eva');`),
    );
    const { handlingLog } = world.workspace;
    expect(verifyChain(handlingLog.list('client-1'), null)).toEqual([
      { kind: 'edited', sequence: 1 },
    ]);
    world.behind((rows) => rows.script(`UPDATE handling_log SET body = '{}';`));
    expect(faultCode(() => world.workspace.handlingLog.last('client-1'))).toBe('damaged-data');
  });
});
