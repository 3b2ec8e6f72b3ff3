import type { Locale, Localized } from './locale.ts';
import type { QualityValue } from './quality-history.ts';

type Words = Readonly<Record<string, string>>;

/** Ratings as WhatsApp Manager words them. */
export const qualityWords: Localized<Readonly<Record<QualityValue, string>>> = {
  'pt-BR': { GREEN: 'Alta', YELLOW: 'Média', RED: 'Baixa', UNKNOWN: 'Desconhecida' },
  en: { GREEN: 'High', YELLOW: 'Medium', RED: 'Low', UNKNOWN: 'Unknown' },
  es: { GREEN: 'Alta', YELLOW: 'Media', RED: 'Baja', UNKNOWN: 'Desconocida' },
};

/** The shape that stands beside a rating's word, so that colour is never alone. */
export const qualityShapes: Readonly<Record<QualityValue, string>> = {
  GREEN: '▲',
  YELLOW: '◆',
  RED: '▼',
  UNKNOWN: '○',
};

/** Meta's `status` of a number. */
const statuses: Localized<Words> = {
  'pt-BR': {
    PENDING: 'Pendente',
    CONNECTED: 'Conectado',
    DISCONNECTED: 'Offline',
    FLAGGED: 'Sinalizado',
    RESTRICTED: 'Restrito',
    RATE_LIMITED: 'Limitado',
    BANNED: 'Banido',
    MIGRATED: 'Migrado',
    DELETED: 'Excluído',
    UNVERIFIED: 'Não verificado',
    UNKNOWN: 'Desconhecido',
  },
  en: {
    PENDING: 'Pending',
    CONNECTED: 'Connected',
    DISCONNECTED: 'Offline',
    FLAGGED: 'Flagged',
    RESTRICTED: 'Restricted',
    RATE_LIMITED: 'Rate limited',
    BANNED: 'Banned',
    MIGRATED: 'Migrated',
    DELETED: 'Deleted',
    UNVERIFIED: 'Unverified',
    UNKNOWN: 'Unknown',
  },
  es: {
    PENDING: 'Pendiente',
    CONNECTED: 'Conectado',
    DISCONNECTED: 'Sin conexión',
    FLAGGED: 'Marcado',
    RESTRICTED: 'Restringido',
    RATE_LIMITED: 'Limitado',
    BANNED: 'Bloqueado',
    MIGRATED: 'Migrado',
    DELETED: 'Eliminado',
    UNVERIFIED: 'Sin verificar',
    UNKNOWN: 'Desconocido',
  },
};

/** Meta's `name_status`. */
const nameStatuses: Localized<Words> = {
  'pt-BR': {
    APPROVED: 'Aprovado',
    AVAILABLE_WITHOUT_REVIEW: 'Disponível sem análise',
    DECLINED: 'Recusado',
    EXPIRED: 'Expirado',
    PENDING_REVIEW: 'Em análise',
    NONE: 'Sem nome',
  },
  en: {
    APPROVED: 'Approved',
    AVAILABLE_WITHOUT_REVIEW: 'Available without review',
    DECLINED: 'Declined',
    EXPIRED: 'Expired',
    PENDING_REVIEW: 'In review',
    NONE: 'No name',
  },
  es: {
    APPROVED: 'Aprobado',
    AVAILABLE_WITHOUT_REVIEW: 'Disponible sin revisión',
    DECLINED: 'Rechazado',
    EXPIRED: 'Vencido',
    PENDING_REVIEW: 'En revisión',
    NONE: 'Sin nombre',
  },
};

/** Meta's `account_review_status` (WHATSAPP 1.3.2): the review of an account. */
const reviews: Localized<Words> = {
  'pt-BR': {
    APPROVED: 'aprovada',
    PENDING: 'em análise',
    REJECTED: 'recusada',
    DEFERRED: 'adiada',
  },
  en: { APPROVED: 'approved', PENDING: 'in review', REJECTED: 'rejected', DEFERRED: 'deferred' },
  es: { APPROVED: 'aprobada', PENDING: 'en curso', REJECTED: 'rechazada', DEFERRED: 'aplazada' },
};

/** The worst of `health_status`: whether messages can be sent. */
const sendStates: Localized<Words> = {
  'pt-BR': { AVAILABLE: 'Disponível', LIMITED: 'Limitado', BLOCKED: 'Bloqueado' },
  en: { AVAILABLE: 'Available', LIMITED: 'Limited', BLOCKED: 'Blocked' },
  es: { AVAILABLE: 'Disponible', LIMITED: 'Limitado', BLOCKED: 'Bloqueado' },
};

/** A rating in words; one that nobody documented stands as it came. */
export function qualityWord(value: string, locale: Locale): string {
  return wordOf(qualityWords[locale], value);
}

/** A rating with its shape: `▼ Baixa`. */
export function qualityLabel(value: string, locale: Locale): string {
  const shape = wordOf(qualityShapes, value);
  return shape === value ? value : `${shape} ${qualityWord(value, locale)}`;
}

/** The review of an account, as it stands within a sentence; a value that nobody documented stands as it came. */
export function reviewWord(value: string, locale: Locale): string {
  return wordOf(reviews[locale], value);
}

/** A number's state in WhatsApp Manager's words; one that nobody documented stands as it came. */
export function statusWord(value: string, locale: Locale): string {
  return wordOf(statuses[locale], value);
}

/** The state of a display name; one that nobody documented stands as it came. */
export function nameStatusWord(value: string, locale: Locale): string {
  return wordOf(nameStatuses[locale], value);
}

/** Whether messages can be sent; a word that nobody documented stands as it came. */
export function sendStateWord(value: string, locale: Locale): string {
  return wordOf(sendStates[locale], value);
}

/** Values come from outside: only own names count. */
function wordOf(words: Words, value: string): string {
  return Object.prototype.hasOwnProperty.call(words, value) ? (words[value] ?? value) : value;
}
