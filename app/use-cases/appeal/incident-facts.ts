import { AnswerBook } from '#core/audit/answers/answer-book.ts';
import type { AppealFacts } from '#core/model/appeal.ts';
import type { Answer } from '#core/model/answer.ts';
import type { Incident } from '#core/model/incident.ts';
import { isDecisive } from '#core/model/decisive-audits.ts';
import type { PacketFileSource } from '#core/model/packet-file.ts';
import type { Run } from '#core/model/run.ts';
import type { WhatsappAccount } from '#core/model/whatsapp-number.ts';
import { stepsOfDocument } from '#core/report/appeal/steps-confirmed.ts';
import { versionMarks } from '#core/sync/history/version-marks.ts';
import type { Deps } from '../deps.ts';
import { numberHistory } from '../numbers/number-history.ts';
import type { AppealDeps } from './appeal-deps.ts';
import type { IncidentSubject } from './incident-subject.ts';
import { knownVersions } from './known-versions.ts';

/** Days before the penalty from which a packet tells the history. */
const daysBefore = 30;

/** The penalty of an incident. `penalisedAt`: the moment itself, where a person knows it; the incident's is when it was seen. */
export function penaltyOf(
  { workspace }: Deps,
  incident: Incident,
  penalisedAt: string | null,
): AppealFacts['penalty'] {
  const { kind, openedAt, source, before, after, reason, clocks, numberId } = incident;
  // A notice of Meta carries its own moment; a reading only tells that it happened since the one before.
  const isExact = penalisedAt !== null || source === 'webhook' || numberId === null;
  const earlier = isExact
    ? undefined
    : workspace().history.ofNumber(numberId, start(openedAt), openedAt).at(-1);
  const at = penalisedAt ?? openedAt;
  const lastWellAt = earlier?.observedAt ?? null;
  return { kind, at, lastWellAt, source, before, after, reason, clocks };
}

type Seen = Pick<
  AppealFacts,
  'history' | 'gaps' | 'events' | 'profile' | 'templates' | 'errors' | 'readFrom' | 'publications'
>;

/** What was seen of number, account and bot from {@link daysBefore} days before the penalty until now. */
export function seenOf(
  deps: AppealDeps,
  incident: Incident,
  { number, account, bot }: IncidentSubject,
  { at, asOf }: { readonly at: string; readonly asOf: string },
): Seen {
  const { history } = deps.workspace();
  const from = start(at);
  const until = new Date(Date.parse(asOf) + 1).toISOString();
  const told =
    number === null ? null : numberHistory(deps, { numberId: number.id, from, to: until });
  const waba = number?.wabaId ?? incident.wabaId;
  const observed = account === null ? null : history.latestOfAccount(account.id);
  const templates = account === null ? null : history.latestTemplates(account.id);
  const { snapshots, looks } = knownVersions(deps, bot.id, null);
  const full = looks.filter(({ depth }) => depth === 'everything');
  const all = deps.workspace().snapshots.listByBot(bot.id);
  const marks = versionMarks(all, full);
  const inForce = marks.findLast((mark) => mark.at <= at);
  return {
    history: told?.observations ?? [],
    gaps: told?.gaps ?? [],
    events: history
      .events(incident.clientId)
      .filter(
        (event) =>
          event.wabaId === waba &&
          (event.phone === null || event.phone === number?.phone) &&
          event.at >= from &&
          event.at < until,
      )
      .map(({ kind, at: when, event, reason, expiresAt, phone }) => ({
        kind,
        at: when,
        event,
        reason,
        expiresAt,
        phone,
      }))
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    profile: number === null ? null : history.latestProfile(number.id),
    templates:
      templates?.filter(
        ({ status, quality }) => status !== 'APPROVED' || quality === 'YELLOW' || quality === 'RED',
      ) ?? null,
    errors:
      observed === null
        ? []
        : observed.errors.map((error) => ({ ...error, observedAt: observed.observedAt })),
    readFrom: {
      templates: metaSource(deps, account, '/message_templates', templates?.[0] ?? null),
      errors: metaSource(deps, account, '', observed),
    },
    publications: marks
      .filter((mark) => mark === inForce || mark.at > at)
      .map(({ at: when, isPublicationTime, snapshotId }) => ({
        at: when,
        isPublicationTime,
        contentSha256: snapshots.find(({ id }) => id === snapshotId)?.contentSha256 ?? '',
      })),
  };
}

/** The request that a sync read something of an account with; null for what came another way. */
function metaSource(
  { network }: AppealDeps,
  account: WhatsappAccount | null,
  edge: string,
  read: { readonly source: string; readonly observedAt: string | null } | null,
): PacketFileSource | null {
  if (account === null || read?.source !== 'meta' || read.observedAt === null) return null;
  return {
    host: new URL(network.graphBase()).host,
    method: 'GET',
    // Without the version: which one it was is not kept.
    resource: `/${account.wabaId}${edge}`,
    observedAt: new Date(read.observedAt).toISOString(),
  };
}

type Done = Pick<AppealFacts, 'tasks' | 'triages' | 'log' | 'answers' | 'steps'>;

/** What people did and said. `run`: the one the packet stands on. */
export function doneOf(
  { workspace }: Deps,
  incident: Incident,
  { bot }: IncidentSubject,
  { run, at, asOf }: { readonly run: Run; readonly at: string; readonly asOf: string },
): Done {
  const { incidents, triages, answers } = workspace();
  const decided = run.findings.flatMap(({ auditId, answer }): Answer[] =>
    answer !== null && isDecisive(auditId) ? [answer] : [],
  );
  // An answer that gives a fact leaves no trace in a finding.
  const facts = new AnswerBook(answers.listByBot(bot.id), asOf)
    .inForce()
    .filter(({ auditId, says }) => says === 'value' && isDecisive(auditId));
  const seen = answers
    .listByBot(bot.id)
    .findLast(({ auditId, says }) => auditId === 'APL-03' && says === 'value');
  return {
    tasks: incident.tasks,
    log: incidents.log(incident.id),
    triages: triages
      .listByBot(bot.id)
      .filter((one) => one.at >= at)
      .map(({ at: when, author, occurrence, state, reason }) => ({
        at: when,
        by: author,
        auditId: occurrence.auditId,
        state,
        reason,
      }))
      // One decision is kept for every block of a finding.
      .filter(
        (one, index, all) =>
          all.findIndex(
            (other) =>
              other.at === one.at && other.auditId === one.auditId && other.state === one.state,
          ) === index,
      ),
    answers: [...decided, ...facts],
    steps:
      seen?.value == null || seen.value < stepsOfDocument
        ? { confirmedOn: stepsOfDocument, by: null }
        : { confirmedOn: seen.value, by: seen.by },
  };
}

function start(at: string): string {
  return new Date(Date.parse(at) - daysBefore * 86_400_000).toISOString();
}
