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
import type { Deps } from '../deps.ts';
import type { Subject } from './raise-alerts.ts';

/** Credentials and jobs that are gone, of which an alert still speaks: there is nothing to tell of them any more. */
export function goneSubjects({ workspace }: Deps): Subject[] {
  const { alerts, credentials, jobs } = workspace();
  return alerts
    .listActive()
    .filter(
      ({ subject: { kind, id } }) =>
        (kind === 'credential' && credentials.get(id) === null) ||
        (kind === 'job' && jobs.get(id) === null),
    )
    .map(({ subject, kind }) => ({ subject, kinds: [kind], sights: [] }));
}

/** What an incident is worth telling now. */
export function ofIncident(deps: Deps, incident: Incident): Subject {
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
export function ofCredential(deps: Deps, credential: Credential): Subject {
  return {
    subject: { kind: 'credential', id: credential.id },
    kinds: ['credential-refused', 'credential-expiring', 'credential-rotation'],
    sights: alertsFromCredential(credential, deps.clock.now()),
  };
}

/** What a job is worth telling after a try. */
export function ofJob(deps: Deps, job: SyncJob): Subject {
  return {
    subject: { kind: 'job', id: job.id },
    kinds: ['sync-failing'],
    sights: alertsFromJob(job, subjectName(deps, job)),
  };
}

/** A draft that is not what is published, after the bot was read. */
export function ofDraft({ workspace }: Deps, { clientId, subjectId }: SyncJob): Subject {
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
export function ofTemplates({ workspace }: Deps, clientId: string): Subject {
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
