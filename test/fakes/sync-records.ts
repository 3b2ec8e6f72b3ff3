import type { Alert } from '#core/model/alert.ts';
import type { BotFacts, BotObservation } from '#core/model/bot-reading.ts';
import type { Credential } from '#core/model/credential.ts';
import type { Incident } from '#core/model/incident.ts';
import type { MetaEvent, NumberObservation } from '#core/model/quality-history.ts';
import type { SyncAttempt, SyncJob } from '#core/model/sync-job.ts';
import type { WhatsappAccount, WhatsappNumber } from '#core/model/whatsapp-number.ts';

/** Small valid records of what is fetched and observed; every field can be replaced. */

const moment = '2026-11-22T12:00:00.000Z';

/** A credential of a bot. */
export function aCredential(change: Partial<Credential> = {}): Credential {
  return {
    id: 'credential-1',
    clientId: 'client-1',
    kind: 'blip-bot',
    label: 'Chave do atendimento',
    shortName: 'padariaaurora',
    contract: 'aurora',
    botId: 'bot-1',
    hint: 'x9Q=',
    fingerprint: '0a1b2c3d',
    createdAt: moment,
    sealedAt: moment,
    rotateAfterDays: 90,
    token: null,
    state: 'working',
    lastUsedAt: null,
    lastFailure: { code: 'throttled', at: moment, message: 'Rate limit' },
    ...change,
  };
}

/** A WhatsApp Business Account. */
export function anAccount(change: Partial<WhatsappAccount> = {}): WhatsappAccount {
  return {
    id: 'account-1',
    clientId: 'client-1',
    credentialId: 'credential-2',
    wabaId: '102290129340398',
    name: 'Padaria Aurora',
    ownership: 'client',
    createdAt: moment,
    ...change,
  };
}

/** A WhatsApp number. */
export function aNumber(change: Partial<WhatsappNumber> = {}): WhatsappNumber {
  return {
    id: 'number-1',
    clientId: 'client-1',
    botId: 'bot-1',
    phone: '+551140028922',
    phoneNumberId: '106540352242922',
    wabaId: '102290129340398',
    verifiedName: 'Padaria Aurora',
    createdAt: moment,
    ...change,
  };
}

/** What was seen of that number. */
export function aNumberObservation(change: Partial<NumberObservation> = {}): NumberObservation {
  return {
    observedAt: moment,
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

/** One look at the bot. */
export function aBotObservation(change: Partial<BotObservation> = {}): BotObservation {
  return {
    observedAt: moment,
    depth: 'everything',
    publicationIndex: 7,
    publishedAt: '2026-11-20T09:30:00Z',
    publishedSha256: 'a'.repeat(64),
    workingSha256: null,
    ...change,
  };
}

/** What surrounds the bot's flow: a desk with people. */
export function someBotFacts(change: Partial<BotFacts> = {}): BotFacts {
  return {
    template: 'builder',
    services: [],
    channels: [
      { gateway: 'wa.gw.msging.net', phone: '+551140028922', phoneNumberId: null, isActive: true },
    ],
    desk: {
      hours: [{ title: 'Principal', isMain: true, queues: [], hours: null }],
      queues: [{ name: 'Vendas', isActive: true }],
      rules: [],
      attendants: { total: 4, online: 2, paused: 1 },
    },
    intents: null,
    entities: null,
    gaps: [{ part: 'intents', code: 'not-allowed', reasonCode: 35, message: 'No permission' }],
    ...change,
  };
}

/** An event of an imported webhook log. */
export function anEvent(change: Partial<MetaEvent> = {}): MetaEvent {
  return {
    hash: 'e'.repeat(64),
    kind: 'restriction',
    at: moment,
    wabaId: '102290129340398',
    phone: null,
    event: 'ACCOUNT_RESTRICTION',
    expiresAt: '2026-11-29T12:00:00.000Z',
    reason: null,
    detail: { restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING' }] },
    ...change,
  };
}

/** The bot's standing job. */
export function aJob(change: Partial<SyncJob> = {}): SyncJob {
  return {
    id: 'job-1',
    clientId: 'client-1',
    kind: 'bot',
    subjectId: 'bot-1',
    credentialId: 'credential-1',
    dueAt: moment,
    state: 'waiting',
    bootId: null,
    attempt: 0,
    lastOkAt: null,
    lastFullAt: null,
    lastFault: null,
    ...change,
  };
}

/** One try of that job. */
export function anAttempt(change: Partial<SyncAttempt> = {}): SyncAttempt {
  return {
    jobId: 'job-1',
    startedAt: moment,
    endedAt: '2026-11-22T12:00:07.250Z',
    outcome: 'failed',
    code: 'throttled',
    requests: 12,
    bytes: 5_000_000_000,
    skewSeconds: -1.5,
    ...change,
  };
}

/** An open incident of the number. */
export function anIncident(change: Partial<Incident> = {}): Incident {
  return {
    id: 'incident-1',
    clientId: 'client-1',
    numberId: 'number-1',
    wabaId: null,
    kind: 'low-quality',
    openedAt: moment,
    source: 'meta',
    before: 'YELLOW',
    after: 'RED',
    reason: null,
    ruleset: '2026-09',
    clocks: [],
    tasks: [{ id: 'task-1', key: 'read-reason', text: '', doneAt: null, doneBy: null }],
    recoveredAt: null,
    closedAt: null,
    closedBy: null,
    outcome: null,
    ...change,
  };
}

/** An alert about that incident. */
export function anAlert(change: Partial<Alert> = {}): Alert {
  return {
    id: 'alert-1',
    key: 'incident-opened:incident-1',
    clientId: 'client-1',
    kind: 'incident-opened',
    level: 'red',
    subject: { kind: 'incident', id: 'incident-1' },
    values: { number: '+551140028922', days: 7 },
    raisedAt: moment,
    seenAt: moment,
    times: 1,
    notifiedAt: null,
    snoozedUntil: null,
    dismissedAt: null,
    ...change,
  };
}
