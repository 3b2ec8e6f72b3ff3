import page from './ai-03.md?raw';
import { buildFlow, deskBlock, script, sends, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ai03 } from './ai-03.ts';

const greets = (text: string, more: ShortBlock = {}) =>
  buildFlow({ welcome: { title: 'Boas vindas', says: [text], otherwise: 'welcome', ...more } });

testAudit(ai03, page, [
  {
    name: 'it introduces itself',
    flow: greets('Oi! Sou o assistente virtual da loja.'),
    says: 'pass',
  },
  { name: 'it shows a robot', flow: greets('Olá 🤖 como posso ajudar?'), says: 'pass' },
  {
    name: 'it says so in its second answer, whatever the first reply was',
    flow: buildFlow({
      welcome: { says: ['Qual o seu nome?'], otherwise: 'hello' },
      hello: { says: ['Sou o robô da loja.'], otherwise: 'hello' },
    }),
    says: 'pass',
  },
  {
    name: 'whoever writes is handed over at once',
    flow: buildFlow({
      welcome: { says: ['Um momento.'], waits: false, otherwise: 'desk:1' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'pass',
  },
  {
    name: 'the user may say to be no robot',
    flow: greets('Sou o robô da loja.', { options: ['Não sou um robô', 'Voltar'] }),
    says: 'pass',
  },
  {
    name: 'a claim hidden deep in the flow',
    flow: buildFlow({
      welcome: { says: ['Sou o robô da loja.'], otherwise: 'doubt' },
      doubt: { says: ['Ei, eu sou humana!'], otherwise: 'welcome' },
    }),
    says: 'fail-claims',
    blocks: ['doubt'],
  },
  {
    name: 'what nobody can come to is claimed to nobody',
    flow: buildFlow({
      welcome: { says: ['Sou o robô da loja.'], otherwise: 'welcome' },
      doubt: { says: ['Ei, eu sou humana!'], otherwise: 'welcome' },
    }),
    says: 'pass',
  },
  {
    name: 'people speak in the attendance block',
    flow: buildFlow({
      welcome: { says: ['Sou o robô da loja.'], otherwise: 'desk:1' },
      'desk:1': { ...deskBlock('onboarding'), says: ['Agora sou uma pessoa de verdade!'] },
    }),
    says: 'pass',
  },
  {
    name: 'a menu that does not say who answers',
    flow: greets('Escolha: 1 - Pedidos'),
    says: 'fail-silent',
    severity: 'low',
  },
  {
    name: 'the same where a model answers',
    flow: buildFlow({
      welcome: { says: ['O que quer saber?'], otherwise: 'ai-agent:1' },
      'ai-agent:1': {
        entering: [{ type: 'ForwardToAgent', settings: {} }],
        says: ['{{aiAgent.answer}}'],
        otherwise: 'ai-agent:1',
      },
    }),
    says: 'review-media',
  },
  {
    name: 'a model whose words are known only in part',
    flow: buildFlow({
      welcome: { says: ['O que quer saber?'], otherwise: 'ai-agent:1' },
      'ai-agent:1': {
        entering: [{ type: 'ForwardToAgent', settings: {} }],
        says: ['Achei isto: {{aiAgent.answer}}'],
        otherwise: 'ai-agent:1',
      },
    }),
    says: 'fail',
    severity: 'high',
  },
  {
    name: 'a name alone',
    flow: greets('Oi, aqui é a Bia! Em que posso ajudar?'),
    says: 'review-persona',
    blocks: ['welcome'],
  },
  {
    name: 'a name of a business is no persona',
    flow: greets('Aqui é a Clínica Vale Sereno. Em que posso ajudar?'),
    says: 'fail-silent',
  },
  {
    name: 'a bot that tells only those who ask',
    flow: buildFlow({
      welcome: {
        says: ['1 - Pedidos\n2 - Quem é você?'],
        outputs: [{ when: [['input', 'equals', '2']], to: 'about' }],
        otherwise: 'orders',
      },
      orders: { says: ['Qual pedido?'], otherwise: 'welcome' },
      about: { title: 'Sobre', says: ['Sou um chatbot.'], otherwise: 'welcome' },
    }),
    says: 'review-late',
    blocks: ['about'],
  },
  {
    name: 'a picture at the start',
    flow: buildFlow({
      welcome: {
        entering: [
          sends(
            { uri: 'https://cdn.loja.com.br/oi.png', type: 'image/png' },
            'application/vnd.lime.media-link+json',
          ),
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'review-media',
    blocks: ['welcome'],
  },
  {
    name: 'a greeting made by a script',
    flow: greets('{{saudacao}}', { entering: [script('saudacao')] }),
    says: 'review-media',
  },
  {
    name: 'the user’s own name is no word of the bot',
    flow: greets('{{contact.name}}'),
    says: 'fail-silent',
  },
  {
    name: 'a router file has no conversation of its own',
    flow: { settings: { children: [{ service: 'a' }] } },
    says: 'not-applicable',
  },
]);
