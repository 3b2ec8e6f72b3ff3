import type { Alert, AlertKind, AlertLevel } from './alert.ts';
import { fillText } from './fill-text.ts';
import { incidentAlertSentences } from './incident-alert-sentences.ts';
import type { IncidentKind } from './incident.ts';
import { incidentValueWord } from './incident-words.ts';
import type { Locale, Localized } from './locale.ts';
import { syncAlertSentences, type Sentence } from './sync-alert-sentences.ts';

/** What an alert says of itself. */
export type WordedAlert = Pick<Alert, 'kind' | 'values'>;

/** The few words an alert begins with, e.g. `Classificação de qualidade: Baixa`. Sentence case, no full stop. */
export function alertTitle(alert: WordedAlert, locale: Locale): string {
  return fillText(sentenceOf(alert, locale).title, filled(alert, locale, 'UTC'));
}

/** One sentence that says of whom, from what, until when. `timeZone`: IANA name in which dates are told. */
export function alertText(alert: WordedAlert, locale: Locale, timeZone = 'UTC'): string {
  return fillText(sentenceOf(alert, locale).text, filled(alert, locale, timeZone));
}

const groups: Localized<Readonly<Record<AlertLevel, string>>> = {
  'pt-BR': {
    red: '{client}: {count} {count|aviso|avisos}, com queda ou restrição',
    amber: '{client}: {count} {count|aviso|avisos}',
    quiet: '{client}: {count} {count|novidade|novidades}',
  },
  en: {
    red: '{client}: {count} {count|alert|alerts}, with a fall or restriction',
    amber: '{client}: {count} {count|alert|alerts}',
    quiet: '{client}: {count} {count|update|updates}',
  },
  es: {
    red: '{client}: {count} {count|aviso|avisos}, con caída o restricción',
    amber: '{client}: {count} {count|aviso|avisos}',
    quiet: '{client}: {count} {count|novedad|novedades}',
  },
};

/** The title of one notification for several alerts of a client, by the worst of them. */
export function groupTitle(
  group: { readonly client: string; readonly count: number; readonly level: AlertLevel },
  locale: Locale,
): string {
  return fillText(groups[locale][group.level], { client: group.client, count: group.count });
}

const digests: Localized = {
  'pt-BR': 'Resumo do dia: {count} {count|novidade|novidades}',
  en: 'Daily digest: {count} {count|update|updates}',
  es: 'Resumen del día: {count} {count|novedad|novedades}',
};

/** The title of a digest of so many quiet alerts. */
export function digestTitle(count: number, locale: Locale): string {
  return fillText(digests[locale], { count });
}

/** Which of its sentences an alert speaks: by what befell whom, and by how much time is left. */
function sentenceOf({ kind, values }: WordedAlert, locale: Locale): Sentence {
  const sentences = { ...incidentAlertSentences[locale], ...syncAlertSentences[locale] };
  const variant = variantOf(kind, values);
  return sentences[`${kind}/${variant}`] ?? sentences[kind] ?? { title: kind, text: '' };
}

function variantOf(kind: AlertKind, values: Alert['values']): string {
  const isAccount = values['phone'] === '';
  const isOver = typeof values['days'] === 'number' && values['days'] <= 0;
  switch (kind) {
    case 'incident-opened': {
      const fell = values['incident'] === 'low-quality' && values['before'] !== '';
      return `${values['incident'] ?? ''}${isAccount ? '/account' : fell ? '/fell' : ''}`;
    }
    case 'incident-deadline':
      return `${values['clock'] ?? ''}${isOver ? '/over' : ''}${isAccount ? '/account' : ''}`;
    case 'incident-recovered':
      return isAccount ? 'account' : '';
    case 'credential-expiring':
      return isOver ? 'over' : '';
    case 'new-findings':
      return values['blockers'] === 0 ? '' : 'blockers';
    case 'sync-failing':
      return typeof values['code'] === 'string' ? values['code'] : '';
    default:
      return '';
  }
}

function filled({ values }: WordedAlert, locale: Locale, timeZone: string) {
  const incident = values['incident'];
  const words: Record<string, string | number> = { ...values };
  if (typeof incident === 'string')
    for (const name of ['before', 'after']) {
      const value = values[name];
      if (typeof value === 'string')
        words[name] = incidentValueWord(incident as IncidentKind, value, locale);
    }
  const endsAt = values['endsAt'];
  if (typeof endsAt === 'string') words['day'] = dayWord(endsAt, locale, timeZone);
  return words;
}

function dayWord(instant: string, locale: Locale, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  return format.format(new Date(instant));
}
