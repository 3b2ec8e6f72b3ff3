import { buildFlow } from '#test/fixtures/build-flow.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { bakery } from '#test/fixtures/sound/bakery.ts';
import { clinic } from '#test/fixtures/sound/clinic.ts';
import { repairs } from '#test/fixtures/sound/repairs.ts';
import { newBot, type BlipBot, type BuilderDocuments } from '../blip/blip-bot.ts';
import { flowTemplate, type FlowDocument } from '../blip/flow-document.ts';
import type { GraphNumber, GraphTemplate, GraphWaba } from '../graph/graph-world.ts';
import { usualConfiguration, usualGlobalActions, usualSurroundings } from './bot-surroundings.ts';
import { accessKeyOf, derivedHttpKey, tokenOf } from './derived-secrets.ts';
import { number, portfolio, template, token, waba } from './graph-assets.ts';
import type { BotAccess, Scenario, TokenAccess } from './scenario.ts';

/** Numbers of one WhatsApp account. */
const numbersPerWaba = 25;
const agencyPortfolio = '50661234000000001';

/** Flows of 25 to 250 blocks; every bot has one of them with its own name in it. */
const makeFlows = (): readonly ((company: string) => FlowDocument)[] => [
  flowTemplate(buildFlow(bakery.blocks), 'Padaria do Sol'),
  flowTemplate(buildFlow(clinic.blocks), 'óptica Buena Vista'),
  flowTemplate(buildFlow(repairs.blocks), 'Blue Door Repairs'),
  flowTemplate(generateFlow(40), 'da loja'),
  flowTemplate(generateFlow(100), 'da loja'),
  flowTemplate(generateFlow(250), 'da loja'),
];

/**
 * An agency with so many bots, each with a number; 25 numbers share a WhatsApp account, every other account belongs to
 * a client. The same count gives the same agency; only the long documents are shared.
 */
export function agency(count: number): Scenario {
  const flows = makeFlows();
  const bots: BlipBot[] = [];
  const keys: BotAccess[] = [];
  const numbers: GraphNumber[] = [];
  const editions = new Map<string, number>();
  const published = Date.parse('2026-10-01T12:00:00Z');
  for (let at = 0; at < count; at += 1) {
    const shortName = `agencia${String(at).padStart(4, '0')}`;
    const company = `${kinds[at % kinds.length]!} ${names[Math.floor(at / kinds.length) % names.length]!} ${String(at + 1)}`;
    const phone = `+5511${String(900_000_000 + at)}`;
    const numberId = `10654035${String(at).padStart(9, '0')}`;
    const documents: BuilderDocuments = {
      flow: flows[at % flows.length]!(company),
      globalActions: usualGlobalActions,
      configuration: usualConfiguration(shortName),
    };
    bots.push(
      newBot(shortName, {
        accessKey: accessKeyOf(shortName),
        fullName: company,
        published: documents,
        working: documents,
        publications: [
          {
            index: 0,
            author: 'ana.souza@example.com',
            publishedAt: published + at * 60_000,
            documents,
          },
        ],
        ...usualSurroundings(shortName, phone, numberId),
      }),
    );
    const display = `+55 11 ${phone.slice(5, 10)}-${phone.slice(10)}`;
    numbers.push(
      number(numberId, wabaIdOf(at), { displayPhoneNumber: display, verifiedName: company }),
    );
    keys.push({
      client: company,
      bot: company,
      shortName,
      httpKey: derivedHttpKey(shortName),
      phone,
      phoneNumberId: numberId,
    });
  }
  return {
    bots,
    keys,
    ...accounts(Math.ceil(count / numbersPerWaba), numbers),
    revise: (world, shortName) => {
      const at = bots.findIndex((bot) => bot.shortName === shortName);
      const edition = (editions.get(shortName) ?? 1) + 1;
      editions.set(shortName, edition);
      const company = `${keys[at]!.client}, ${String(edition)}ª edição,`;
      world.publish(shortName, flows[at % flows.length]!(company));
    },
    penalise: (world) => {
      const fallen = numbers[0]!.id;
      world.walk(fallen, [{ afterMs: 0, set: { qualityRating: 'RED' } }]);
      return fallen;
    },
  };
}

/** The accounts of the numbers, owned and shared in turn, with the tokens that read them. */
function accounts(
  count: number,
  numbers: readonly GraphNumber[],
): Pick<Scenario, 'content' | 'tokens'> {
  const own = portfolio(agencyPortfolio, { name: 'Agência', messagingLimit: 'TIER_100K' });
  const portfolios = [own];
  const wabas: GraphWaba[] = [];
  const templates: GraphTemplate[] = [];
  const agencyToken = tokenOf('agency');
  const tokens: TokenAccess[] = [];
  const grants = [token(agencyToken, agencyPortfolio)];
  for (let at = 0; at < count; at += 1) {
    const id = wabaIdOf(at * numbersPerWaba);
    const isShared = at % 2 === 1;
    const owner = isShared ? `50661234${String(at).padStart(9, '9')}` : agencyPortfolio;
    wabas.push(waba(id, owner, { name: `Conta ${String(at + 1)}` }));
    (isShared ? own.clientWabas : own.ownedWabas).push(id);
    for (const part of [0, 1, 2])
      templates.push(
        template(`${id.slice(0, -1)}${String(part + 7)}`, id, { name: `aviso_${String(part)}` }),
      );
    if (!isShared) continue;
    portfolios.push(portfolio(owner, { name: `Cliente ${String(at + 1)}`, ownedWabas: [id] }));
    const value = tokenOf(id);
    grants.push(token(value, owner, { targets: [id] }));
    tokens.push({
      client: `Cliente ${String(at + 1)}`,
      portfolioId: owner,
      wabaIds: [id],
      token: value,
    });
  }
  return {
    content: { portfolios, wabas, numbers, templates, tokens: grants },
    tokens: [
      {
        client: null,
        portfolioId: agencyPortfolio,
        wabaIds: wabas.map(({ id }) => id),
        token: agencyToken,
      },
      ...tokens,
    ],
  };
}

function wabaIdOf(at: number): string {
  return `10228959${String(Math.floor(at / numbersPerWaba)).padStart(8, '0')}0`;
}

const kinds = ['Padaria', 'Clínica', 'Oficina', 'Livraria', 'Pet Shop', 'Mercado', 'Ótica'];
const names = ['do Sol', 'Boa Vista', 'Porta Azul', 'das Acácias', 'Horizonte', 'São Bento'];
