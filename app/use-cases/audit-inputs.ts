import type { CheckRequest } from '#app/ports/checker.ts';
import { AnswerBook } from '#core/audit/answers/answer-book.ts';
import { currentRuleset } from '#core/audit/rulesets/rulesets.ts';
import { usualAuditSettings } from '#core/model/audit-settings.ts';
import type { Json } from '#core/model/json.ts';
import { noSurroundings } from '#core/model/surroundings.ts';
import { contentHash } from '#core/sync/content-hash.ts';
import type { Deps } from './deps.ts';

/** What a bot's audit is made with besides the flow's bytes. */
export type AuditInputs = Omit<CheckRequest, 'bytes' | 'services'>;

/** Gathers what the workspace knows about a bot, or about one that is yet to be made (null). */
export function auditInputs(
  deps: Deps,
  { clientId, botId }: { readonly clientId: string | null; readonly botId: string | null },
  asOf: string,
): AuditInputs {
  const { clientRecords, answers } = deps.workspace();
  const record = clientId === null ? null : clientRecords.get(clientId);
  return {
    ruleset: currentRuleset,
    asOf,
    appVersion: deps.appVersion,
    surroundings: { ...noSurroundings, client: record?.facts ?? null },
    answers: botId === null ? [] : answers.listByBot(botId),
    settings: record?.settings ?? usualAuditSettings,
  };
}

/**
 * SHA-256 (hex) of all that decides a run: equal keys give equal findings. The moment itself counts only by the
 * answers that are in force then, and by the day where facts about the number grow old.
 */
export function inputKey(contentSha256: string, inputs: AuditInputs): string {
  const { asOf, answers, surroundings, ...rest } = inputs;
  const inForce = new AnswerBook(answers ?? [], asOf).inForce();
  const ages = surroundings?.number == null ? null : asOf.slice(0, 13);
  return contentHash({ ...rest, contentSha256, surroundings, inForce, ages } as unknown as Json);
}
