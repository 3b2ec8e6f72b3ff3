import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { newBot, type BlipBot, type BuilderDocuments, type Publication } from '../blip/blip-bot.ts';
import { flowDocument } from '../blip/flow-document.ts';
import type { GraphNumber, GraphPortfolio, GraphToken, GraphWaba } from '../graph/graph-world.ts';
import { usualConfiguration, usualGlobalActions, usualSurroundings } from './bot-surroundings.ts';
import { accessKeyOf, derivedHttpKey, tokenOf } from './derived-secrets.ts';
import { number, portfolio, template, token, waba } from './graph-assets.ts';
import type { BotAccess, Scenario, TokenAccess } from './scenario.ts';

interface Client {
  readonly client: string;
  readonly bot: string;
  readonly shortName: string;
  readonly file: string;
  readonly phone: string;
  readonly quality: string;
  readonly vertical: string;
  /** When its desk answers, as its messages say. */
  readonly week: BlipBot['deskHours'][number]['week'];
  /** When it was published, the newest first. */
  readonly published: readonly string[];
}

const workdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

function weekOf(days: readonly string[], from: string, to: string): Client['week'] {
  return days.map((day) => ({ day, from, to }));
}

/** The three companies of the sample: one all right, one at fault, one that will be penalised for nothing. */
const clients: readonly Client[] = [
  {
    client: 'Clínica Vale Sereno',
    bot: 'Recepção',
    shortName: 'valesereno',
    file: 'clinica-vale-sereno-recepcao.json',
    phone: '+551140028922',
    quality: 'GREEN',
    vertical: 'HEALTH',
    week: [
      ...weekOf(workdays, '08:00:00', '18:00:00'),
      ...weekOf(['Saturday'], '08:00:00', '12:00:00'),
    ],
    published: ['2026-11-03T14:12:00Z', '2026-08-20T09:40:00Z', '2026-05-11T17:05:00Z'],
  },
  {
    client: 'Passo Leve Calçados',
    bot: 'Vendas',
    shortName: 'passoleve',
    file: 'passo-leve-vendas.json',
    phone: '+552135550142',
    quality: 'YELLOW',
    vertical: 'RETAIL',
    week: weekOf(workdays, '08:00:00', '18:00:00'),
    published: ['2026-10-19T20:31:00Z', '2026-09-02T13:00:00Z'],
  },
  {
    client: 'Ateliê Linha Torta',
    bot: 'WhatsApp do ateliê',
    shortName: 'linhatorta',
    file: 'atelie-linha-torta-whatsapp.json',
    phone: '+554733339876',
    quality: 'GREEN',
    vertical: 'APPAREL',
    week: weekOf([...workdays.slice(1), 'Saturday'], '09:00:00', '17:00:00'),
    published: ['2026-07-14T11:20:00Z', '2026-06-30T16:45:00Z'],
  },
];

const tailor = 2;

/** Two peers for the sample of the program, with the histories that its files alone do not have. */
export function sampleAgency(): Scenario {
  const made = clients.map(makeClient);
  return {
    bots: made.map(({ bot }) => bot),
    keys: made.map(({ key }) => key),
    tokens: made.map(({ grant }) => grant),
    content: {
      portfolios: made.map((one) => one.portfolio),
      wabas: made.map((one) => one.waba),
      numbers: made.map((one) => one.number),
      templates: made.map((one) => one.template),
      tokens: made.map((one) => one.token),
    },
    revise: (world, shortName) => {
      const { published } = world.bot(shortName);
      if (published !== null) world.publish(shortName, published.flow);
    },
    penalise: (world) => {
      const { id } = made[tailor]!.number;
      world.walk(id, [{ afterMs: 0, set: { qualityRating: 'RED' } }]);
      world.health.set(id, {
        canSend: 'LIMITED',
        info: ['Your phone number has low quality. People have blocked or reported it.'],
      });
      return id;
    },
  };
}

interface Made {
  readonly bot: BlipBot;
  readonly key: BotAccess;
  readonly grant: TokenAccess;
  readonly portfolio: GraphPortfolio;
  readonly waba: GraphWaba;
  readonly number: GraphNumber;
  readonly template: ReturnType<typeof template>;
  readonly token: GraphToken;
}

function makeClient(given: Client, at: number): Made {
  const { client, bot, shortName, phone } = given;
  const [portfolioId, wabaId, numberId, templateId] = [506, 102, 106, 110].map(
    (kind) => `${String(kind)}77001122334${String(at).padStart(3, '0')}`,
  ) as [string, string, string, string];
  const value = tokenOf(shortName);
  const display = `+55 ${phone.slice(3, 5)} ${phone.slice(5, 9)}-${phone.slice(9)}`;
  return {
    bot: botOf(given, numberId),
    key: {
      client,
      bot,
      shortName,
      httpKey: derivedHttpKey(shortName),
      phone,
      phoneNumberId: numberId,
    },
    grant: { client, portfolioId, wabaIds: [wabaId], token: value },
    portfolio: portfolio(portfolioId, { name: client, ownedWabas: [wabaId] }),
    waba: waba(wabaId, portfolioId, { name: client }),
    number: number(numberId, wabaId, {
      displayPhoneNumber: display,
      verifiedName: client,
      qualityRating: given.quality,
      profile: {
        about: 'Fale conosco por aqui',
        description: client,
        email: `contato@${shortName}.example`,
        websites: [`https://www.${shortName}.example/`],
        vertical: given.vertical,
      },
    }),
    template: template(templateId, wabaId, { name: 'lembrete' }),
    token: token(value, portfolioId, { targets: [wabaId] }),
  };
}

function botOf(
  { bot, shortName, file, phone, week, published }: Client,
  numberId: string,
): BlipBot {
  const { flow, globalActions } = readSample(file);
  const documents: BuilderDocuments = {
    flow: flowDocument(flow),
    globalActions: globalActions ?? usualGlobalActions,
    configuration: usualConfiguration(shortName),
  };
  const publications: Publication[] = published.map((publishedAt, age) => ({
    index: published.length - 1 - age,
    author: 'ana.souza@example.com',
    publishedAt: Date.parse(publishedAt),
    documents,
  }));
  const surroundings = usualSurroundings(shortName, phone, numberId);
  return newBot(shortName, {
    accessKey: accessKeyOf(shortName),
    fullName: bot,
    published: documents,
    working: documents,
    publications,
    ...surroundings,
    deskHours: (surroundings.deskHours ?? []).map((hours) => ({ ...hours, week })),
  });
}

const folder = join(import.meta.dirname, '../../../app/sample');

/** A flow file of the sample in either of the shapes that clients send. */
function readSample(file: string): { flow: JsonObject; globalActions: JsonObject | undefined } {
  const whole = JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonObject;
  const part = (key: string): JsonObject | undefined => {
    const value: Json | undefined = field(whole, key);
    return isObject(value) ? value : undefined;
  };
  return { flow: part('flow') ?? whole, globalActions: part('globalActions') };
}
