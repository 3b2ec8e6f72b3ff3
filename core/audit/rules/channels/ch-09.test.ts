import page from './ch-09.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, deskBlock, sends } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ch09 } from './ch-09.ts';

const says = (...texts: string[]): JsonObject =>
  buildFlow({ welcome: { says: texts, otherwise: 'welcome' } });

testAudit(ch09, page, [
  {
    name: 'the site beside a hand-over',
    flow: buildFlow({
      welcome: { says: ['Acesse https://loja.com.br'], otherwise: 'desk:1' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'pass',
    blocks: ['desk:1'],
  },
  {
    name: 'the FAQ beside a phone number',
    flow: says('Veja a FAQ: https://loja.com.br/faq ou ligue 0800 728 1234'),
    says: 'pass',
  },
  {
    name: 'the site alone',
    flow: says('Acesse https://loja.com.br'),
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'the help centre alone, without a link',
    flow: says('Consulte a nossa central de ajuda.'),
    says: 'fail',
  },
  {
    name: 'the site behind a button',
    flow: buildFlow({
      welcome: {
        entering: [
          sends(
            { uri: 'https://loja.com.br', title: 'Site' },
            'application/vnd.lime.web-link+json',
          ),
        ],
        otherwise: 'welcome',
      },
    }),
    says: 'fail',
  },
  {
    name: 'a page of the help centre',
    flow: says('Precisa de ajuda? https://loja.com.br/ajuda-pedido/1 resolve'),
    says: 'fail',
  },
  {
    name: 'a page deep in the site with words of help',
    flow: says('Tem um problema? https://loja.com.br/p/1'),
    says: 'review-page',
    blocks: ['welcome'],
  },
  {
    name: 'the site, and a page of contact that ESC-01 asks about',
    flow: says('https://loja.com.br', 'https://loja.com.br/fale-conosco'),
    says: 'not-applicable-open',
  },
  {
    name: 'the site, and a link that hides where it leads',
    flow: says('https://loja.com.br', 'https://bit.ly/abc'),
    says: 'not-applicable-open',
  },
  {
    name: 'a product’s page',
    flow: says('Compre: https://loja.com.br/p/1'),
    says: 'not-applicable',
  },
  {
    name: 'the privacy policy',
    flow: says('Leia https://loja.com.br/politica-de-privacidade'),
    says: 'not-applicable',
  },
  { name: 'no link', flow: says('Oi!'), says: 'not-applicable' },
]);
