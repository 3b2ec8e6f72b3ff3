import { defineAudit } from '#core/audit/audit.ts';
import { askedBranches, reachableDesks } from '#core/audit/hours/asked-branches.ts';
import { joinJudgements, unclearJudgement } from '#core/audit/hours/judgement.ts';
import { judgeChannel } from '#core/audit/hours/told-channel.ts';
import { closedTarget, closedUnclear, noHandover, noHoursCheck } from './check-titles.ts';

/** HRS-05: the closed message names another channel (POLICY, The duty, 6). */
export const hrs05 = defineAudit({
  meta: {
    id: 'HRS-05',
    group: 'hours',
    titles: {
      pass: {
        'pt-BR': 'A mensagem de fechado dá outro canal',
        en: 'The closed message names another channel',
        es: 'El mensaje de cerrado da otro canal',
      },
      fail: {
        'pt-BR': 'Fora do horário, “{block}” não dá nenhum outro canal',
        en: 'Out of hours “{block}” names no other channel',
        es: 'Fuera del horario, «{block}» no da ningún otro canal',
      },
      'review-weak': {
        'pt-BR': 'O único canal que “{block}” dá fora do horário precisa ser conferido: {value}',
        en: 'The only channel that “{block}” names out of hours has to be looked at: {value}',
        es: 'El único canal que «{block}» da fuera del horario debe revisarse: {value}',
      },
      'review-callback': {
        'pt-BR': 'Fora do horário, “{block}” promete um retorno em vez de dar outro canal',
        en: 'Out of hours “{block}” promises a call back instead of naming another channel',
        es: 'Fuera del horario, «{block}» promete un retorno en lugar de dar otro canal',
      },
      'review-variable': {
        'pt-BR': 'Se há outro canal em “{block}”, ele está na variável “{name}”',
        en: 'If “{block}” names another channel, it stands in the variable “{name}”',
        es: 'Si «{block}» da otro canal, está en la variable «{name}»',
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
        'Fora do horário, o outro canal é o único caminho até uma pessoa. Sem ele, quem testa o fluxo à noite não encontra saída nenhuma.',
      en: 'Out of hours the other channel is the only way to a person. Without it, somebody who tests the flow at night finds no way out at all.',
      es: 'Fuera del horario, el otro canal es el único camino hasta una persona. Sin él, quien prueba el flujo de noche no encuentra ninguna salida.',
    },
    questions: {
      'review-weak': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem usa “{value}”, mostrado no bloco “{block}” fora do horário, chega a uma pessoa que responde?',
        en: 'Does somebody who uses “{value}”, shown in block “{block}” out of hours, reach a person who answers?',
        es: 'Quien usa «{value}», mostrado en el bloque «{block}» fuera del horario, ¿llega a una persona que responde?',
      },
      'review-callback': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'Alguém da equipe de fato procura depois quem lê no bloco “{block}”: “{words}”?',
        en: 'Does somebody of the team really get back to those who read in block “{block}”: “{words}”?',
        es: '¿Alguien del equipo contacta de verdad después a quien lee en el bloque «{block}»: «{words}»?',
      },
      'review-variable': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O valor de “{name}”, mostrado no bloco “{block}”, dá um telefone, e-mail ou formulário de contato?',
        en: 'Does the value of “{name}”, shown in block “{block}”, name a phone, an e-mail address or a contact form?',
        es: '¿El valor de «{name}», mostrado en el bloque «{block}», da un teléfono, correo o formulario de contacto?',
      },
      'review-other-bot': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O serviço “{name}”, para onde o bloco “{block}” leva fora do horário, dá outro canal (telefone, e-mail, formulário)?',
        en: 'Does the service “{name}”, where block “{block}” leads out of hours, name another channel (phone, e-mail, form)?',
        es: '¿El servicio «{name}», adonde lleva el bloque «{block}» fuera del horario, da otro canal (teléfono, correo, formulario)?',
      },
      'review-media': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O que o bloco “{block}” mostra fora do horário (imagem, áudio ou conteúdo dinâmico) dá outro canal?',
        en: 'Does what block “{block}” shows out of hours (picture, voice or dynamic content) name another channel?',
        es: '¿Lo que el bloque «{block}» muestra fuera del horario (imagen, audio o contenido dinámico) da otro canal?',
      },
      'review-target': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'O bloco para onde “{name}” leva a partir de “{block}” dá outro canal?',
        en: 'Does the block where “{name}” leads from “{block}” name another channel?',
        es: '¿El bloque adonde lleva «{name}» desde «{block}» da otro canal?',
      },
      'review-unclear': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quando “{name}” diz, no bloco “{block}”, que o atendimento está fechado, o usuário recebe outro canal?',
        en: 'When “{name}” says in block “{block}” that the service is closed, is the user told another channel?',
        es: 'Cuando «{name}» dice, en el bloque «{block}», que la atención está cerrada, ¿el usuario recibe otro canal?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra no Builder o bloco da mensagem de fechado.',
        'Acrescente um telefone, um e-mail ou um formulário de contato que alguém atende: “Se preferir, escreva para …”',
        'Não use só o site, o Instagram ou a central de ajuda: sozinhos não contam.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the block with the closed message in the Builder.',
        'Add a phone number, an e-mail address or a contact form that somebody attends to: “If you prefer, write to …”',
        'Do not name the site, Instagram or the help centre alone: by themselves they do not count.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra en el Builder el bloque con el mensaje de cerrado.',
        'Agregue un teléfono, un correo o un formulario de contacto que alguien atienda: «Si prefiere, escriba a …»',
        'No indique solo el sitio, Instagram o el centro de ayuda: por sí solos no cuentan.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'serviceChecks', 'contacts', 'referrals', 'surroundings', 'answers'],
  audit({ answers, serviceChecks, ...sources }) {
    const { graphFacts } = sources;
    if (reachableDesks(graphFacts).length === 0)
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const { closed, unclear } = askedBranches(graphFacts, serviceChecks, 'hours');
    const judged = [
      ...closed.map((branch) => judgeChannel(sources, branch)),
      ...unclear.map((check) => unclearJudgement(graphFacts, check)),
    ];
    const unchecked = { outcome: 'not-applicable', variant: 'not-applicable-unchecked' } as const;
    return joinJudgements(judged, answers) ?? unchecked;
  },
});
