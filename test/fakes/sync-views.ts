import type { SyncAges } from '#app/contract/sync-ages.ts';
import type {
  AlertRow,
  CredentialView,
  IncidentView,
  JobRow,
  NumberHistory,
  NumberRow,
} from '#app/contract/sync-views.ts';
import { usualSyncSettings } from '#app/contract/sync-views.ts';
import type {
  BotSyncState,
  ScheduleView,
  SyncOverview,
  SyncSettings,
} from '#app/contract/sync-views.ts';
import type { NumberObservation } from '#core/model/quality-history.ts';
import { usualSchedule } from '#core/model/schedule.ts';

/** Hand-made views of connections, numbers and incidents, as the window gets them. All invented. */

const born = '2026-10-01T09:00:00.000Z';

/** A credential in a list. */
export function aCredential(
  change: Partial<CredentialView['credential']> = {},
  view: Partial<CredentialView> = {},
): CredentialView {
  return {
    credential: {
      id: 'key-1',
      clientId: 'c1',
      kind: 'blip-bot',
      label: 'Atendimento da loja',
      shortName: 'lojamare',
      contract: null,
      botId: 'c1-bot-1',
      hint: 'x7Qa',
      fingerprint: '0badcafe',
      createdAt: born,
      sealedAt: born,
      rotateAfterDays: 180,
      token: null,
      state: 'working',
      lastUsedAt: '2026-11-22T11:00:00.000Z',
      lastFailure: null,
      ...change,
    },
    expiresInDays: null,
    rotateInDays: 128,
    isSealed: true,
    sameAs: [],
    ...view,
  };
}

/** What was seen of a number at one moment. */
export function anObservation(
  observedAt: string,
  change: Partial<NumberObservation> = {},
): NumberObservation {
  return {
    observedAt,
    source: 'meta',
    quality: 'GREEN',
    status: 'CONNECTED',
    nameStatus: 'APPROVED',
    limit: 'TIER_2K',
    canSend: 'AVAILABLE',
    reason: null,
    proofId: null,
    ...change,
  };
}

/** A number in a list. */
export function aNumberRow(change: Partial<NumberRow> = {}): NumberRow {
  return {
    number: {
      id: 'n1',
      clientId: 'c1',
      botId: 'c1-bot-1',
      phone: '+551140028922',
      phoneNumberId: '1090',
      wabaId: '2080',
      verifiedName: 'Loja Maré',
      createdAt: born,
    },
    botName: 'Atendimento',
    latest: anObservation('2026-11-22T11:00:00.000Z'),
    previousQuality: null,
    since: null,
    openIncidents: 0,
    troubledTemplates: 0,
    ...change,
  };
}

/** A number's history with a fall, a gap, a published version and an incident. */
export function aHistory(change: Partial<NumberHistory> = {}): NumberHistory {
  return {
    number: aNumberRow().number,
    from: '2026-10-23T12:00:00.000Z',
    to: '2026-11-22T12:00:00.000Z',
    observations: [
      { ...anObservation('2026-10-24T12:00:00.000Z'), repeats: 40 },
      { ...anObservation('2026-11-01T12:00:00.000Z'), repeats: 0 },
      {
        ...anObservation('2026-11-10T12:00:00.000Z', {
          quality: 'RED',
          source: 'typed',
          proofId: 'proof-1',
        }),
        repeats: 0,
      },
      { ...anObservation('2026-11-20T12:00:00.000Z', { quality: 'YELLOW' }), repeats: 0 },
    ],
    gaps: [
      { from: '2026-11-02T00:00:00.000Z', to: '2026-11-09T00:00:00.000Z', reason: 'app-closed' },
    ],
    versions: [
      {
        snapshotId: 's1',
        botId: 'c1-bot-1',
        at: '2026-11-12T15:00:00.000Z',
        isPublicationTime: true,
      },
    ],
    incidents: [anIncident().incident],
    ...change,
  };
}

/** An incident with its log: a fall to low quality. */
export function anIncident(change: Partial<IncidentView['incident']> = {}): IncidentView {
  return {
    incident: {
      id: 'i1',
      clientId: 'c1',
      numberId: 'n1',
      wabaId: '2080',
      kind: 'low-quality',
      openedAt: '2026-11-10T12:00:00.000Z',
      source: 'typed',
      before: 'GREEN',
      after: 'RED',
      reason: null,
      ruleset: '2026-09',
      clocks: [
        {
          kind: 'appeal-window',
          startsAt: '2026-11-10T12:00:00.000Z',
          endsAt: '2027-02-08T12:00:00.000Z',
          isHistorical: false,
          isUsual: true,
        },
        {
          kind: 'seven-days',
          startsAt: '2026-11-10T12:00:00.000Z',
          endsAt: '2026-11-17T12:00:00.000Z',
          isHistorical: true,
          isUsual: false,
        },
      ],
      tasks: [
        { id: 't1', key: 'read-reason', text: '', doneAt: null, doneBy: null },
        {
          id: 't2',
          key: 'audit-flow',
          text: '',
          doneAt: '2026-11-11T09:00:00.000Z',
          doneBy: 'Ana',
        },
      ],
      recoveredAt: null,
      closedAt: null,
      closedBy: null,
      outcome: null,
      ...change,
    },
    clientName: 'Loja Maré',
    phone: '+551140028922',
    log: [{ at: '2026-11-10T12:00:00.000Z', by: '', kind: 'opened', text: 'RED' }],
  };
}

/** An alert in the list. */
export function anAlert(id: string, change: Partial<AlertRow['alert']> = {}): AlertRow {
  return {
    alert: {
      id,
      key: `incident-opened/${id}`,
      clientId: 'c1',
      kind: 'incident-opened',
      level: 'red',
      subject: { kind: 'incident', id: 'i1' },
      values: {
        incident: 'low-quality',
        phone: '+55 11 4002-8922',
        before: 'GREEN',
        after: 'RED',
        since: '',
      },
      raisedAt: '2026-11-10T12:00:00.000Z',
      seenAt: '2026-11-10T12:00:00.000Z',
      times: 1,
      notifiedAt: null,
      snoozedUntil: null,
      dismissedAt: null,
      ...change,
    },
    clientName: 'Loja Maré',
    place: '/clients/c1/incidents/i1',
  };
}

/** A standing job. */
export function aJob(change: Partial<JobRow['job']> = {}, row: Partial<JobRow> = {}): JobRow {
  return {
    job: {
      id: 'job-1',
      clientId: 'c1',
      kind: 'bot',
      subjectId: 'c1-bot-1',
      credentialId: 'key-1',
      dueAt: '2026-11-22T15:00:00.000Z',
      state: 'waiting',
      bootId: null,
      attempt: 0,
      lastOkAt: '2026-11-22T11:00:00.000Z',
      lastFullAt: '2026-11-22T08:00:00.000Z',
      lastFault: null,
      ...change,
    },
    clientName: 'Loja Maré',
    subjectName: 'Atendimento',
    cadence: usualSchedule.cadence,
    isPaused: false,
    ...row,
  };
}

/** What a fake host knows of connections, numbers, schedules, incidents and alerts. */
export interface FakeSync {
  credentials: CredentialView[];
  numbers: NumberRow[];
  history: NumberHistory;
  schedule: ScheduleView;
  overview: SyncOverview;
  ages: SyncAges;
  bots: Record<string, BotSyncState>;
  incidents: IncidentView[];
  alerts: AlertRow[];
  settings: SyncSettings;
}

/** A fake host that knows nothing yet. */
export function noSync(): FakeSync {
  return {
    credentials: [],
    numbers: [],
    history: aHistory({ observations: [], gaps: [], versions: [], incidents: [] }),
    schedule: { schedule: usualSchedule, next: ['2026-11-23T11:00:00.000Z'] },
    overview: {
      pausedUntil: null,
      isOnline: true,
      running: null,
      nextAt: null,
      jobs: [],
      missed: 0,
    },
    ages: {
      ...{ isOnline: true, offlineSince: null, newestAt: null, oldestAt: null },
      ...{ never: 0, skewSeconds: null },
    },
    bots: {},
    incidents: [],
    alerts: [],
    settings: usualSyncSettings,
  };
}
