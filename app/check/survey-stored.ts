import type { AuditRequest } from '#app/ports/checker.ts';
import { surveyFlow } from '#core/audit/survey/survey-flow.ts';
import type { BotSurvey } from '#core/model/bot-survey.ts';
import { storedFacts } from './stored-facts.ts';

/** What a report tells of a stored flow besides its findings. Pure and synchronous. */
export function surveyStored(request: AuditRequest): BotSurvey {
  return surveyFlow(storedFacts(request));
}
