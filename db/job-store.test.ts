import { beforeEach, describe, expect, it } from 'vitest';
import { usualSchedule } from '#core/model/schedule.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { faultCode } from '#test/fakes/fault-code.ts';
import { aBot, aClient } from '#test/fakes/records.ts';
import { storeWorld } from '#test/fakes/store-world.ts';
import { aJob, anAccount, anAttempt } from '#test/fakes/sync-records.ts';

const world = storeWorld();
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

beforeEach(() => {
  world.workspace.clients.insert(aClient({ id: 'client-2' }));
  world.workspace.bots.insert(aBot({ id: 'bot-2', clientId: 'client-2' }));
});

describe('schedules', () => {
  it('are one for each client', () => {
    expect(world.workspace.jobs.schedule('client-1')).toBeNull();
    world.workspace.jobs.putSchedule('client-1', usualSchedule);
    const paused = { ...usualSchedule, isPaused: true, cadence: { kind: 'manual' as const } };
    world.workspace.jobs.putSchedule('client-1', paused);
    expect(world.workspace.jobs.schedule('client-1')).toEqual(paused);
    expect(world.workspace.jobs.schedule('client-2')).toBeNull();
    expect(world.workspace.jobs.schedules()).toEqual(new Map([['client-1', paused]]));
  });
});

describe('jobs', () => {
  const running = (id: string, change: Partial<SyncJob>): SyncJob =>
    aJob({ id, state: 'running', ...change });

  it('are stored, replaced, found by what they look at, and removed', () => {
    const { jobs } = world.workspace;
    world.workspace.numbers.putAccount(anAccount());
    const account = aJob({ id: 'job-2', kind: 'account', subjectId: 'account-1', dueAt: null });
    const failed = aJob({
      state: 'blocked',
      attempt: 3,
      lastFault: { code: 'bad-credential', at: '2026-11-22T12:00:00Z', message: 'não' },
    });
    jobs.put(aJob());
    jobs.put(account);
    jobs.put(failed);
    expect(jobs.list(null)).toEqual([failed, account]);
    expect(jobs.list('client-1')).toEqual([failed, account]);
    expect(jobs.list('client-2')).toEqual([]);
    expect(jobs.ofSubject('account', 'account-1')).toEqual(account);
    expect(jobs.ofSubject('bot', 'account-1')).toBeNull();
    jobs.remove('job-1');
    expect([jobs.get('job-1'), jobs.ofSubject('bot', 'bot-1')]).toEqual([null, null]);
    expect(ids(jobs.list(null))).toEqual(['job-2']);
    world.workspace.clients.setRemoved('client-1', true);
    expect(jobs.list(null)).toEqual([]);
  });

  it('that were removed make room for another and do not come back with a sync that ends', () => {
    const { jobs } = world.workspace;
    jobs.put(aJob());
    jobs.remove('job-1');
    jobs.put(aJob({ id: 'job-2' }));
    jobs.put(aJob({ lastOkAt: '2026-11-22T12:00:00.000Z' }));
    jobs.addAttempt(anAttempt());
    expect(jobs.get('job-1')).toBeNull();
    expect(jobs.ofSubject('bot', 'bot-1')?.id).toBe('job-2');
    expect(jobs.attempts('job-1', 9)).toEqual([anAttempt()]);
  });

  it('are one for each subject, and of subjects that are there', () => {
    world.workspace.jobs.put(aJob());
    expect(() => world.workspace.jobs.put(aJob({ id: 'job-2' }))).toThrow('UNIQUE');
    expect(() => world.workspace.jobs.put(aJob({ id: 'job-2', subjectId: 'nobody' }))).toThrow(
      'FOREIGN KEY',
    );
    expect(() =>
      world.workspace.jobs.put(aJob({ id: 'job-2', kind: 'account', subjectId: 'bot-2' })),
    ).toThrow('FOREIGN KEY');
  });

  it('are due by their instant, however it is written, longest overdue first', () => {
    const { jobs } = world.workspace;
    for (const [id, dueAt, state] of [
      ['late', '2026-11-22T11:59:59.999Z', 'backoff'],
      ['now', '2026-11-22T12:00:00Z', 'waiting'],
      ['earliest', '2026-11-22T08:59:00-03:00', 'waiting'],
      ['later', '2026-11-22T12:00:00.001Z', 'waiting'],
      ['never', null, 'waiting'],
      ['runs', '2026-11-22T01:00:00.000Z', 'running'],
      ['blocked', '2026-11-22T01:00:00.000Z', 'blocked'],
      ['gone', '2026-11-22T01:00:00.000Z', 'waiting'],
    ] as const) {
      world.workspace.bots.insert(aBot({ id }));
      jobs.put(aJob({ id, subjectId: id, dueAt, state }));
    }
    jobs.remove('gone');
    const at = '2026-11-22T12:00:00.000Z';
    expect(ids(jobs.due(at, 9))).toEqual(['earliest', 'late', 'now']);
    expect(ids(jobs.due(at, 2))).toEqual(['earliest', 'late']);
    world.workspace.bots.setRemoved('late', true);
    expect(ids(jobs.due(at, 9))).toEqual(['earliest', 'now']);
    world.workspace.clients.setRemoved('client-1', true);
    expect(jobs.due(at, 9)).toEqual([]);
  });

  it('that another process was running are given back', () => {
    const { jobs } = world.workspace;
    for (const id of ['mine', 'foreign', 'nobodys']) world.workspace.bots.insert(aBot({ id }));
    jobs.put(running('mine', { subjectId: 'mine', bootId: 'boot-2' }));
    jobs.put(running('foreign', { subjectId: 'foreign', bootId: 'boot-1', attempt: 2 }));
    jobs.put(running('nobodys', { subjectId: 'nobodys', bootId: null }));
    jobs.put(aJob({ state: 'backoff' }));
    expect(jobs.releaseForeign('boot-2')).toBe(2);
    expect(jobs.get('foreign')).toEqual(
      aJob({ id: 'foreign', subjectId: 'foreign', attempt: 2, state: 'waiting' }),
    );
    expect(jobs.get('mine')).toMatchObject({ state: 'running', bootId: 'boot-2' });
    expect(jobs.get('job-1')?.state).toBe('backoff');
    expect(jobs.releaseForeign('boot-2')).toBe(0);
  });

  it('have their tries, newest first', () => {
    const { jobs } = world.workspace;
    jobs.put(aJob());
    const tries = [
      anAttempt({ startedAt: '2026-11-22T13:00:00.000Z', outcome: 'changed', code: null }),
      anAttempt({ skewSeconds: null }),
      anAttempt({ requests: 1, skewSeconds: 3 }),
    ];
    for (const attempt of tries) jobs.addAttempt(attempt);
    expect(jobs.attempts('job-1', 9)).toEqual([tries[0], tries[2], tries[1]]);
    expect(jobs.attempts('job-1', 1)).toEqual([tries[0]]);
    expect(jobs.attempts('none', 9)).toEqual([]);
    expect(() => jobs.addAttempt(anAttempt({ jobId: 'none' }))).toThrow('no such job');
  });

  it('say when a row is not what it was', () => {
    world.workspace.jobs.put(aJob());
    world.behind((rows) =>
      rows.script(`UPDATE sync_job SET body = json_set(body, '$.attempt', 'many')`),
    );
    expect(faultCode(() => world.workspace.jobs.list(null))).toBe('damaged-data');
  });
});
