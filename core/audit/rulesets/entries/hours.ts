import type { Localized } from '#core/model/locale.ts';
import type { Severity } from '#core/model/finding.ts';
import type { DatedEntry } from '../ruleset.ts';
import { article2020, faq2020, since2020 } from '../sources.ts';

/** Blip's article of 2020 still tells how hours and queues are to be handled; both rulesets rest on it. */
function inBoth(
  audit: string,
  severity: Severity,
  text: Localized,
  source: Localized = article2020,
): DatedEntry {
  const clause = { text, source, since: since2020 };
  return { audit, rulings: { '2020-10': { severity, clause }, '2026-09': { severity, clause } } };
}

/** What each ruleset says about opening hours and queues. */
export const hoursEntries: readonly DatedEntry[] = [
  inBoth('HRS-01', 'high', {
    'pt-BR': 'Antes do transbordo o fluxo deve conferir o horário de atendimento.',
    en: 'Before a hand-over the flow must check opening hours.',
    es: 'Antes de la transferencia el flujo debe verificar el horario de atención.',
  }),
  inBoth('HRS-02', 'high', {
    'pt-BR': 'Dentro do horário, o fluxo leva o usuário ao atendimento.',
    en: 'In opening hours the flow takes the user to the desk.',
    es: 'Dentro del horario, el flujo lleva al usuario a la atención.',
  }),
  inBoth('HRS-03', 'high', {
    'pt-BR': 'Fora do horário, o fluxo avisa que o atendimento está fechado.',
    en: 'Out of hours the flow says that the service is closed.',
    es: 'Fuera del horario, el flujo avisa de que la atención está cerrada.',
  }),
  inBoth('HRS-04', 'high', {
    'pt-BR': 'Fora do horário, o fluxo diz o horário de atendimento.',
    en: 'Out of hours the flow says the opening hours.',
    es: 'Fuera del horario, el flujo dice el horario de atención.',
  }),
  inBoth('HRS-05', 'high', {
    'pt-BR': 'Fora do horário, o fluxo dá outro canal, como telefone, e-mail ou formulário.',
    en: 'Out of hours the flow names another channel, such as a phone, an e-mail address or a form.',
    es: 'Fuera del horario, el flujo da otro canal, como teléfono, correo o formulario.',
  }),
  inBoth('HRS-06', 'medium', {
    'pt-BR': 'O horário conferido e o horário dito devem ser aquele em que há gente para atender.',
    en: 'The hours checked and the hours said must be those in which people are there to answer.',
    es: 'El horario verificado y el horario dicho deben ser aquel en que hay gente para atender.',
  }),
  inBoth(
    'HRS-07',
    'high',
    {
      'pt-BR': 'Sem atendente livre o contato não é imediato: o fluxo avisa e dá outro canal.',
      en: 'With no agent free contact is not immediate: the flow says so and names another channel.',
      es: 'Sin agentes libres el contacto no es inmediato: el flujo avisa y da otro canal.',
    },
    faq2020(4),
  ),
  inBoth(
    'QUE-01',
    'medium',
    {
      'pt-BR': 'O contato com uma pessoa deve ser imediato ou quase.',
      en: 'Contact with a person should be immediate or nearly so.',
      es: 'El contacto con una persona debe ser inmediato o casi.',
    },
    faq2020(4),
  ),
  inBoth(
    'QUE-02',
    'high',
    {
      'pt-BR': 'Onde a fila pode durar horas, o fluxo oferece também outro canal.',
      en: 'Where a queue may last for hours, the flow offers another channel as well.',
      es: 'Donde la fila puede durar horas, el flujo ofrece también otro canal.',
    },
    faq2020(4),
  ),
];
