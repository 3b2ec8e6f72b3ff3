import page from './ch-10.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ch10 } from './ch-10.ts';

const says = (...texts: string[]): JsonObject =>
  buildFlow({ welcome: { says: texts, otherwise: 'welcome' } });

testAudit(ch10, page, [
  {
    name: 'a network beside a hand-over',
    flow: buildFlow({
      welcome: { says: ['Siga a gente no Instagram'], otherwise: 'desk:1' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'pass',
    blocks: ['desk:1'],
  },
  {
    name: 'an app beside an e-mail address',
    flow: says('Baixe o nosso app ou escreva para sac@padariadosol.com.br'),
    says: 'pass',
  },
  {
    name: 'a network alone',
    flow: says('Fale conosco: https://instagram.com/loja'),
    says: 'fail',
    blocks: ['welcome'],
  },
  { name: 'a network alone, without a link', flow: says('Chama a gente no direct!'), says: 'fail' },
  { name: 'another messenger alone', flow: says('https://t.me/loja'), says: 'fail' },
  {
    name: 'an app alone',
    flow: says('https://play.google.com/store/apps/details?id=x'),
    says: 'fail',
  },
  {
    name: 'a shortened link alone',
    flow: says('Renegocie: bit.ly/339mOph'),
    says: 'review-short',
    blocks: ['welcome'],
  },
  {
    name: 'a network, and a shortened link',
    flow: says('https://instagram.com/loja e bit.ly/339mOph'),
    says: 'review-short',
  },
  {
    name: 'a network, and a page of contact that ESC-01 asks about',
    flow: says('https://instagram.com/loja', 'https://loja.com.br/fale-conosco'),
    says: 'not-applicable-open',
  },
  {
    name: 'a network, and a page that CH-09 asks about',
    flow: says('https://instagram.com/loja', 'Tem um problema? https://loja.com.br/p/1'),
    says: 'not-applicable-open',
  },
  {
    name: 'a network that is only spoken of',
    flow: says('Mantenha seu Facebook atualizado.'),
    says: 'not-applicable',
  },
  { name: 'the site', flow: says('https://loja.com.br'), says: 'not-applicable' },
]);
