import { defineAudit } from '#core/audit/audit.ts';
import { failedWays } from '#core/audit/surroundings/failed-ways.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { dayOf } from '#core/audit/surroundings/moments.ts';
import {
  penaltyState,
  unpenalisedTitles,
  unpenalisedVariant,
} from '#core/audit/surroundings/penalty-state.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/** APL-02: penalised although the flow complied: open the ticket, with proof (POLICY, FAQ 6). */
export const apl02 = defineAudit({
  meta: {
    id: 'APL-02',
    group: 'appeal',
    titles: {
      pass: {
        'pt-BR':
          'O fluxo em vigor em {day} passa nas verificações que decidem: o chamado tem prova',
        en: 'The flow in force on {day} passes the audits that decide: the ticket has proof',
        es: 'El flujo vigente el {day} pasa las verificaciones que deciden: el caso tiene prueba',
      },
      'review-unproven': {
        'pt-BR': 'Não há cópia do fluxo que estava em vigor na penalidade de {day}',
        en: 'There is no copy of the flow that was in force at the penalty of {day}',
        es: 'No hay copia del flujo que estaba vigente en la penalización del {day}',
      },
      'not-applicable-failed': {
        'pt-BR': 'O fluxo em vigor na penalidade não passava ({audits}): vale a APL-01',
        en: 'The flow in force at the penalty did not pass ({audits}): APL-01 applies',
        es: 'El flujo vigente en la penalización no pasaba ({audits}): se aplica APL-01',
      },
      ...unpenalisedTitles,
      'not-applicable-unknown': unknownNumberTitle,
    },
    why: {
      'pt-BR':
        'Quem foi penalizado por engano pode recorrer, e ganha quem mostra a conversa que chega a uma pessoa na versão que estava no ar naquele dia.',
      en: 'Whoever was penalised by mistake can appeal, and those succeed who show the conversation that reaches a person in the version that was live that day.',
      es: 'Quien fue penalizado por error puede apelar, y gana quien muestra la conversación que llega a una persona en la versión que estaba publicada ese día.',
    },
    questions: {
      'review-unproven': {
        yes: 'pass',
        no: 'not-applicable',
        'pt-BR':
          'Alguém tem prova (cópia do fluxo, gravação, imagens com data) de que em {day} o fluxo já levava a uma pessoa?',
        en: 'Does anybody have proof (a copy of the flow, a recording, dated pictures) that on {day} the flow already led to a person?',
        es: '¿Alguien tiene prueba (copia del flujo, grabación, imágenes con fecha) de que el {day} el flujo ya llevaba a una persona?',
      },
    },
    fix: {
      'pt-BR': [
        'No Builder, abra Configurações, Versões, e exporte a versão publicada antes da penalidade.',
        'Importe-a aqui como versão daquela data.',
        'Monte o pacote de recurso com a conversa que chega a uma pessoa.',
        'Abra o chamado com o pacote.',
      ],
      en: [
        'In the Builder open Settings, Versions, and export the version published before the penalty.',
        'Import it here as the version of that date.',
        'Make the appeal packet with the conversation that reaches a person.',
        'Open the ticket with the packet.',
      ],
      es: [
        'En el Builder abra Configuración, Versiones, y exporte la versión publicada antes de la penalización.',
        'Impórtela aquí como versión de esa fecha.',
        'Arme el paquete de apelación con la conversación que llega a una persona.',
        'Abra el caso con el paquete.',
      ],
    },
  },
  requires: ['surroundings'],
  audit({ surroundings }) {
    const state = penaltyState(surroundings);
    if (state.kind !== 'penalised')
      return { outcome: 'not-applicable', variant: unpenalisedVariant(state.kind) };
    const { penalty } = state;
    const failed = failedWays(penalty);
    const day = dayOf(penalty.at);
    const evidence = [
      factEvidence('number.penalty.at', penalty.at),
      factEvidence('number.penalty.failedInForce', failed?.join(', ') ?? null),
    ];
    if (failed === null) {
      const subject = penalty.at;
      return { outcome: 'review', variant: 'review-unproven', subject, params: { day }, evidence };
    }
    if (failed.length === 0) return { outcome: 'pass', variant: 'pass', params: { day }, evidence };
    const params = { audits: failed.join(', ') };
    return { outcome: 'not-applicable', variant: 'not-applicable-failed', params, evidence };
  },
});
