import type { Evidence } from '#core/model/finding.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import { factEvidence } from './fact-evidence.ts';

/** A message template. */
export type Template = NonNullable<NonNullable<Surroundings['number']>['templates']>[number];

/** Statuses in which a template is not sent and will not be by itself (Meta, template statuses). */
const unsendable: ReadonlySet<string> = new Set([
  'REJECTED',
  'DISABLED',
  'DELETED',
  'PENDING_DELETION',
  'ARCHIVED',
  'PENDING',
  'IN_APPEAL',
]);

/** True when customers can get it, now or once a pause is over. */
export function isSendable({ status }: Template): boolean {
  return !unsendable.has(status.toUpperCase());
}

/** A template's name with its language where it has one: a name stands for one template in each. */
export function templateName({ name, language }: Template): string {
  return language === null ? name : `${name} (${language})`;
}

/** A field of a template as evidence. */
export function templateFact(
  template: Template,
  field: 'body' | 'quality' | 'status' | 'buttons',
): Evidence {
  const value = template[field];
  const shown = typeof value === 'object' && value !== null ? value.join(', ') : value;
  return factEvidence(`number.templates.${templateName(template)}.${field}`, shown, template);
}

/** Names of templates for a sentence: the first three. */
export function namesOf(templates: readonly Template[]): string {
  const names = templates.map(templateName);
  return names.length > 3 ? `${names.slice(0, 3).join(', ')}…` : names.join(', ');
}
