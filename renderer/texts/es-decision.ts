import { triageWords } from '#core/model/triage-words.ts';
import type { DecisionTexts } from './shape.ts';

/** Texts about answers to questions and triage of findings in Spanish. */
export const esDecision: DecisionTexts = {
  decision: {
    answered: 'Respuesta guardada; el flujo se auditó de nuevo.',
    takenBack: 'Respuesta retirada; la pregunta vuelve a estar abierta.',
    takeBack: 'Retirar la respuesta',
    giveValue: 'Responder',
    value: 'Respuesta',
    by: 'Su nombre',
    byMissing: 'Diga quién responde: el nombre sale en el informe.',
    note: 'Observación (opcional)',
    noteMissing: 'Indique el motivo.',
    valueMissing: 'Escriba la respuesta.',
    untilLabel: 'Vale por',
    saidBy: 'por {by} el {day}',
    saidUntil: 'Vale hasta el {day}.',
    verb: 'Guardar y auditar',
    until: {
      '3': '3 meses',
      '6': '6 meses',
      '12': '1 año',
      none: 'sin plazo',
    },
    says: {
      yes: 'Sí',
      no: 'No',
    },
    title: {
      yes: 'Responder «sí»',
      no: 'Responder «no»',
    },
  },
  triage: {
    label: 'Tratamiento',
    title: 'Marcar como «{state}»',
    intro:
      'La decisión vale para este hallazgo aunque el bloque cambie de nombre o de lugar, y aparece en el informe.',
    verb: 'Guardar',
    reason: 'Motivo',
    reasonOptional: 'Motivo (opcional)',
    stored: 'Tratamiento guardado.',
    by: '{state}, por {by} el {day}',
    until: 'Hasta el {day}.',
    partly: 'Solo algunos bloques de este hallazgo tienen esta decisión.',
    state: triageWords.es,
  },
};
