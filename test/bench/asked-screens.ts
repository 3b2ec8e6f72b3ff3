import type { Page } from '@playwright/test';
import { usualQuery } from '#app/contract/finding-query.ts';
import type { Shown } from './driven-app.ts';

/** One request of the window and how long its answer took to come, in milliseconds. */
export interface Asked {
  readonly channel: string;
  readonly milliseconds: number;
}

/** Milliseconds between an answer and the next request. */
const thinking = 30;

/** Keeps what the page has asked; see `stopAsking`. */
type Asking = Shown & { asked?: { over: boolean; answers: Promise<Asked[]> } };

/** Lets the page ask, one after the other until it is stopped, what its screens ask when somebody walks through them. */
export async function startAsking(page: Page): Promise<void> {
  await page.evaluate(
    ({ query, think }) => {
      const at = globalThis as Asking;
      const host = at.transbordo;
      const locale = 'pt-BR' as const;
      const all = { kinds: [], clientId: null };
      let bot = 0;
      const client = (): string => `client-${String(Math.floor(bot / 10))}`;
      const contacts = {
        ...{ ...all, text: '', note: null },
        sort: { by: 'value', descending: false },
      } as const;
      const screens: Record<string, () => Promise<{ readonly ok: boolean }>> = {
        'overview:read': () =>
          host.overview.read({ since: new Date(Date.now() - 86_400_000).toISOString(), locale }),
        'client:list': () => host.client.list(null),
        'sync:ages': () => host.sync.ages(null),
        'bot:list': () => host.bot.list({ clientId: client() }),
        'client:read-record': () => host.client.readRecord({ clientId: client() }),
        'sync:bots': () => host.sync.bots({ clientId: client() }),
        'run:latest': () => host.run.latest({ botId: `bot-${String(bot)}`, locale }),
        'finding:search': () =>
          host.finding.search({ query, offset: bot * 10, limit: 200, locale }),
        'finding:search, words': () =>
          host.finding.search({
            query: { ...query, text: 'atendente' },
            ...{ offset: 0, limit: 200, locale },
          }),
        'finding:groups': () => host.finding.groups({ query, locale }),
        'search:flows': () =>
          host.search.flows({
            query: { ...all, text: 'atendente pedido' },
            ...{ offset: 0, limit: 100, locale },
          }),
        'contact:list': () =>
          host.contact.list({
            query: contacts,
            offset: 0,
            limit: 100,
            locale,
          }),
        'schedule:read': () => host.schedule.read({ clientId: client() }),
        'sync:overview': () => host.sync.overview(null),
        'quality:list': () => host.quality.list({ offset: 0, limit: 200 }),
        'alert:list': () => host.alert.list(null),
        'task:list': () => host.task.list(null),
      };
      const state = { over: false, answers: Promise.resolve<Asked[]>([]) };
      const ask = async (): Promise<Asked[]> => {
        const answers: Asked[] = [];
        for (;;) {
          for (const [channel, screen] of Object.entries(screens)) {
            if (state.over) return answers;
            const begin = performance.now();
            const { ok } = await screen();
            answers.push({ channel, milliseconds: performance.now() - begin });
            if (!ok) throw new Error(`${channel} was refused`);
            await new Promise((done) => {
              setTimeout(done, think);
            });
          }
          bot = (bot + 1) % 20;
        }
      };
      state.answers = ask();
      // Whoever stops it hears of it; until then nobody listens.
      state.answers.catch(() => undefined);
      at.asked = state;
    },
    { query: usualQuery, think: thinking },
  );
}

/** Stops the page's asking and gives what it asked. Throws where a channel was refused. */
export function stopAsking(page: Page): Promise<Asked[]> {
  return page.evaluate(async () => {
    const { asked } = globalThis as Asking;
    if (asked === undefined) return [];
    asked.over = true;
    return asked.answers;
  });
}
