import { triageWords } from '#core/model/triage-words.ts';
/** Texts about answers to questions and triage of findings in Brazilian Portuguese. */
export const ptBRDecision = {
  decision: {
    answered: 'Resposta guardada; o fluxo foi auditado de novo.',
    takenBack: 'Resposta retirada; a pergunta voltou a ficar em aberto.',
    takeBack: 'Retirar resposta',
    giveValue: 'Responder',
    value: 'Resposta',
    by: 'Seu nome',
    byMissing: 'Diga quem responde: o nome sai no relatório.',
    note: 'Observação (opcional)',
    noteMissing: 'Diga o motivo.',
    valueMissing: 'Escreva a resposta.',
    untilLabel: 'Vale por',
    saidBy: 'por {by} em {day}',
    saidUntil: 'Vale até {day}.',
    verb: 'Guardar e auditar',
    until: {
      '3': '3 meses',
      '6': '6 meses',
      '12': '1 ano',
      none: 'sem prazo',
    },
    says: {
      yes: 'Sim',
      no: 'Não',
    },
    title: {
      yes: 'Responder “sim”',
      no: 'Responder “não”',
    },
  },
  triage: {
    label: 'Tratamento',
    title: 'Marcar como “{state}”',
    intro:
      'A decisão vale para este achado, mesmo que o bloco mude de nome ou de lugar, e aparece no relatório.',
    verb: 'Guardar',
    reason: 'Motivo',
    reasonOptional: 'Motivo (opcional)',
    stored: 'Tratamento guardado.',
    by: '{state}, por {by} em {day}',
    until: 'Até {day}.',
    partly: 'Só parte dos blocos deste achado tem esta decisão.',
    state: triageWords['pt-BR'],
  },
} as const;
