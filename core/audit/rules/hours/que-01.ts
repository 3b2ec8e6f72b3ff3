import { defineAudit } from '#core/audit/audit.ts';
import { reachableDesks } from '#core/audit/hours/asked-branches.ts';
import { longWait, shortWait } from '#core/audit/hours/queue-wait.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { noHandover } from './check-titles.ts';

/** QUE-01: waiting for a person is immediate or short (POLICY, FAQ 4). The flow does not tell; the desk or a person does. */
export const que01 = defineAudit({
  meta: {
    id: 'QUE-01',
    group: 'hours',
    isPersons: true,
    titles: {
      pass: {
        'pt-BR': 'A espera por uma pessoa é curta: {minutes} {minutes|minuto|minutos} em média',
        en: 'The wait for a person is short: {minutes} {minutes|minute|minutes} on average',
        es: 'La espera por una persona es corta: {minutes} {minutes|minuto|minutos} en promedio',
      },
      fail: {
        'pt-BR': 'A espera por uma pessoa dura {minutes} minutos em média',
        en: 'The wait for a person takes {minutes} minutes on average',
        es: 'La espera por una persona dura {minutes} minutos en promedio',
      },
      'fail-slow': {
        'pt-BR': 'A espera por uma pessoa não é curta: {minutes} minutos em média',
        en: 'The wait for a person is not short: {minutes} minutes on average',
        es: 'La espera por una persona no es corta: {minutes} minutos en promedio',
      },
      review: {
        'pt-BR': 'Não se sabe quanto tempo o usuário espera na fila',
        en: 'How long a user waits in the queue is not known',
        es: 'No se sabe cuánto espera el usuario en la fila',
      },
      'not-applicable': noHandover,
    },
    why: {
      'pt-BR':
        'O contato com uma pessoa deve ser imediato ou quase: quem testa o fluxo e fica na fila conta como quem não encontrou saída.',
      en: 'Contact with a person should be immediate or nearly so: a tester who is left in a queue counts as one who found no way out.',
      es: 'El contacto con una persona debe ser inmediato o casi: quien prueba el flujo y se queda en la fila cuenta como quien no encontró salida.',
    },
    questions: {
      review: {
        sets: 'service.averageWaitMinutes',
        'pt-BR':
          'Quantos minutos, em média, o usuário espera na fila até um atendente responder? (Blip Desk, Monitoramento)',
        en: 'How many minutes does a user wait in the queue on average until an agent answers? (Blip Desk, Monitoring)',
        es: '¿Cuántos minutos, en promedio, espera el usuario en la fila hasta que un agente responde? (Blip Desk, Monitoreo)',
      },
    },
    fix: {
      'pt-BR': [
        'Veja no Blip Desk, em Monitoramento, o tempo médio de fila por hora do dia.',
        'Ajuste escala, número de atendentes e atendimentos simultâneos nas horas de pico.',
        'No fluxo, ofereça outro canal antes da fila ou quando ela é longa (ver QUE-02).',
        'Informe de novo o tempo médio aqui.',
      ],
      en: [
        'In Blip Desk, Monitoring, look at the average queue time by hour of the day.',
        'Adjust shifts, the number of agents and simultaneous conversations at peak hours.',
        'In the flow, offer another channel before the queue or when it is long (see QUE-02).',
        'Enter the average time here again.',
      ],
      es: [
        'Vea en Blip Desk, en Monitoreo, el tiempo medio de fila por hora del día.',
        'Ajuste los turnos, el número de agentes y las atenciones simultáneas en las horas pico.',
        'En el flujo, ofrezca otro canal antes de la fila o cuando es larga (ver QUE-02).',
        'Indique aquí de nuevo el tiempo medio.',
      ],
    },
  },
  requires: ['graphFacts', 'surroundings'],
  audit({ graphFacts, surroundings }) {
    const desks = reachableDesks(graphFacts);
    if (desks.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const minutes = surroundings.service?.averageWaitMinutes ?? null;
    if (minutes === null) {
      const blocks = [graphFacts.graph.blocks[desks[0]!]!.id];
      return {
        outcome: 'review',
        variant: 'review',
        blocks,
        subject: 'service.averageWaitMinutes',
      };
    }
    const { observedAt } = surroundings.service!;
    const evidence = [factEvidence('service.averageWaitMinutes', String(minutes), { observedAt })];
    const params = { minutes: Math.round(minutes) };
    if (minutes <= shortWait) return { outcome: 'pass', variant: 'pass', params, evidence };
    if (minutes >= longWait) return { outcome: 'fail', variant: 'fail', params, evidence };
    return { outcome: 'fail', variant: 'fail-slow', severity: 'low', params, evidence };
  },
});
