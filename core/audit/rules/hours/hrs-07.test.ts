import page from './hrs-07.md?raw';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import {
  agentsCheck,
  agentsFlow,
  hoursCheck,
  menuTo,
  statusDesk,
} from '#test/fixtures/hours-flows.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { hrs07 } from './hrs-07.ts';

const told = 'Não temos atendentes disponíveis agora.';

testAudit(hrs07, page, [
  {
    name: 'a message and a phone number',
    flow: agentsFlow({ says: [`${told} Ligue para 0800 728 1234.`] }),
    says: 'pass',
  },
  {
    name: 'the desk’s own exit leads to both',
    flow: buildFlow({
      welcome: menuTo('desk:1'),
      'desk:1': statusDesk(null, 'nobody'),
      nobody: {
        says: ['Todos os nossos atendentes estão ocupados. Escreva para sac@padariadosol.com.br.'],
        otherwise: 'welcome',
      },
    }),
    says: 'pass',
  },
  {
    name: 'online teams are asked for in an HTTP call',
    flow: agentsFlow(
      {
        says: [
          'All our agents are busy. Call us on +1 212 555 0187 or write to help@sunbakery.com.',
        ],
      },
      {
        agents: {
          waits: false,
          entering: [
            {
              type: 'ProcessHttp',
              settings: {
                method: 'POST',
                uri: 'https://msging.net/commands',
                body: '{"to":"postmaster@desk.msging.net","method":"get","uri":"/teams/agents-online"}',
                responseBodyVariable: 'online',
              },
            },
          ],
          outputs: [{ when: [['online@resource.total', 'greaterThan', '0']], to: 'desk:1' }],
          otherwise: 'nobody',
        },
      },
    ),
    says: 'pass',
  },
  {
    name: 'try later, without another channel',
    flow: agentsFlow({ says: [`${told} Tente novamente mais tarde.`] }),
    says: 'fail-no-channel',
    blocks: ['nobody'],
  },
  {
    name: 'queued with nobody there, and told so, without another channel',
    flow: agentsFlow({
      says: ['Todos os atendentes estão ocupados, aguarde.'],
      waits: false,
      otherwise: 'desk:1',
    }),
    says: 'fail-no-channel',
  },
  {
    name: 'a phone number, but not a word why',
    flow: agentsFlow({ says: ['SAC 0800 728 1234'] }),
    says: 'fail',
  },
  {
    name: 'nothing is said',
    flow: agentsFlow({}),
    says: 'fail-silent',
    blocks: ['nobody'],
  },
  {
    name: 'nobody looks for agents',
    flow: buildFlow({ welcome: menuTo('desk:1'), 'desk:1': deskBlock('onboarding') }),
    says: 'fail-unchecked',
    severity: 'medium',
    blocks: ['desk:1'],
  },
  {
    name: 'the hours are checked, the agents are not',
    flow: buildFlow({
      welcome: menuTo('hours'),
      hours: hoursCheck('desk:1', 'closed'),
      closed: { says: ['Estamos fechados.'], otherwise: 'welcome' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'fail-unchecked',
    severity: 'medium',
  },
  {
    name: 'one of two desks is not checked',
    flow: agentsFlow(
      { says: [`${told} Ligue para 0800 728 1234.`] },
      {
        welcome: {
          says: ['Menu'],
          outputs: [
            { when: [['input', 'contains', 'atendente']], to: 'agents' },
            { when: [['input', 'equals', 'vendas']], to: 'desk:2' },
          ],
        },
        'desk:2': deskBlock('onboarding'),
      },
    ),
    says: 'fail-unchecked',
    blocks: ['desk:2'],
  },
  {
    name: 'only the queue is looked at, and a long one is told without another channel',
    flow: agentsFlow(
      { says: ['Há muitas pessoas na fila. Volte mais tarde.'] },
      {
        agents: {
          ...agentsCheck('desk:1', 'nobody'),
          entering: [
            {
              type: 'ProcessCommand',
              settings: {
                to: 'postmaster@desk.msging.net',
                method: 'get',
                uri: '/monitoring/tickets',
                variable: 'tickets',
              },
            },
          ],
          outputs: [{ when: [['tickets@resource.waiting', 'greaterThan', '5']], to: 'nobody' }],
          otherwise: 'desk:1',
        },
      },
    ),
    says: 'fail-no-channel',
    blocks: ['nobody'],
  },
  {
    name: 'an open ticket is no free agent',
    flow: buildFlow({
      welcome: menuTo('ticket'),
      ticket: {
        waits: false,
        entering: [script('hasOpenTicket')],
        outputs: [{ when: [['hasOpenTicket', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'topic',
      },
      topic: { says: ['Sobre o quê?'], otherwise: 'ticket' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'fail-unchecked',
  },
  {
    name: 'the desk stands behind a variable that nothing writes',
    flow: buildFlow({
      welcome: { says: ['Menu'], outputs: [{ when: [['plano', 'equals', 'ouro']], to: 'desk:1' }] },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'review-untried',
    blocks: ['desk:1'],
  },
  {
    name: 'leave your phone, we call back',
    flow: agentsFlow({ says: [`${told} Informe seu telefone que entraremos em contato.`] }),
    says: 'review-callback',
  },
  {
    name: 'a page',
    flow: agentsFlow({ says: [`${told} https://padariadosol.com.br/contato`] }),
    says: 'review-weak',
  },
  {
    name: 'the message stands in a variable',
    flow: agentsFlow({ entering: [script('aviso')], says: ['{{aviso}}'] }),
    says: 'review-told-variable',
  },
  {
    name: 'the channel stands in a variable',
    flow: agentsFlow({
      entering: [script('telefoneSac')],
      says: [told, 'Outros canais: {{telefoneSac}}'],
    }),
    says: 'review-variable',
  },
  {
    name: 'other words, which may say it',
    flow: agentsFlow({ says: ['A turma toda está em outra conversa agora. SAC 0800 728 1234'] }),
    says: 'review-words',
  },
  {
    name: 'another bot answers',
    flow: agentsFlow({
      waits: false,
      leaving: [{ type: 'Redirect', settings: { address: 'recados' } }],
      otherwise: 'onboarding',
    }),
    says: 'review-other-bot',
  },
  {
    name: 'a picture is shown',
    flow: agentsFlow({
      entering: [
        sends(
          { type: 'image/png', uri: 'https://loja.com.br/ocupados.png' },
          'application/vnd.lime.media-link+json',
        ),
      ],
    }),
    says: 'review-media',
  },
  {
    name: 'a variable names the block that answers',
    flow: agentsFlow({
      waits: false,
      entering: [script('proximo')],
      otherwise: null,
      extra: { $defaultOutput: { stateId: '{{proximo}}' } },
    }),
    says: 'review-target',
  },
  {
    name: 'both exits hand over and neither says anything of it',
    flow: agentsFlow({ says: ['Certo!'], waits: false, otherwise: 'desk:1' }),
    says: 'review-unclear',
    blocks: ['agents'],
  },
  {
    name: 'only a name hints at agents',
    flow: agentsFlow(
      { says: ['Escolha outro setor.'] },
      {
        agents: {
          ...agentsCheck('desk:1', 'nobody'),
          entering: [],
          input: { bypass: true },
          outputs: [{ when: [['meuAtendente', 'equals', 'sim']], to: 'desk:1' }],
          otherwise: 'nobody',
        },
      },
    ),
    says: 'review-unclear',
    blocks: ['agents'],
  },
  {
    name: 'there is no desk',
    flow: buildFlow({ welcome: { says: ['Menu'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
