import page from './tpl-02.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { tpl02 } from './tpl-02.ts';

const toDesk = { when: [['input', 'contains', 'atendente']] as const, to: 'desk:1' };
const withDesk = buildFlow({
  welcome: { says: ['1 - Pedidos\nDigite ATENDENTE'], outputs: [toDesk], otherwise: 'welcome' },
  'desk:1': deskBlock('onboarding'),
});
const trap = buildFlow({
  onboarding: {
    title: 'Início',
    outputs: [
      { when: [['input', 'equals', 'Quero comprar']], to: 'sale' },
      { when: [['input', 'matches', '.*']], to: 'welcome' },
    ],
    extra: { root: true },
  },
  sale: { title: 'Venda', says: ['Qual produto?'], otherwise: 'sale' },
  welcome: { says: ['Olá'], outputs: [toDesk], otherwise: 'welcome' },
  'desk:1': deskBlock('onboarding'),
});
const script2 = buildFlow({
  welcome: {
    says: ['Olá'],
    entering: [script('perfil')],
    outputs: [{ when: [['perfil', 'equals', 'vip']], to: 'desk:1' }],
    otherwise: 'welcome',
  },
  'desk:1': deskBlock('onboarding'),
});
const marketing = (fields: object = {}) => ({
  name: 'oferta',
  category: 'MARKETING' as const,
  status: 'APPROVED',
  body: 'Pão quentinho com 20% até sexta.',
  footer: 'Para não receber mais, responda SAIR',
  ...fields,
});
const known = (...templates: ReturnType<typeof marketing>[]) => ({ number: { templates } });

testAudit(tpl02, page, [
  { name: 'the footer tells how to stop', flow: withDesk, known: known(marketing()), says: 'pass' },
  {
    name: 'a button does, and the other leads to a person',
    flow: withDesk,
    known: known(marketing({ footer: null, buttons: ['Quero comprar', 'Parar promoções'] })),
    says: 'pass',
  },
  {
    name: 'a button hands over at once',
    flow: buildFlow({
      onboarding: {
        outputs: [{ when: [['input', 'contains', 'vendedor']], to: 'desk:1' }],
        otherwise: 'welcome',
        extra: { root: true },
      },
      welcome: { says: ['Olá'], otherwise: 'welcome' },
      'desk:1': deskBlock('onboarding'),
    }),
    known: known(marketing({ buttons: ['Falar com vendedor'] })),
    says: 'pass',
  },
  {
    name: 'nothing tells how to stop',
    flow: withDesk,
    known: known(marketing({ footer: null })),
    says: 'fail',
  },
  {
    name: 'the reply leads where nobody is',
    flow: trap,
    known: known(marketing({ buttons: ['Quero comprar'] })),
    says: 'fail-reply',
    blocks: ['sale'],
  },
  {
    name: 'one of two templates has not been read',
    flow: withDesk,
    known: known(marketing(), marketing({ name: 'natal', body: null, footer: null })),
    says: 'review-unread',
  },
  {
    name: 'a script decides whether the reply gets to a person',
    flow: script2,
    known: known(marketing({ buttons: ['Quero comprar'] })),
    says: 'review-reply',
    blocks: ['welcome'],
  },
  {
    name: 'a router’s file does not show where replies go',
    flow: { settings: { children: [{ service: 'a' }] } },
    known: known(marketing({ buttons: ['Quero comprar'] })),
    says: 'not-applicable-router',
  },
  { name: 'no access', flow: withDesk, known: { number: {} }, says: 'review-templates' },
  {
    name: 'only templates of other kinds, or that nobody can send',
    flow: withDesk,
    known: known(marketing({ category: 'UTILITY' }), marketing({ status: 'REJECTED' })),
    says: 'not-applicable',
  },
  { name: 'a flow from an e-mail', flow: withDesk, says: 'not-applicable-unknown' },
]);
