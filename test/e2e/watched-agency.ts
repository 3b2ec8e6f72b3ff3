import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { JsonObject } from '#core/model/json.ts';
import type { Locale } from '#core/model/locale.ts';
import { qualityWord } from '#core/model/quality-words.ts';
import { startBlipPeer, type BlipPeer } from '#test/peers/blip/blip-peer.ts';
import { startGraphPeer, type GraphPeer } from '#test/peers/graph/graph-peer.ts';
import { virtualClock, type VirtualClock } from '#test/peers/peer-clock.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';
import type { Scenario } from '#test/peers/scenarios/scenario.ts';

const DAY = 86_400_000;

/** The client whose number falls. */
export const tailor = 2;

/** An agency between two peers, a year of whose past can be told. */
export interface WatchedAgency {
  readonly scenario: Scenario;
  readonly blip: BlipPeer;
  readonly graph: GraphPeer;
  readonly services: { readonly blip: string; readonly graph: string };
  /** Publishes another edition of the tailor's flow, so many days ago. */
  republish(daysAgo: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts the peers; the tailor's bot was published half a year ago. */
export async function watchedAgency(): Promise<WatchedAgency> {
  const scenario = sampleAgency();
  const now = Date.now();
  const start = now - 200 * DAY;
  const clock: VirtualClock = virtualClock(new Date(start).toISOString());
  const bot = scenario.bots[tailor]!;
  bot.publications = bot.publications.map((one, age) => ({
    ...one,
    publishedAt: start - age * 40 * DAY,
  }));
  const blip = await startBlipPeer({ bots: scenario.bots, clock });
  const graph = await startGraphPeer({ content: scenario.content });
  return {
    scenario,
    blip,
    graph,
    services: { blip: blip.origin, graph: graph.origin },
    republish: async (daysAgo) => {
      clock.advance(now - daysAgo * DAY - clock.now());
      blip.world.publish(bot.shortName, await laterEdition());
    },
    close: async () => {
      await blip.close();
      await graph.close();
    },
  };
}

/** The tailor's flow with another address in it. */
async function laterEdition(): Promise<JsonObject> {
  const file = resolve(import.meta.dirname, '../../app/sample/atelie-linha-torta-whatsapp.json');
  const text = await readFile(file, 'utf8');
  const whole = JSON.parse(
    text.replaceAll('Rua do Alecrim, 58', 'Rua do Alecrim, 85'),
  ) as JsonObject;
  return (whole['flow'] as JsonObject | undefined) ?? whole;
}

const headings = {
  'pt-BR': {
    clients: 'cliente;bot;chave;telefone;observação',
    ratings: 'número;data;classificação;status;limite;motivo;responsável',
  },
  en: {
    clients: 'client;bot;key;phone;remark',
    ratings: 'number;date;rating;status;limit;reason;owner',
  },
  es: {
    clients: 'cliente;bot;clave;teléfono;observación',
    ratings: 'número;fecha;calidad;estado;límite;motivo;responsable',
  },
} as const;

/** A table of the agency's clients, with two lines that cannot be taken over. */
export async function writeClientTable(
  folder: string,
  { keys }: Scenario,
  locale: Locale,
): Promise<string> {
  const rows = keys.map(({ client, bot, httpKey, phone }) =>
    [client, bot, `Key ${httpKey}`, phone, ''].join(';'),
  );
  return write(folder, 'clientes.csv', [
    headings[locale].clients,
    ...rows,
    ';Recepção;;(21) 99876-5432;',
    'Livraria das Acácias;Loja;;12;',
  ]);
}

/**
 * A year of the tailor's ratings, one a day: high, for some weeks medium, and three weeks for which nobody looked. Two
 * lines have faults.
 */
export async function writeRatingTable(
  folder: string,
  { keys }: Scenario,
  locale: Locale,
): Promise<string> {
  const { phone } = keys[tailor]!;
  const now = Date.now();
  const lines: string[] = [];
  for (let ago = 360; ago >= 1; ago -= 1) {
    if (ago > 120 && ago < 142) continue;
    const isMedium = (ago > 225 && ago < 250) || ago < 9;
    const day = new Date(now - ago * DAY).toISOString().slice(0, 10);
    const rating = qualityWord(isMedium ? 'YELLOW' : 'GREEN', locale);
    lines.push([phone, `${day} 09:00`, rating, '', ago > 200 ? '1000' : '2000', '', ''].join(';'));
  }
  return write(folder, 'classificacoes.csv', [
    headings[locale].ratings,
    ...lines,
    `${phone};ontem;${qualityWord('GREEN', locale)};;;;`,
    `+5511999990000;2026-02-03;${qualityWord('GREEN', locale)};;;;`,
  ]);
}

async function write(folder: string, name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\r\n')}\r\n`);
  return path;
}
