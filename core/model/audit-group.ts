import type { Locale, Localized } from './locale.ts';

/** Groups of audits, in the order reports show them. */
export const auditGroups = [
  'escalation',
  'disclosure',
  'understanding',
  'channels',
  'hours',
  'obstacles',
  'consent',
  'privacy',
  'ai',
  'number',
  'templates',
  'appeal',
  'law',
  'structure',
] as const;

/** A group of audits: the folder they lie in. */
export type AuditGroup = (typeof auditGroups)[number];

/** What a group is called. */
const auditGroupWords: Localized<Readonly<Record<AuditGroup, string>>> = {
  'pt-BR': {
    escalation: 'Caminho até uma pessoa',
    disclosure: 'Aviso de que a pessoa existe',
    understanding: 'Entendimento do pedido',
    channels: 'Canais de contato',
    hours: 'Horário e fila',
    obstacles: 'Obstáculos',
    consent: 'Consentimento',
    privacy: 'Dados sensíveis',
    ai: 'Inteligência artificial',
    number: 'Número e perfil',
    templates: 'Modelos de mensagem',
    appeal: 'Penalidade e recurso',
    law: 'Lei local',
    structure: 'Estrutura do fluxo',
  },
  en: {
    escalation: 'Way to a person',
    disclosure: 'Telling that a person exists',
    understanding: 'Understanding the request',
    channels: 'Contact channels',
    hours: 'Hours and queue',
    obstacles: 'Obstacles',
    consent: 'Consent',
    privacy: 'Sensitive data',
    ai: 'Artificial intelligence',
    number: 'Number and profile',
    templates: 'Message templates',
    appeal: 'Penalty and appeal',
    law: 'Local law',
    structure: 'Structure of the flow',
  },
  es: {
    escalation: 'Camino hasta una persona',
    disclosure: 'Aviso de que hay una persona',
    understanding: 'Comprensión del pedido',
    channels: 'Canales de contacto',
    hours: 'Horario y cola',
    obstacles: 'Obstáculos',
    consent: 'Consentimiento',
    privacy: 'Datos sensibles',
    ai: 'Inteligencia artificial',
    number: 'Número y perfil',
    templates: 'Plantillas de mensajes',
    appeal: 'Penalización y apelación',
    law: 'Ley local',
    structure: 'Estructura del flujo',
  },
};

/** A group's name; one that this version does not know keeps its own. */
export function auditGroupName(group: string, locale: Locale): string {
  const known = auditGroups.find((one) => one === group);
  return known === undefined ? group : auditGroupWords[locale][known];
}
