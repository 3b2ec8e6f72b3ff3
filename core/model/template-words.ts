import type { Locale, Localized } from './locale.ts';

/** Meta's `status` of a message template. */
const statuses: Localized<ReadonlyMap<string, string>> = {
  'pt-BR': new Map([
    ['APPROVED', 'Aprovado'],
    ['PENDING', 'Em análise'],
    ['REJECTED', 'Recusado'],
    ['PAUSED', 'Pausado'],
    ['DISABLED', 'Desativado'],
    ['FLAGGED', 'Sinalizado'],
    ['IN_APPEAL', 'Em recurso'],
    ['LIMIT_EXCEEDED', 'Acima do limite'],
    ['ARCHIVED', 'Arquivado'],
    ['DELETED', 'Excluído'],
  ]),
  en: new Map([
    ['APPROVED', 'Approved'],
    ['PENDING', 'In review'],
    ['REJECTED', 'Rejected'],
    ['PAUSED', 'Paused'],
    ['DISABLED', 'Disabled'],
    ['FLAGGED', 'Flagged'],
    ['IN_APPEAL', 'In appeal'],
    ['LIMIT_EXCEEDED', 'Over the limit'],
    ['ARCHIVED', 'Archived'],
    ['DELETED', 'Deleted'],
  ]),
  es: new Map([
    ['APPROVED', 'Aprobada'],
    ['PENDING', 'En revisión'],
    ['REJECTED', 'Rechazada'],
    ['PAUSED', 'Pausada'],
    ['DISABLED', 'Desactivada'],
    ['FLAGGED', 'Marcada'],
    ['IN_APPEAL', 'En apelación'],
    ['LIMIT_EXCEEDED', 'Por encima del límite'],
    ['ARCHIVED', 'Archivada'],
    ['DELETED', 'Eliminada'],
  ]),
};

/** A template's state in WhatsApp Manager's words; one that nobody documented stands as it came. */
export function templateStatusWord(value: string, locale: Locale): string {
  return statuses[locale].get(value) ?? value;
}
