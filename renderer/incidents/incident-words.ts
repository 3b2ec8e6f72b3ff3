import type { IncidentRow } from '#app/contract/incident-row.ts';
import type { Filing, Incident, IncidentEntry } from '#core/model/incident.ts';
import { incidentValueWord } from '#core/model/incident-words.ts';
import { useFormats } from '#renderer/texts/formats.ts';
import { phoneText } from '#core/model/phone-text.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** Where an incident stands. It is closed by a person only, never because a value recovered. */
export type IncidentStanding = 'open' | 'recovered' | 'closed';

/** Where an incident stands. */
export function standingOf(incident: Incident): IncidentStanding {
  if (incident.closedAt !== null) return 'closed';
  return incident.recoveredAt === null ? 'open' : 'recovered';
}

/** Words for incidents in the window's language. */
export function useIncidentWords() {
  const { t } = useTexts();
  const { locale, moment } = useFormats();

  /** A value before or after, as people call it. */
  function value({ kind }: Incident, found: string): string {
    return incidentValueWord(kind, found, locale.value);
  }

  /** What happened, as one sentence. */
  function sentence({ incident, phone }: Pick<IncidentRow, 'incident' | 'phone'>): string {
    const subject = phone === null ? t('incident.account') : phoneText(phone);
    const after = value(incident, incident.after).toLocaleLowerCase(locale.value);
    return t(`incident.sentence.${incident.kind}`, { subject, after });
  }

  /** Where and when an appeal was handed in, or how it was answered, and under which number. */
  function filed({ on, where, caseNumber, outcome }: Filing): string {
    const what = outcome === null ? t(`appeal.place.${where}`) : t(`appeal.outcome.${outcome}`);
    const date = moment(on);
    return caseNumber === null
      ? t('appeal.log.filed', { what, date })
      : t('appeal.log.filedCase', { what, date, case: caseNumber });
  }

  /** What a line of the log says: observed values and our own tasks have words, the rest is a person's. */
  function entry(incident: Incident, { kind, text, filing }: IncidentEntry): string {
    if (filing !== undefined) return [filed(filing), text].filter((line) => line !== '').join('\n');
    if (kind === 'opened' || kind === 'observed' || kind === 'recovered') {
      return value(incident, text);
    }
    if (!kind.startsWith('task-')) return text;
    const task = incident.tasks.find(({ id, key }) => text === id || text === key);
    if (!task) return text;
    return task.key === null ? task.text : t(`incident.task.${task.key}`);
  }

  return { sentence, value, entry };
}
