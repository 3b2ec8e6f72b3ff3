import { defineAudit } from '#core/audit/audit.ts';
import { askedBranches, reachableDesks } from '#core/audit/hours/asked-branches.ts';
import { joinJudgements, unclearJudgement } from '#core/audit/hours/judgement.ts';
import { judgeTold } from '#core/audit/hours/told-closed.ts';
import { closedTarget, closedUnclear, noHandover, noHoursCheck } from './check-titles.ts';

/** HRS-03: outside opening hours the user is told so (POLICY, The duty, 6). */
export const hrs03 = defineAudit({
  meta: {
    id: 'HRS-03',
    group: 'hours',
    titles: {
      pass: {
        'pt-BR': 'Fora do horário, o usuário é avisado de que o atendimento está fechado',
        en: 'Out of hours the user is told that the service is closed',
        es: 'Fuera del horario se avisa al usuario de que la atención está cerrada',
      },
      fail: {
        'pt-BR': 'Fora do horário, o que “{block}” diz não avisa que está fechado',
        en: 'Out of hours, what “{block}” says does not tell that the service is closed',
        es: 'Fuera del horario, lo que dice «{block}» no avisa de que está cerrado',
      },
      'fail-silent': {
        'pt-BR': 'Fora do horário, o bot não diz nada (“{block}”)',
        en: 'Out of hours the bot says nothing (“{block}”)',
        es: 'Fuera del horario, el bot no dice nada («{block}»)',
      },
      'review-variable': {
        'pt-BR': 'A mensagem de fechado em “{block}” está na variável “{name}”',
        en: 'The closed message in “{block}” stands in the variable “{name}”',
        es: 'El mensaje de cerrado en «{block}» está en la variable «{name}»',
      },
      'review-words': {
        'pt-BR': 'Não se reconhece em “{block}” se o texto avisa que está fechado',
        en: 'Whether the text in “{block}” tells that the service is closed is not recognised',
        es: 'No se reconoce en «{block}» si el texto avisa de que está cerrado',
      },
      'review-other-bot': {
        'pt-BR': 'Fora do horário, quem responde é outro serviço do roteador ({name})',
        en: 'Out of hours another service of the router answers ({name})',
        es: 'Fuera del horario responde otro servicio del enrutador ({name})',
      },
      'review-media': {
        'pt-BR':
          'Fora do horário, “{block}” mostra só uma imagem, um áudio ou um conteúdo dinâmico',
        en: 'Out of hours “{block}” shows only a picture, a voice or dynamic content',
        es: 'Fuera del horario, «{block}» muestra solo una imagen, un audio o un contenido dinámico',
      },
      'review-target': closedTarget,
      'review-unclear': closedUnclear,
      'not-applicable': noHandover,
      'not-applicable-unchecked': noHoursCheck,
    },
    why: {
      'pt-BR':
        'Quem pede uma pessoa fora do horário e não recebe aviso fica esperando uma resposta que não vem. A política pede que o fluxo diga que está fechado.',
      en: 'Somebody who asks for a person out of hours and is not told waits for an answer that does not come. The policy asks that the flow says that it is closed.',
      es: 'Quien pide una persona fuera del horario y no recibe aviso queda esperando una respuesta que no llega. La política pide que el flujo diga que está cerrado.',
    },
    questions: {
      'review-variable': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O texto que “{name}” põe no bloco “{block}” diz que o atendimento está fechado agora?',
        en: 'Does the text that “{name}” puts into block “{block}” say that the service is closed now?',
        es: '¿El texto que «{name}» pone en el bloque «{block}» dice que la atención está cerrada ahora?',
      },
      'review-words': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, o texto “{words}” diz ao usuário que o atendimento está fechado agora?',
        en: 'In block “{block}”, does the text “{words}” tell the user that the service is closed now?',
        es: 'En el bloque «{block}», ¿el texto «{words}» le dice al usuario que la atención está cerrada ahora?',
      },
      'review-other-bot': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O serviço “{name}”, para onde o bloco “{block}” leva fora do horário, diz que o atendimento está fechado?',
        en: 'Does the service “{name}”, where block “{block}” leads out of hours, say that it is closed?',
        es: '¿El servicio «{name}», adonde lleva el bloque «{block}» fuera del horario, dice que la atención está cerrada?',
      },
      'review-media': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O que o bloco “{block}” mostra fora do horário (imagem, áudio ou conteúdo dinâmico) diz que o atendimento está fechado?',
        en: 'Does what block “{block}” shows out of hours (picture, voice or dynamic content) say that the service is closed?',
        es: '¿Lo que el bloque «{block}» muestra fuera del horario (imagen, audio o contenido dinámico) dice que la atención está cerrada?',
      },
      'review-target': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O bloco para onde “{name}” leva a partir de “{block}” diz que o atendimento está fechado?',
        en: 'Does the block where “{name}” leads from “{block}” say that the service is closed?',
        es: '¿El bloque adonde lleva «{name}» desde «{block}» dice que la atención está cerrada?',
      },
      'review-unclear': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quando “{name}” diz, no bloco “{block}”, que o atendimento está fechado, o usuário recebe um aviso disso?',
        en: 'When “{name}” says in block “{block}” that the service is closed, is the user told so?',
        es: 'Cuando «{name}» dice, en el bloque «{block}», que la atención está cerrada, ¿se le avisa al usuario?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra no Builder o bloco para onde vai a saída “fechado” da verificação de horário.',
        'Escreva nele uma mensagem como: “Nosso atendimento está fechado agora.”',
        'Diga na mesma mensagem o horário e outro canal (telefone, e-mail).',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the Builder, open the block where the “closed” exit of the hours check leads.',
        'Write a message there, such as “We are closed now.”',
        'Say the hours and another channel (phone, e-mail) in the same message.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra en el Builder el bloque adonde lleva la salida «cerrado» de la verificación de horario.',
        'Escriba en él un mensaje como: «Nuestra atención está cerrada ahora.»',
        'Diga en el mismo mensaje el horario y otro canal (teléfono, correo).',
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
      ...closed.map((branch) => judgeTold(graphFacts, branch, 'hours')),
      ...unclear.map((check) => unclearJudgement(graphFacts, check)),
    ];
    const unchecked = { outcome: 'not-applicable', variant: 'not-applicable-unchecked' } as const;
    return joinJudgements(judged, answers) ?? unchecked;
  },
});
