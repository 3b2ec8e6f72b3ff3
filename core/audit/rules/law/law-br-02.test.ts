import page from './law-br-02.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { lawbr02 } from './law-br-02.ts';

const menu = (...options: string[]) =>
  buildFlow({ welcome: { says: ['Escolha:'], options, otherwise: 'welcome' } });
const regulated = { client: { country: 'BR', sector: 'telecom' as const, hasServiceInChat: true } };

testAudit(lawbr02, page, [
  {
    name: 'both are options',
    flow: menu('2ª via', 'Reclamações', 'Cancelar meu plano'),
    known: regulated,
    says: 'pass',
    blocks: ['welcome'],
  },
  {
    name: 'both are numbered lines, whatever the sector',
    flow: buildFlow({
      welcome: { says: ['1 - Boleto\n2 - Ouvidoria\n3 - Cancelamento'], otherwise: 'welcome' },
    }),
    says: 'pass',
  },
  { name: 'neither', flow: menu('2ª via', 'Suporte'), known: regulated, says: 'fail' },
  {
    name: 'no complaint',
    flow: menu('2ª via', 'Cancelamento'),
    known: regulated,
    says: 'fail-complaint',
  },
  {
    name: 'no cancellation',
    flow: menu('2ª via', 'Fazer uma reclamação'),
    known: regulated,
    says: 'fail-cancellation',
  },
  {
    name: 'a later menu does not count',
    flow: buildFlow({
      welcome: {
        says: ['1 - Boleto\n2 - Mais opções'],
        outputs: [{ when: [['input', 'equals', '2']], to: 'more' }],
        otherwise: 'welcome',
      },
      more: { says: ['1 - Reclamação\n2 - Cancelamento'], otherwise: 'welcome' },
    }),
    known: regulated,
    says: 'fail',
    blocks: ['welcome'],
  },
  {
    name: 'a variable names an option',
    flow: menu('2ª via', '{{opcao2}}'),
    known: regulated,
    says: 'review-unread',
  },
  {
    name: 'a script makes the menu',
    flow: buildFlow({
      welcome: {
        entering: [
          {
            type: 'SendRawMessage',
            settings: { type: '{{menu@type}}', rawContent: '{{menu@content}}' },
          },
        ],
        otherwise: 'welcome',
      },
    }),
    known: regulated,
    says: 'review-unread',
    blocks: ['welcome'],
  },
  {
    name: 'the sector is not known',
    flow: menu('2ª via', 'Suporte'),
    known: { client: { country: 'BR' } },
    says: 'review-sector',
  },
  {
    name: 'whether the chat is part of the SAC is not known',
    flow: menu('2ª via', 'Suporte'),
    known: { client: { country: 'BR', sector: 'banking' } },
    says: 'review-channel',
  },
  {
    name: 'it is not part of it',
    flow: menu('2ª via', 'Suporte'),
    known: { client: { country: 'BR', sector: 'banking', hasServiceInChat: false } },
    says: 'not-applicable-channel',
  },
  {
    name: 'no menu',
    flow: buildFlow({ welcome: { says: ['Como posso ajudar?'], otherwise: 'welcome' } }),
    known: regulated,
    says: 'not-applicable',
  },
]);
