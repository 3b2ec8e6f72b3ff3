import type { Severity } from '#core/model/finding.ts';
import type { DatedEntry, RulesetClause } from '../ruleset.ts';
import { article2020, faq2020, since2020 } from '../sources.ts';

/** The FAQ of 2020 still says what a direct way is; the duty it explains is the same under both rulesets. */
function inBoth(audit: string, severity: Severity, clause: RulesetClause): DatedEntry {
  return { audit, rulings: { '2020-10': { severity, clause }, '2026-09': { severity, clause } } };
}

/** What each ruleset says about what stands before a person. */
export const obstaclesEntries: readonly DatedEntry[] = [
  inBoth('OBS-01', 'blocker', {
    text: {
      'pt-BR':
        'A saída para uma pessoa não pode levar a um canal que autentica o usuário: o testador não consegue passar.',
      en: 'The way to a person must not lead to a channel that authenticates the user: the tester cannot pass.',
      es: 'La salida hacia una persona no puede llevar a un canal que autentique al usuario: el probador no puede pasar.',
    },
    source: faq2020(1),
    since: since2020,
  }),
  inBoth('OBS-02', 'blocker', {
    text: {
      'pt-BR':
        'Perguntas antes do transbordo são obstáculos: evite CPF e dados pessoais como condição para chegar a uma pessoa.',
      en: 'Questions before the hand-over are obstacles: avoid the CPF and personal data as a condition of reaching a person.',
      es: 'Las preguntas antes de la transferencia son obstáculos: evite el CPF y los datos personales como condición para llegar a una persona.',
    },
    source: faq2020(2),
    since: since2020,
  }),
  inBoth('OBS-03', 'high', {
    text: {
      'pt-BR':
        'Se o usuário não informa o que é pedido, o fluxo deve indicar outros canais, como telefone ou e-mail.',
      en: 'If the user does not give what is asked for, the flow must name other channels, such as phone or e-mail.',
      es: 'Si el usuario no da lo que se pide, el flujo debe indicar otros canales, como teléfono o correo.',
    },
    source: faq2020(2),
    since: since2020,
  }),
  inBoth('OBS-04', 'high', {
    text: {
      'pt-BR':
        'Uma pergunta que se repete sem saída é um obstáculo: o pedido de uma pessoa deve ser entendido também ali.',
      en: 'A question that repeats without a way out is an obstacle: a request for a person must be understood there too.',
      es: 'Una pregunta que se repite sin salida es un obstáculo: el pedido de una persona debe entenderse también allí.',
    },
    source: faq2020(7),
    since: since2020,
  }),
  inBoth('OBS-05', 'medium', {
    text: {
      'pt-BR':
        'O que o usuário tem de fazer ou responder antes do transbordo é um obstáculo no caminho até uma pessoa.',
      en: 'What the user has to do or answer before the hand-over is an obstacle on the way to a person.',
      es: 'Lo que el usuario debe hacer o responder antes de la transferencia es un obstáculo en el camino hasta una persona.',
    },
    source: faq2020(2),
    since: since2020,
  }),
  inBoth('OBS-06', 'medium', {
    text: {
      'pt-BR': 'O atendimento por pessoas deve ser rápido e direto: um pedido basta.',
      en: 'Being attended by people must be prompt and direct: one request is enough.',
      es: 'La atención por personas debe ser rápida y directa: basta un pedido.',
    },
    source: article2020,
    since: since2020,
  }),
];
