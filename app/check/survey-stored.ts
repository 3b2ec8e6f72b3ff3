import type { AuditRequest } from '#app/ports/checker.ts';
import { auditFacts } from '#core/audit/facts.ts';
import { surveyFlow } from '#core/audit/survey/survey-flow.ts';
import type { BotSurvey } from '#core/model/bot-survey.ts';
import { storedFlow } from './audit-stored.ts';

/** What a report tells of a stored flow besides its findings. Pure and synchronous. */
export function surveyStored(request: AuditRequest): BotSurvey {
  const { humanServices, surroundings, asOf, ruleset } = request;
  return surveyFlow(
    auditFacts(storedFlow(request), { humanServices, surroundings, asOf, ruleset }),
  );
}
