import page from './que-02.md?raw';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { agentsFlow, menuTo } from '#test/fixtures/hours-flows.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { que02 } from './que-02.ts';

/** A menu, then a text, then the desk. */
const queue = (...says: string[]) =>
  buildFlow({
    welcome: menuTo('queue'),
    queue: { title: 'Fila', says, waits: false, otherwise: 'desk:1' },
    'desk:1': deskBlock('onboarding'),
  });
const plain = buildFlow({ welcome: menuTo('desk:1'), 'desk:1': deskBlock('onboarding') });
const phone = 'Se preferir não esperar, ligue para 0800 728 1234.';

testAudit(que02, page, [
  {
    name: 'the queue message names a phone number',
    flow: queue('Você está na fila de atendimento.', phone),
    says: 'pass',
    blocks: ['queue'],
  },
  {
    name: 'every way to the queue passes a block that names an address',
    flow: buildFlow({
      welcome: {
        ...menuTo('queue'),
        says: ['Escreva para sac@padariadosol.com.br ou digite 2 para um atendente'],
      },
      queue: { says: ['Tempo de espera: 20 minutos.'], waits: false, otherwise: 'desk:1' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'pass',
  },
  {
    name: 'the phone number follows on the way to the desk',
    flow: buildFlow({
      welcome: menuTo('queue'),
      queue: { says: ['Sua posição na fila é 3.'], waits: false, otherwise: 'phone' },
      phone: { says: [phone], waits: false, otherwise: 'desk:1' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'pass',
  },
  {
    name: 'no text tells of a queue, and a phone number is named before the desk',
    flow: buildFlow({
      welcome: { ...menuTo('desk:1'), says: [`1 - Pedidos, 2 - Falar com atendente. ${phone}`] },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'pass',
  },
  {
    name: 'a place in the queue and nothing else',
    flow: queue('Você está na fila. Aguarde, por favor.'),
    says: 'fail',
    blocks: ['queue'],
  },
  {
    name: 'all agents are busy, in Spanish',
    flow: queue('Todos nuestros agentes están ocupados, espera en línea.'),
    says: 'fail',
  },
  {
    name: 'the phone number is named on another way only',
    flow: buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [
          { when: [['input', 'equals', '1']], to: 'contact' },
          { when: [['input', 'contains', 'atendente']], to: 'queue' },
        ],
      },
      contact: { says: [phone], otherwise: 'welcome' },
      queue: { says: ['Estimated wait: 30 minutes.'], waits: false, otherwise: 'desk:1' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'fail',
  },
  {
    name: 'a long wait and no channel on the way',
    flow: plain,
    known: { service: { averageWaitMinutes: 120 } },
    says: 'fail-long',
    severity: 'high',
    blocks: ['desk:1'],
  },
  {
    name: 'half an hour and no channel on the way',
    flow: plain,
    known: { service: { averageWaitMinutes: 30 } },
    says: 'fail-long',
    severity: 'low',
  },
  {
    name: 'a contact page',
    flow: queue('Você está na fila de espera. Fale conosco em https://padariadosol.com.br/contato'),
    says: 'review-weak',
  },
  {
    name: 'the desk is known, its wait is not',
    flow: plain,
    known: { service: {} },
    says: 'review-wait',
    blocks: ['desk:1'],
  },
  {
    name: 'a short wait needs no other channel',
    flow: queue('Você entrou na fila de atendimento.'),
    known: { service: { averageWaitMinutes: 3 } },
    says: 'not-applicable-short',
  },
  {
    name: 'nothing tells of a queue, and nothing is known of the wait',
    flow: plain,
    says: 'not-applicable-unknown',
  },
  {
    name: 'busy, try later: nobody is put into a queue',
    flow: agentsFlow({
      says: ['Todos os atendentes estão ocupados, tente mais tarde.'],
      otherwise: 'agents',
    }),
    says: 'not-applicable-unknown',
  },
  {
    name: 'the queue of the shop is another one',
    flow: buildFlow({
      welcome: {
        ...menuTo('desk:1'),
        says: ['Evite a fila da padaria: peça por aqui! 2 - Falar com atendente'],
      },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'not-applicable-unknown',
  },
  {
    name: 'there is no desk',
    flow: buildFlow({ welcome: { says: ['Menu'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
