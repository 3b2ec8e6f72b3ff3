import page from './ch-07.md?raw';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, deskBlock, sends, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { testAudit, type AuditCase } from '#test/audits/audit-tester.ts';
import { ch07 } from './ch-07.ts';

const shop: AuditCase['known'] = { client: { hasPremises: true } };
const noShop: AuditCase['known'] = { client: { hasPremises: false } };

const welcome = (block: ShortBlock, more: Readonly<Record<string, ShortBlock>> = {}): JsonObject =>
  buildFlow({ welcome: { otherwise: 'welcome', ...block }, ...more });

const map = sends(
  { latitude: -23.5, longitude: -46.6, text: 'Padaria do Sol' },
  'application/vnd.lime.location+json',
);
const picture = sends(
  { uri: 'https://cdn.loja.com.br/mapa.png', type: 'image/png' },
  'application/vnd.lime.media-link+json',
);
const invited = 'Venha até a nossa loja!';

testAudit(ch07, page, [
  {
    name: 'an invitation with its address',
    flow: welcome({ says: [`${invited}\nRua das Flores, 10`] }),
    known: shop,
    says: 'pass',
    blocks: ['welcome'],
  },
  {
    name: 'an invitation with a map',
    flow: welcome({ says: [invited], entering: [map] }),
    known: shop,
    says: 'pass',
  },
  {
    name: 'an invitation with a link to a map',
    flow: welcome({ says: [`${invited} https://maps.app.goo.gl/abc`] }),
    known: shop,
    says: 'pass',
  },
  {
    name: 'the address stands in another block',
    flow: welcome(
      { says: [invited], otherwise: 'where' },
      { where: { says: ['Rua das Flores, 10'], otherwise: 'welcome' } },
    ),
    known: shop,
    says: 'pass',
  },
  {
    name: 'nowhere is said where it is',
    flow: welcome({ says: [invited] }),
    known: shop,
    says: 'fail',
  },
  {
    name: 'nowhere is said where it is, beside a hand-over',
    flow: welcome({ says: [invited], otherwise: 'desk:1' }, { 'desk:1': deskBlock('onboarding') }),
    known: shop,
    says: 'fail',
    severity: 'low',
  },
  {
    name: 'the client has no shop',
    flow: welcome({ says: [`${invited}\nRua das Flores, 10`] }),
    known: noShop,
    says: 'fail-no-premises',
  },
  {
    name: 'nobody has said whether there is a shop',
    flow: welcome({ says: [`${invited}\nRua das Flores, 10`] }),
    says: 'review-premises',
  },
  {
    name: 'a picture may show where it is',
    flow: welcome({ says: [invited], entering: [picture] }),
    known: shop,
    says: 'review-place',
  },
  {
    name: 'a variable may tell where it is',
    flow: welcome({ says: [`${invited} {{enderecoLoja}}`] }),
    known: shop,
    says: 'review-place',
  },
  {
    name: 'a shop on the web',
    flow: welcome({ says: ['Visite nossa loja virtual!'] }),
    says: 'not-applicable',
  },
  {
    name: 'the shop is closed',
    flow: welcome({ says: ['Não temos loja física, só entregas.'] }),
    says: 'not-applicable',
  },
  {
    name: 'a list without an invitation',
    flow: welcome({ says: ['Unidades: Rua das Flores, 10'] }),
    says: 'not-applicable',
  },
]);
