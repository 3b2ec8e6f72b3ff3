import type { AppealView } from '../appeal-view.ts';
import type { Section, SectionId } from '../section.ts';
import { sectionIds } from '../section.ts';
import { actionsSection } from './actions.ts';
import { claimSection } from './claim.ts';
import { errorsSection } from './errors.ts';
import { flowSection } from './flow.ts';
import { historySection } from './history.ts';
import { identifiersSection } from './identifiers.ts';
import { logSection } from './log.ts';
import { maskedSection } from './masked.ts';
import { notShownSection } from './not-shown.ts';
import { profileSection } from './profile.ts';
import { stepsSection } from './steps.ts';
import { templatesSection } from './templates.ts';
import { ticketSection } from './ticket.ts';
import { waysSection } from './ways.ts';

const makers: Readonly<Record<SectionId, (view: AppealView) => Section>> = {
  claim: claimSection,
  ticket: ticketSection,
  steps: stepsSection,
  identifiers: identifiersSection,
  history: historySection,
  ways: waysSection,
  profile: profileSection,
  templates: templatesSection,
  flow: flowSection,
  actions: actionsSection,
  errors: errorsSection,
  log: logSection,
  'not-shown': notShownSection,
  masked: maskedSection,
};

/** Every part of the packet, in the order of its pages. */
export function allSections(view: AppealView): Section[] {
  return sectionIds.map((id) => makers[id](view));
}
