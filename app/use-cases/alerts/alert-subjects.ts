import { phoneText } from '#core/model/phone-text.ts';
import type { Incident } from '#core/model/incident.ts';
import { alertsFromCredential } from '#core/sync/alerts/alerts-from-credential.ts';
import { alertsFromIncident } from '#core/sync/alerts/alerts-from-incident.ts';
import {
  alertsFromDrift,
  alertsFromJob,
  alertsFromTemplates,
} from '#core/sync/alerts/alerts-from-sync.ts';
import { drift } from '#core/sync/history/drift.ts';
import type { Credential } from '#core/model/credential.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { subjectName } from '../sync/subject-name.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import type { Subject } from './raise-alerts.ts';

/** What an incident is worth telling now. */
export function ofIncident(deps: SyncDeps, incident: Incident): Subject {
  const { incidents, numbers } = deps.workspace();
  const fell = incidents.log(incident.id).findLast(({ kind }) => kind === 'observed');
  const number = incident.numberId === null ? null : numbers.get(incident.numberId);
  const phone = number === null ? '' : phoneText(number.phone);
  return {
    subject: { kind: 'incident', id: incident.id },
    kinds: ['incident-opened', 'incident-deadline', 'incident-recovered'],
    sights: alertsFromIncident(incident, {
      phone,
      relapsedAt: fell?.at ?? null,
      now: deps.clock.now(),
    }),
  };
}

/** What a credential is worth telling now. */
export function ofCredential(deps: SyncDeps, credential: Credential): Subject {
  return {
    subject: { kind: 'credential', id: credential.id },
    kinds: ['credential-refused', 'credential-expiring', 'credential-rotation'],
    sights: alertsFromCredential(credential, deps.clock.now()),
  };
}

/** What a job is worth telling after a try. */
export function ofJob(deps: SyncDeps, job: SyncJob): Subject {
  return {
    subject: { kind: 'job', id: job.id },
    kinds: ['sync-failing'],
    sights: alertsFromJob(job, subjectName(deps, job)),
  };
}

/** A draft that is not what is published, after the bot was read. */
export function ofDraft({ workspace }: SyncDeps, { clientId, subjectId }: SyncJob): Subject {
  const { history, bots } = workspace();
  const full = history.latestFullOfBot(subjectId);
  const hashes = {
    publishedSha256: full?.publishedSha256 ?? null,
    workingSha256: full?.workingSha256 ?? null,
    auditedSha256: null,
  };
  return {
    subject: { kind: 'bot', id: subjectId },
    kinds: ['draft-differs'],
    sights: alertsFromDrift({
      clientId,
      botId: subjectId,
      botName: bots.get(subjectId)?.name ?? '',
      draftDiffers: drift(hashes).draftDiffers,
      workingSha256: hashes.workingSha256,
    }),
  };
}

/** Paused and disabled templates of a client, over all its accounts. */
export function ofTemplates({ workspace }: SyncDeps, clientId: string): Subject {
  const { numbers, history } = workspace();
  return {
    subject: { kind: 'client', id: clientId },
    kinds: ['template-paused'],
    sights: numbers
      .accounts(clientId)
      .flatMap(({ id, wabaId }) =>
        alertsFromTemplates(clientId, wabaId, history.latestTemplates(id) ?? []),
      ),
  };
}
