import page from './ch-11.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ch11 } from './ch-11.ts';

/** Two blocks, one after the other. */
const two = (first: string, second: string): JsonObject =>
  buildFlow({
    welcome: { says: [first], otherwise: 'later' },
    later: { says: [second], otherwise: 'welcome' },
  });

testAudit(ch11, page, [
  {
    name: 'the same number everywhere, written in two ways',
    flow: two('SAC: 0800 728 1234', 'Ligue para o SAC: 08007281234'),
    says: 'pass',
    blocks: ['welcome', 'later'],
  },
  {
    name: 'a free number and a local one side by side, the second block tells one of them',
    flow: two('Central: 0800 728 1234 ou (11) 4002-8922', 'Central de atendimento: (11) 4002-8922'),
    says: 'pass',
  },
  {
    name: 'two numbers for two purposes',
    flow: two('Vendas: (11) 4002-8922', 'Financeiro: (11) 4002-8923'),
    says: 'pass',
  },
  { name: 'numbers without a label', flow: two('(11) 4002-8922', '(11) 4002-8923'), says: 'pass' },
  {
    name: 'the company’s free line has two numbers',
    flow: two('SAC: 0800 728 1234', 'SAC: 0800 728 1235'),
    says: 'fail',
    blocks: ['welcome', 'later'],
  },
  {
    name: 'the ombudsman has two numbers of one area',
    flow: two('Ouvidoria: (11) 4002-8922', 'Ouvidoria: (11) 4003-8922'),
    says: 'fail',
  },
  {
    name: 'two units may have two numbers',
    flow: two('SAC da unidade Centro: 0800 728 1234', 'SAC da unidade Sul: 0800 728 1235'),
    says: 'review',
    blocks: ['welcome', 'later'],
  },
  {
    name: 'a free number and a local one in different blocks',
    flow: two('SAC: 0800 728 1234', 'SAC: (11) 4002-8922'),
    says: 'review',
  },
  {
    name: 'two numbers for sales',
    flow: two('Vendas: (11) 4002-8922', 'Vendas: (11) 4002-8923'),
    says: 'review',
  },
  {
    name: 'two addresses for the same purpose',
    flow: two('Dúvidas: sac@padariadosol.com.br', 'Dúvidas: contato@padariadosol.com.br'),
    says: 'review',
  },
  {
    name: 'of two open pairs, the one that nobody has answered',
    flow: two(
      'Vendas: (11) 4002-8922\nFinanceiro: (11) 4002-8930',
      'Vendas: (11) 4002-8923\nFinanceiro: (11) 4002-8931',
    ),
    answered: [{ variant: 'review', subject: '+551140028922 +551140028923', says: 'yes' }],
    says: 'review',
    blocks: ['welcome', 'later'],
  },
  {
    name: 'a number that the sentence denies',
    flow: two('SAC: 0800 728 1234', 'Não atendemos mais no SAC 0800 728 1235'),
    says: 'not-applicable',
  },
  { name: 'one number told once', flow: two('SAC: 0800 728 1234', 'Oi!'), says: 'not-applicable' },
]);
