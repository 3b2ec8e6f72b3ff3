import { defineAudit } from '#core/audit/audit.ts';
import { askedBranches, reachableDesks } from '#core/audit/hours/asked-branches.ts';
import { joinJudgements, unclearJudgement } from '#core/audit/hours/judgement.ts';
import { judgeHours } from '#core/audit/hours/told-hours.ts';
import { closedTarget, closedUnclear, noHandover, noHoursCheck } from './check-titles.ts';

/** HRS-04: the closed message says the opening hours (POLICY, The duty, 6). */
export const hrs04 = defineAudit({
  meta: {
    id: 'HRS-04',
    group: 'hours',
    titles: {
      pass: {
        'pt-BR': 'A mensagem de fechado diz o horário de atendimento',
        en: 'The closed message says the opening hours',
        es: 'El mensaje de cerrado dice el horario de atención',
      },
      fail: {
        'pt-BR': 'Fora do horário, “{block}” não diz quando há atendimento',
        en: 'Out of hours “{block}” does not say when people answer',
        es: 'Fuera del horario, «{block}» no dice cuándo hay atención',
      },
      'review-variable': {
        'pt-BR': 'O horário em “{block}” está na variável “{name}”, cujo valor não está no arquivo',
        en: 'The hours in “{block}” stand in the variable “{name}”, whose value is not in the file',
        es: 'El horario en «{block}» está en la variable «{name}», cuyo valor no está en el archivo',
      },
      'review-days': {
        'pt-BR': 'A mensagem de fechado em “{block}” diz dias, mas nenhuma hora',
        en: 'The closed message in “{block}” says days, but no time',
        es: 'El mensaje de cerrado en «{block}» dice días, pero ninguna hora',
      },
      'review-other-bot': {
        'pt-BR': 'Fora do horário, outro serviço do roteador continua a resposta ({name})',
        en: 'Out of hours another service of the router goes on with the answer ({name})',
        es: 'Fuera del horario, otro servicio del enrutador continúa la respuesta ({name})',
      },
      'review-media': {
        'pt-BR': 'Fora do horário, “{block}” mostra uma imagem, um áudio ou um conteúdo dinâmico',
        en: 'Out of hours “{block}” shows a picture, a voice or dynamic content',
        es: 'Fuera del horario, «{block}» muestra una imagen, un audio o un contenido dinámico',
      },
      'review-target': closedTarget,
      'review-unclear': closedUnclear,
      'not-applicable': noHandover,
      'not-applicable-unchecked': noHoursCheck,
    },
    why: {
      'pt-BR':
        'Sem o horário, quem escreve não sabe quando voltar e tenta de novo à toa. A política pede que a mensagem de fechado diga as horas.',
      en: 'Without the hours a user does not know when to come back and tries in vain. The policy asks that the closed message says them.',
      es: 'Sin el horario, quien escribe no sabe cuándo volver y lo intenta en vano. La política pide que el mensaje de cerrado diga las horas.',
    },
    questions: {
      'review-variable': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O valor de “{name}”, mostrado no bloco “{block}”, diz as horas em que há atendimento?',
        en: 'Does the value of “{name}”, shown in block “{block}”, say the hours in which people answer?',
        es: '¿El valor de «{name}», mostrado en el bloque «{block}», dice las horas en que hay atención?',
      },
      'review-days': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, quem lê “{words}” fica sabendo a partir de que hora pode ser atendido?',
        en: 'In block “{block}”, does somebody who reads “{words}” know from what time on they can be attended?',
        es: 'En el bloque «{block}», ¿quien lee «{words}» sabe desde qué hora puede ser atendido?',
      },
      'review-other-bot': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O serviço “{name}”, para onde o bloco “{block}” leva fora do horário, diz as horas de atendimento?',
        en: 'Does the service “{name}”, where block “{block}” leads out of hours, say the opening hours?',
        es: '¿El servicio «{name}», adonde lleva el bloque «{block}» fuera del horario, dice las horas de atención?',
      },
      'review-media': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O que o bloco “{block}” mostra fora do horário (imagem, áudio ou conteúdo dinâmico) diz as horas de atendimento?',
        en: 'Does what block “{block}” shows out of hours (picture, voice or dynamic content) say the opening hours?',
        es: '¿Lo que el bloque «{block}» muestra fuera del horario (imagen, audio o contenido dinámico) dice las horas de atención?',
      },
      'review-target': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O bloco para onde “{name}” leva a partir de “{block}” diz as horas de atendimento?',
        en: 'Does the block where “{name}” leads from “{block}” say the opening hours?',
        es: '¿El bloque adonde lleva «{name}» desde «{block}» dice las horas de atención?',
      },
      'review-unclear': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quando “{name}” diz, no bloco “{block}”, que o atendimento está fechado, o usuário lê as horas de atendimento?',
        en: 'When “{name}” says in block “{block}” that the service is closed, does the user read the opening hours?',
        es: 'Cuando «{name}» dice, en el bloque «{block}», que la atención está cerrada, ¿el usuario lee las horas de atención?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra no Builder o bloco da mensagem de fechado.',
        'Escreva nele os dias e as horas: “Atendemos de segunda a sexta, das 8h às 18h.”',
        'Se as horas vêm de uma variável, confira que ela sempre tem valor, também em feriados.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the block with the closed message in the Builder.',
        'Write the days and the hours there: “We answer Monday to Friday, 8 am to 6 pm.”',
        'Where the hours come from a variable, make sure that it always has a value, on public holidays too.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra en el Builder el bloque con el mensaje de cerrado.',
        'Escriba en él los días y las horas: «Atendemos de lunes a viernes, de 8 a 18 h.»',
        'Si las horas vienen de una variable, compruebe que siempre tenga valor, también en festivos.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'serviceChecks', 'answers'],
  audit({ graphFacts, serviceChecks, answers }) {
    if (reachableDesks(graphFacts).length === 0)
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const { closed, unclear } = askedBranches(graphFacts, serviceChecks, 'hours');
    const judged = [
      ...closed.map((branch) => judgeHours(graphFacts, branch)),
      ...unclear.map((check) => unclearJudgement(graphFacts, check)),
    ];
    const unchecked = { outcome: 'not-applicable', variant: 'not-applicable-unchecked' } as const;
    return joinJudgements(judged, answers) ?? unchecked;
  },
});
