import page from './ch-08.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, deskBlock, sends, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ch08 } from './ch-08.ts';

const list = 'Nossas unidades:\n1. Rua das Flores, 10\n2. Av. Brasil, 200';

const units = (block: ShortBlock, more: Readonly<Record<string, ShortBlock>> = {}): JsonObject =>
  buildFlow({
    welcome: { says: ['Unidades?'], otherwise: 'units' },
    units: { otherwise: 'onboarding', ...block },
    ...more,
  });

const map = sends({ latitude: -23.5, longitude: -46.6 }, 'application/vnd.lime.location+json');

testAudit(ch08, page, [
  {
    name: 'a bare list, and the bot ends',
    flow: units({ says: [list] }),
    says: 'fail',
    blocks: ['units'],
  },
  {
    name: 'a map under a heading, and the bot ends',
    flow: units({ says: ['Nossa loja'], entering: [map] }),
    says: 'fail',
  },
  {
    name: 'the person is behind the start only',
    flow: buildFlow({
      welcome: {
        says: ['1 - Unidades, 2 - Atendente'],
        outputs: [{ when: [['input', 'equals', '2']], to: 'desk:1' }],
        otherwise: 'units',
      },
      units: { says: [list], otherwise: 'onboarding' },
      'desk:1': deskBlock('onboarding'),
    }),
    says: 'fail',
    blocks: ['units'],
  },
  {
    name: 'after the list the user can ask for a person',
    flow: units(
      { says: [list], outputs: [{ when: [['input', 'contains', 'atendente']], to: 'desk:1' }] },
      { 'desk:1': deskBlock('onboarding') },
    ),
    says: 'pass',
    blocks: ['units'],
  },
  {
    name: 'the units tell their phones',
    flow: units({ says: [`${list}\nTelefone: (11) 4002-8922`] }),
    says: 'pass',
  },
  {
    name: 'an invitation to come',
    flow: units({ says: [`Venha até uma das nossas lojas!\n${list}`] }),
    says: 'not-applicable',
  },
  {
    name: 'wording that may be an invitation',
    flow: units({ says: [`${list}\nAtendemos das 9h às 18h.`] }),
    says: 'review-wording',
    blocks: ['units'],
  },
  {
    name: 'after the list comes another bot',
    flow: units(
      { says: [list], otherwise: 'other' },
      {
        other: {
          leaving: [{ type: 'Redirect', settings: { address: 'atendimento' } }],
          otherwise: 'onboarding',
        },
      },
    ),
    says: 'not-applicable-open',
  },
  {
    name: 'the user’s own address',
    flow: units({
      says: ['Informe seu endereço (ex.: Rua das Flores, 10)', 'Sua loja: Rua {{rua}}, {{numero}}'],
    }),
    says: 'not-applicable',
  },
  { name: 'no list', flow: units({ says: ['Oi!'] }), says: 'not-applicable' },
]);
