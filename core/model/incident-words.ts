import type { IncidentClock, IncidentKind, IncidentTask } from './incident.ts';
import type { Locale, Localized } from './locale.ts';
import { nameStatusWord, qualityWord, sendStateWord, statusWord } from './quality-words.ts';

type TaskKey = NonNullable<IncidentTask['key']>;

/** What befell a number or an account. */
export const incidentKindWords: Localized<Readonly<Record<IncidentKind, string>>> = {
  'pt-BR': {
    'low-quality': 'Classificação de qualidade baixa',
    restriction: 'Restrição',
    disconnection: 'Desconexão',
    disabled: 'Desativação',
    'name-rejected': 'Nome de exibição recusado',
  },
  en: {
    'low-quality': 'Low quality rating',
    restriction: 'Restriction',
    disconnection: 'Disconnection',
    disabled: 'Disabling',
    'name-rejected': 'Display name declined',
  },
  es: {
    'low-quality': 'Calificación de calidad baja',
    restriction: 'Restricción',
    disconnection: 'Desconexión',
    disabled: 'Desactivación',
    'name-rejected': 'Nombre para mostrar rechazado',
  },
};

/** Tasks that an incident starts with. */
export const incidentTaskWords: Localized<Readonly<Record<TaskKey, string>>> = {
  'pt-BR': {
    'read-reason': 'Ler o motivo no WhatsApp Manager e colá-lo aqui',
    'audit-flow': 'Auditar o fluxo publicado',
    'fix-flow': 'Corrigir o fluxo',
    'publish-flow': 'Publicar a correção',
    'read-again': 'Ler a situação do número de novo',
    'check-templates': 'Conferir os modelos de mensagem',
    'check-profile': 'Conferir o perfil comercial',
    'build-packet': 'Montar o dossiê do recurso',
    'submit-appeal': 'Pedir a análise na Central de Suporte para Empresas',
    'reconnect-number': 'Conectar o número de novo',
    'choose-name': 'Escolher outro nome de exibição',
    'tell-client': 'Avisar o cliente',
  },
  en: {
    'read-reason': 'Read the reason in WhatsApp Manager and paste it here',
    'audit-flow': 'Audit the published flow',
    'fix-flow': 'Repair the flow',
    'publish-flow': 'Publish the repair',
    'read-again': 'Read the number’s state again',
    'check-templates': 'Check the message templates',
    'check-profile': 'Check the business profile',
    'build-packet': 'Build the appeal packet',
    'submit-appeal': 'Request a review in Business Support Home',
    'reconnect-number': 'Connect the number again',
    'choose-name': 'Choose another display name',
    'tell-client': 'Tell the client',
  },
  es: {
    'read-reason': 'Leer el motivo en WhatsApp Manager y pegarlo aquí',
    'audit-flow': 'Auditar el flujo publicado',
    'fix-flow': 'Corregir el flujo',
    'publish-flow': 'Publicar la corrección',
    'read-again': 'Leer de nuevo el estado del número',
    'check-templates': 'Revisar las plantillas de mensajes',
    'check-profile': 'Revisar el perfil de empresa',
    'build-packet': 'Armar el expediente de apelación',
    'submit-appeal': 'Solicitar la revisión en el Inicio de soporte para empresas',
    'reconnect-number': 'Conectar el número de nuevo',
    'choose-name': 'Elegir otro nombre para mostrar',
    'tell-client': 'Avisar al cliente',
  },
};

/** Clocks; the seven days always name their rule, which has ended. */
export const incidentClockWords: Localized<Readonly<Record<IncidentClock['kind'], string>>> = {
  'pt-BR': {
    'seven-days': 'Sete dias da regra de 2020, já extinta',
    'restriction-expiry': 'Fim da restrição',
    'appeal-window': 'Prazo usual para pedir análise',
  },
  en: {
    'seven-days': 'Seven days of the 2020 rule, no longer in force',
    'restriction-expiry': 'End of the restriction',
    'appeal-window': 'Usual window to request a review',
  },
  es: {
    'seven-days': 'Siete días de la regla de 2020, ya extinta',
    'restriction-expiry': 'Fin de la restricción',
    'appeal-window': 'Plazo usual para solicitar la revisión',
  },
};

/** A value before or after an incident, in words; what only events name stands as it came. */
export function incidentValueWord(kind: IncidentKind, value: string, locale: Locale): string {
  if (kind === 'name-rejected') return nameStatusWord(value, locale);
  if (kind === 'low-quality' && value !== 'FLAGGED') return qualityWord(value, locale);
  const sending = sendStateWord(value, locale);
  return sending === value ? statusWord(value, locale) : sending;
}
