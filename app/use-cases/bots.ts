import { AppFault } from '#app/contract/errors.ts';
import type { BotRow, BotState } from '#app/contract/views.ts';
import type { Bot } from '#core/model/bot.ts';
import { outcomes } from '#core/model/outcomes.ts';
import { getClient } from './clients.ts';
import type { Deps } from './deps.ts';
import { zeroCounts } from './tally.ts';

/**
 * A client's visible bots with what their newest runs say. Reads no run: the evidence of each is a megabyte. Throws
 * AppFault `client-missing`.
 */
export function listBots(deps: Deps, clientId: string): BotRow[] {
  getClient(deps, clientId);
  const { bots, newestFindings } = deps.workspace();
  const states = new Map<string, BotState>();
  for (const { botId, outcome, count, ...newest } of newestFindings.summaries(clientId)) {
    const state = states.get(botId) ?? { ...newest, counts: zeroCounts(outcomes) };
    if (outcome !== null) state.counts[outcome] += count;
    states.set(botId, state);
  }
  return bots.listByClient(clientId).map((bot) => ({ bot, state: states.get(bot.id) ?? null }));
}

/** Adds a bot to a client. Throws AppFault `client-missing`. */
export function createBot(deps: Deps, clientId: string, name: string): Bot {
  getClient(deps, clientId);
  const bot: Bot = { id: deps.ids.next(), clientId, name, createdAt: deps.clock.now() };
  deps.workspace().bots.insert(bot);
  deps.emit('data:changed', { nouns: ['bot', 'client'] });
  return bot;
}

/** Gives a bot another name. Throws AppFault `bot-missing`. */
export function renameBot(deps: Deps, id: string, name: string): Bot {
  const bot = getBot(deps, id);
  deps.workspace().bots.rename(id, name);
  deps.emit('data:changed', { nouns: ['bot'] });
  return { ...bot, name };
}

/** Hides or brings back a bot. Throws AppFault `bot-missing`. */
export function setBotRemoved(deps: Deps, id: string, removed: boolean): null {
  getBot(deps, id);
  deps.workspace().bots.setRemoved(id, removed);
  deps.emit('data:changed', { nouns: ['bot', 'client'] });
  return null;
}

/** A bot by id. Throws AppFault `bot-missing`. */
export function getBot({ workspace }: Deps, id: string): Bot {
  const bot = workspace().bots.get(id);
  if (bot === null) throw new AppFault('bot-missing', { name: id });
  return bot;
}
