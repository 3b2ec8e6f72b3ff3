import { createHash } from 'node:crypto';
import type { Bot } from '#core/model/bot.ts';
import type { Client } from '#core/model/client.ts';
import type { Finding } from '#core/model/finding.ts';
import type { StoredRun } from '#core/model/run.ts';
import type { Snapshot } from '#core/model/snapshot.ts';

/** Small valid records for tests of storage and use cases; every field can be replaced. */

const moment = '2026-11-22T12:00:00.000Z';

/** SHA-256 (hex) of a text. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A client. */
export function aClient(change: Partial<Client> = {}): Client {
  return { id: 'client-1', name: 'Padaria Aurora', createdAt: moment, ...change };
}

/** A bot of that client. */
export function aBot(change: Partial<Bot> = {}): Bot {
  return { id: 'bot-1', clientId: 'client-1', name: 'Atendimento', createdAt: moment, ...change };
}

/** A snapshot of that bot, whose document is `document`. */
export function aSnapshot(document: string, change: Partial<Snapshot> = {}): Snapshot {
  return {
    id: 'snapshot-1',
    botId: 'bot-1',
    takenAt: moment,
    source: 'file',
    fileName: 'padaria.json',
    shape: 'flow-global-actions',
    rawSha256: sha256Of(document),
    contentSha256: sha256Of(document),
    rawBytes: document.length,
    redactions: [{ pointer: '/configuration/authKey', kind: 'key' }],
    ...change,
  };
}

/** A finding with evidence. */
export function aFinding(change: Partial<Finding> = {}): Finding {
  return {
    auditId: 'HUM-01',
    outcome: 'fail',
    severity: 'blocker',
    variant: 'default',
    blocks: ['onboarding'],
    params: { count: 2 },
    evidence: [{ kind: 'quote', block: 'onboarding', text: 'Olá', start: null, end: null }],
    subject: null,
    answer: null,
    ...change,
  };
}

/** A run of that snapshot. */
export function aStoredRun(change: Partial<StoredRun> = {}): StoredRun {
  return {
    id: 'run-1',
    snapshotId: 'snapshot-1',
    botId: 'bot-1',
    createdAt: moment,
    run: {
      ruleset: '2026-09',
      addOns: [],
      asOf: moment,
      appVersion: '0.1.0',
      blocks: { total: 2, reachable: 2, unreachable: [] },
      titles: { onboarding: 'Início' },
      humanPaths: [],
      withoutHuman: { strict: ['onboarding'], forward: [], unknown: [] },
      searchComplete: true,
      findings: [aFinding(), aFinding({ auditId: 'HRS-03', outcome: 'review', severity: 'high' })],
      score: null,
      fingerprints: {},
      problems: [],
      verdict: 'violations',
    },
    ...change,
  };
}
