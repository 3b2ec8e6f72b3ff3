import type { AuditRequest, CheckRequest } from '#app/ports/checker.ts';
import { AnswerBook } from '#core/audit/answers/answer-book.ts';
import { currentRuleset } from '#core/audit/rulesets/rulesets.ts';
import { usualAuditSettings } from '#core/model/audit-settings.ts';
import type { Json } from '#core/model/json.ts';
import { noSurroundings, type Surroundings } from '#core/model/surroundings.ts';
import { contentHash } from '#core/sync/content-hash.ts';
import type { Deps } from './deps.ts';
import { joinedServices, type JoinedServices, type JoinedSnapshot } from './joined-services.ts';
import { knownSurroundings } from './known-surroundings.ts';

/** What a bot's audit is made with besides the flow's bytes. */
export type AuditInputs = Omit<CheckRequest, 'bytes' | 'services'> & {
  /** Stored flows that are joined, by content hash. */
  readonly joins: readonly JoinedSnapshot[];
};

/** Whose audit it is; a bot that is yet to be made is null. `contentSha256`: of the flow, where it is known already. */
export interface AuditSubject {
  readonly clientId: string | null;
  readonly botId: string | null;
  readonly contentSha256?: string;
  /** The client's routers, where many of its bots are audited. */
  readonly joined?: JoinedServices;
}

/** Gathers what the workspace knows about a bot. */
export function auditInputs(
  deps: Deps,
  { clientId, botId, contentSha256, joined }: AuditSubject,
  asOf: string,
): AuditInputs {
  const { clientRecords, answers } = deps.workspace();
  const record = clientId === null ? null : clientRecords.get(clientId);
  const known =
    clientId === null || botId === null
      ? noSurroundings
      : knownSurroundings(deps, { clientId, botId }, contentSha256 ?? null);
  return {
    ruleset: currentRuleset,
    asOf,
    appVersion: deps.appVersion,
    surroundings: { ...known, client: record?.facts ?? null },
    answers: botId === null ? [] : answers.listByBot(botId),
    settings: record?.settings ?? usualAuditSettings,
    joins:
      clientId === null || botId === null ? [] : (joined ?? joinedServices(deps, clientId))(botId),
  };
}

/** The inputs as a checker takes them: the joined flows by their documents. */
export function auditRequest(
  deps: Deps,
  { joins, ...inputs }: AuditInputs,
  document: string,
): AuditRequest {
  const { snapshots } = deps.workspace();
  const joined = joins.map(({ service, snapshotId }) => ({
    service,
    document: snapshots.document(snapshotId),
  }));
  return joined.length === 0 ? { ...inputs, document } : { ...inputs, document, joined };
}

/** The inputs for a file that is yet to be read, joined with what the workspace holds of its router. */
export function checkRequest(
  deps: Deps,
  { joins, ...inputs }: AuditInputs,
  bytes: Uint8Array,
): CheckRequest {
  const { snapshots } = deps.workspace();
  const services = joins.map(({ service, snapshotId }) => ({
    service,
    bytes: new TextEncoder().encode(snapshots.document(snapshotId)),
  }));
  return services.length === 0 ? { ...inputs, bytes } : { ...inputs, bytes, services };
}

/**
 * SHA-256 (hex) of all that decides a run: equal keys give equal findings. The moment itself counts only by the
 * answers that are in force then, by the age of a rating in days, and by the day while a penalty's clock runs.
 */
export function inputKey(contentSha256: string, inputs: AuditInputs): string {
  const { asOf, answers, surroundings, joins, ...rest } = inputs;
  const inForce = new AnswerBook(answers ?? [], asOf).inForce();
  const joined = joins.map((join) => [join.service, join.contentSha256]);
  return contentHash({
    ...rest,
    contentSha256,
    surroundings: surroundings === undefined ? null : withoutMoments(surroundings, asOf),
    inForce,
    ...(joined.length === 0 ? {} : { joined }),
  } as unknown as Json);
}

const day = 86_400_000;

/** When something was seen changes with every sync; what was seen does not. */
function withoutMoments(surroundings: Surroundings, asOf: string): unknown {
  const { number, service } = surroundings;
  if (number === null && service === null) return surroundings;
  const rating = number?.qualityRating ?? null;
  return {
    ...surroundings,
    service: service === null ? null : { ...service, observedAt: null },
    number:
      number === null
        ? null
        : {
            ...number,
            profile: number.profile === null ? null : { ...number.profile, observedAt: null },
            qualityRating:
              rating === null
                ? null
                : {
                    ...rating,
                    observedAt: Math.floor(
                      (Date.parse(asOf) - Date.parse(rating.observedAt)) / day,
                    ),
                  },
            templates:
              number.templates?.map((template) => ({ ...template, observedAt: null })) ?? null,
          },
    today: number?.penalty == null ? null : asOf.slice(0, 10),
  };
}
