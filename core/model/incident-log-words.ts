import type { Filing, IncidentEntry } from './incident.ts';
import type { Localized } from './locale.ts';

/** What a line of an incident's log tells. */
export const incidentEntryWords: Localized<Readonly<Record<IncidentEntry['kind'], string>>> = {
  'pt-BR': {
    opened: 'Ocorrência aberta',
    observed: 'Observado',
    recovered: 'Voltou ao normal',
    'task-done': 'Tarefa feita',
    'task-undone': 'Tarefa reaberta',
    'task-added': 'Tarefa adicionada',
    note: 'Anotação',
    submitted: 'Análise pedida',
    answered: 'Resposta da Meta',
    closed: 'Encerrada',
    reopened: 'Reaberta',
  },
  en: {
    opened: 'Incident opened',
    observed: 'Observed',
    recovered: 'Well again',
    'task-done': 'Task done',
    'task-undone': 'Task reopened',
    'task-added': 'Task added',
    note: 'Note',
    submitted: 'Review requested',
    answered: 'Meta’s answer',
    closed: 'Closed',
    reopened: 'Reopened',
  },
  es: {
    opened: 'Incidencia abierta',
    observed: 'Observado',
    recovered: 'Normal de nuevo',
    'task-done': 'Tarea hecha',
    'task-undone': 'Tarea reabierta',
    'task-added': 'Tarea añadida',
    note: 'Nota',
    submitted: 'Revisión solicitada',
    answered: 'Respuesta de Meta',
    closed: 'Cerrada',
    reopened: 'Reabierta',
  },
};

/** Where an appeal is handed in. */
export const filingPlaceWords: Localized<Readonly<Record<Filing['where'], string>>> = {
  'pt-BR': {
    'support-home': 'Central de Suporte para Empresas',
    'direct-support': 'Suporte direto da Meta',
    'whatsapp-form': 'Formulário do WhatsApp',
    other: 'Outro lugar',
  },
  en: {
    'support-home': 'Business Support Home',
    'direct-support': 'Meta’s direct support',
    'whatsapp-form': 'WhatsApp’s form',
    other: 'Elsewhere',
  },
  es: {
    'support-home': 'Inicio de soporte para empresas',
    'direct-support': 'Soporte directo de Meta',
    'whatsapp-form': 'Formulario de WhatsApp',
    other: 'Otro lugar',
  },
};

/** How an appeal was answered. */
export const filingOutcomeWords: Localized<
  Readonly<Record<NonNullable<Filing['outcome']>, string>>
> = {
  'pt-BR': {
    reversed: 'Decisão revertida',
    unchanged: 'Decisão mantida',
    acknowledged: 'Só ciência registrada',
    other: 'Outra resposta',
  },
  en: {
    reversed: 'Decision reversed',
    unchanged: 'Decision unchanged',
    acknowledged: 'Only acknowledged',
    other: 'Another answer',
  },
  es: {
    reversed: 'Decisión revertida',
    unchanged: 'Decisión sin cambios',
    acknowledged: 'Solo se dejó constancia',
    other: 'Otra respuesta',
  },
};
