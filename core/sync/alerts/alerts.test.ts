import { describe, expect, test } from 'vitest';
import type { Alert } from '#core/model/alert.ts';
import type { Credential } from '#core/model/credential.ts';
import type { Incident } from '#core/model/incident.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { openIncident } from '../incidents/incident-change.ts';
import { alertsFromCredential } from './alerts-from-credential.ts';
import { alertsFromIncident } from './alerts-from-incident.ts';
import {
  alertsFromDrift,
  alertsFromJob,
  alertsFromRun,
  alertsFromTemplates,
} from './alerts-from-sync.ts';
import { endedAlerts, raise, type AlertSight } from './raise.ts';

const now = '2026-11-22T12:00:00.000Z';
const later = '2026-11-22T13:00:00.000Z';
const inDays = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
const nextId = () => 'alert';
const short = (sights: readonly AlertSight[]) =>
  sights.map(({ kind, level, values }) =>
    `${level} ${kind} ${String(values['step'] ?? '')}`.trim(),
  );

const sight: AlertSight = {
  key: 'credential-expiring:c',
  clientId: 'client',
  kind: 'credential-expiring',
  level: 'amber',
  subject: { kind: 'credential', id: 'c' },
  values: { label: 'Loja', days: 7, step: 7, endsAt: inDays(7) },
};
const nextDay = { ...sight, values: { ...sight.values, days: 6 } };
const nextStep = { ...sight, values: { ...sight.values, days: 3, step: 3 } };

describe('an alert', () => {
  const first = raise(null, sight, now, nextId);
  const shown = { ...first, notifiedAt: now };

  test('is new once', () => {
    expect(first).toEqual({
      ...sight,
      id: 'alert',
      raisedAt: now,
      seenAt: now,
      times: 1,
      notifiedAt: null,
      snoozedUntil: null,
      dismissedAt: null,
    });
  });

  test.each<[string, Alert, AlertSight, Partial<Alert>]>([
    [
      'counts up',
      shown,
      nextDay,
      { times: 2, seenAt: later, raisedAt: now, notifiedAt: now, values: nextDay.values },
    ],
    [
      'is raised anew in a new state',
      shown,
      nextStep,
      { times: 2, raisedAt: later, notifiedAt: null },
    ],
    ['or at a new level', shown, { ...sight, level: 'red' }, { level: 'red', notifiedAt: null }],
    ['stays dismissed', { ...shown, dismissedAt: now }, nextDay, { dismissedAt: now }],
    [
      'comes back in a new state',
      { ...shown, dismissedAt: now },
      nextStep,
      { dismissedAt: null, notifiedAt: null },
    ],
    [
      'stays snoozed, whatever is seen',
      { ...shown, snoozedUntil: inDays(1) },
      nextStep,
      { snoozedUntil: inDays(1) },
    ],
  ])('%s', (_, existing, seen, expected) => {
    expect(raise(existing, seen, later, () => 'other')).toMatchObject({ id: 'alert', ...expected });
  });

  test('ends with its cause', () => {
    const { subject } = sight;
    const kinds = ['credential-expiring'] as const;
    expect(endedAlerts([first], subject, kinds, [])).toEqual([first]);
    expect(endedAlerts([first], subject, kinds, [sight])).toEqual([]);
    expect(endedAlerts([first], subject, ['credential-refused'], [])).toEqual([]);
    expect(endedAlerts([first], { ...subject, id: 'other' }, kinds, [])).toEqual([]);
    const happened: Alert = { ...first, kind: 'new-findings' };
    expect(endedAlerts([happened], subject, ['new-findings'], [])).toEqual([]);
  });
});

describe('incidents', () => {
  const incident = (expiresAt: string | null, rest: Partial<Incident> = {}): Incident => ({
    ...openIncident(
      {
        clientId: 'client',
        numberId: 'n',
        wabaId: null,
        incidents: [],
        ruleset: '2026-09',
        now,
        nextId,
      },
      {
        kind: 'restriction',
        openedAt: inDays(-1),
        source: 'meta',
        before: 'CONNECTED',
        after: 'RESTRICTED',
        reason: null,
        expiresAt,
      },
    ).incident,
    ...rest,
  });
  const of = (one: Incident, at = now, relapsedAt: string | null = null) =>
    alertsFromIncident(one, { phone: '+55', relapsedAt, now: at });
  const historical = incident(null).clocks.map((clock) => ({ ...clock, isHistorical: true }));

  test.each<[string, AlertSight[], string[]]>([
    ['an open one', of(incident(null)), ['red incident-opened']],
    ['eight days left', of(incident(inDays(8))), ['red incident-opened']],
    ['seven', of(incident(inDays(7))), ['red incident-opened', 'amber incident-deadline 7']],
    ['two', of(incident(inDays(2))), ['red incident-opened', 'amber incident-deadline 3']],
    ['none', of(incident(now)), ['red incident-opened', 'amber incident-deadline 0']],
    ['recovered', of(incident(inDays(2), { recoveredAt: now })), ['quiet incident-recovered']],
    ['closed', of(incident(inDays(2), { closedAt: now })), []],
    [
      'a rule that has ended',
      of(incident(null, { clocks: historical }), inDays(88)),
      ['red incident-opened'],
    ],
    [
      'a window that closes',
      of(incident(null), inDays(88)),
      ['red incident-opened', 'amber incident-deadline 1'],
    ],
    [
      'a window that was used',
      of(
        incident(null, {
          tasks: [{ id: 't', key: 'submit-appeal', text: '', doneAt: now, doneBy: 'Ana' }],
        }),
        inDays(88),
      ),
      ['red incident-opened'],
    ],
  ])('%s', (_, sights, expected) => {
    expect(short(sights)).toEqual(expected);
  });

  test('a relapse brings a dismissed one back', () => {
    const [opened] = of(incident(null));
    const dismissed = { ...raise(null, opened!, now, nextId), dismissedAt: now };
    expect(raise(dismissed, of(incident(null))[0]!, later, nextId).dismissedAt).toBe(now);
    expect(
      raise(dismissed, of(incident(null), now, later)[0]!, later, nextId).dismissedAt,
    ).toBeNull();
  });
});

const credential: Credential = {
  id: 'c',
  clientId: 'client',
  kind: 'meta-token',
  label: 'Loja',
  shortName: null,
  contract: null,
  botId: null,
  hint: 'abcd',
  fingerprint: '00000000',
  createdAt: inDays(-100),
  sealedAt: inDays(-100),
  rotateAfterDays: null,
  token: null,
  state: 'working',
  lastUsedAt: null,
  lastFailure: null,
};

describe('credentials', () => {
  const token = (
    expiresAt: string | null,
    dataAccessExpiresAt: string | null = null,
  ): Credential => ({
    ...credential,
    token: {
      appId: null,
      application: null,
      type: null,
      scopes: [],
      expiresAt,
      dataAccessExpiresAt,
      wabaIds: null,
      businessIds: [],
    },
  });
  test.each<[string, Credential, string[]]>([
    ['one that works', credential, []],
    [
      'one that was refused',
      { ...credential, state: 'needs-attention' },
      ['amber credential-refused'],
    ],
    ['a token that never expires', token(null), []],
    ['fifteen days', token(inDays(15)), []],
    ['fourteen', token(inDays(14)), ['amber credential-expiring 14']],
    ['eight', token(inDays(7.5)), ['amber credential-expiring 14']],
    ['seven', token(inDays(7)), ['amber credential-expiring 7']],
    ['three', token(inDays(3)), ['amber credential-expiring 3']],
    ['hours', token(inDays(0.1)), ['amber credential-expiring 1']],
    ['over', token(inDays(-2)), ['amber credential-expiring 0']],
    [
      'its access to data ends first',
      token(inDays(40), inDays(2)),
      ['amber credential-expiring 3'],
    ],
    ['a new one is not due yet', { ...credential, rotateAfterDays: 101 }, []],
    ['a new one is due', { ...credential, rotateAfterDays: 100 }, ['quiet credential-rotation']],
  ])('%s', (_, one, expected) => {
    expect(short(alertsFromCredential(one, now))).toEqual(expected);
  });
});

describe('syncs', () => {
  const job = (
    attempt: number,
    code: NonNullable<SyncJob['lastFault']>['code'],
    state: SyncJob['state'] = 'backoff',
  ): SyncJob => ({
    id: 'j',
    clientId: 'client',
    kind: 'bot',
    subjectId: 'b',
    credentialId: 'c',
    dueAt: null,
    state,
    bootId: null,
    attempt,
    lastOkAt: null,
    lastFullAt: null,
    lastFault: { code, at: now, message: '' },
  });
  test.each<[SyncJob, string[]]>([
    [job(1, 'timeout'), []],
    [job(2, 'timeout'), ['amber sync-failing']],
    [job(9, 'offline'), []],
    [job(2, 'bad-credential', 'blocked'), []],
    [job(1, 'no-credential', 'blocked'), ['amber sync-failing']],
    [{ ...job(2, 'timeout'), lastFault: null }, []],
  ])('%o', (one, expected) => {
    expect(short(alertsFromJob(one, 'Loja'))).toEqual(expected);
  });

  test('findings, drafts and templates', () => {
    const found = { clientId: 'client', botId: 'b', botName: 'Loja', runId: 'r' };
    expect(short(alertsFromRun({ ...found, severities: [] }))).toEqual([]);
    expect(short(alertsFromRun({ ...found, severities: ['high', 'low'] }))).toEqual([
      'quiet new-findings',
    ]);
    expect(short(alertsFromRun({ ...found, severities: ['blocker'] }))).toEqual([
      'amber new-findings',
    ]);
    const draft = { clientId: 'client', botId: 'b', botName: 'Loja', workingSha256: 'a' };
    expect(short(alertsFromDrift({ ...draft, draftDiffers: true }))).toEqual([
      'quiet draft-differs',
    ]);
    expect(alertsFromDrift({ ...draft, draftDiffers: null })).toEqual([]);
    const templates = ['APPROVED', 'PAUSED', 'DISABLED'].map((status) => ({
      name: status,
      language: 'pt_BR',
      status,
    }));
    expect(short(alertsFromTemplates('client', 'waba', templates))).toEqual([
      'amber template-paused',
      'amber template-paused',
    ]);
  });
});
