import type { HistoryStore } from '#app/ports/sync-stores.ts';
import {
  botFactsSchema,
  botObservationSchema,
  type BotFacts,
  type BotObservation,
} from '#core/model/bot-reading.ts';
import type { Connection } from './driver.ts';
import { toInstant, toMilliseconds } from './instant.ts';
import { fitting, parseBody, readBody } from './json-body.ts';
import { contentReader, keepContent } from './observed-content.ts';

type BotHistory = Pick<
  HistoryStore,
  'addBot' | 'ofBot' | 'latestFullOfBot' | 'latestOfBots' | 'addBotFacts' | 'latestBotFacts'
>;

const contentSchema = botObservationSchema.omit({ observedAt: true });

interface BotRow {
  readonly at: number;
  readonly content: number;
}

/** What was seen of bots at Blip, in the database. */
export function botHistory(connection: Connection): BotHistory {
  return {
    addBot: (botId, { observedAt, ...content }) => {
      const added = connection.run(
        `INSERT INTO bot_observation (bot, observed_at, position, content, is_full)
         SELECT sequence, :at,
           (SELECT coalesce(max(position) + 1, 0) FROM bot_observation
            WHERE bot = bot.sequence AND observed_at = :at),
           :content, :isFull
         FROM bot WHERE id = :botId`,
        {
          botId,
          at: toMilliseconds(observedAt),
          content: keepContent(connection, content),
          isFull: content.depth === 'everything' ? 1 : 0,
        },
      );
      if (added === 0) throw new Error('there is no such bot');
    },
    ofBot: (botId, limit) =>
      connection
        .all<BotRow>(
          `SELECT seen.observed_at AS at, seen.content
           FROM bot JOIN bot_observation AS seen ON seen.bot = bot.sequence
           WHERE bot.id = :botId
           ORDER BY seen.observed_at DESC, seen.position DESC LIMIT :limit`,
          { botId, limit },
        )
        .map(reader(connection)),
    latestFullOfBot: (botId) => {
      const row = connection.get<BotRow>(
        `SELECT seen.observed_at AS at, seen.content
         FROM bot JOIN newest_full_of_bot AS seen ON seen.bot = bot.sequence WHERE bot.id = :botId`,
        { botId },
      );
      return row === undefined ? null : reader(connection)(row);
    },
    latestOfBots: () => latestOfBots(connection),
    addBotFacts: (botId, observedAt, facts) => addFacts(connection, botId, observedAt, facts),
    latestBotFacts: (botId) => {
      const row = newestFacts(connection, botId);
      return row === undefined
        ? null
        : { observedAt: toInstant(row.at), facts: toFacts(connection, row) };
    },
  };
}

interface NewestRow {
  readonly botId: string;
  readonly at: number;
  readonly body: string;
  readonly fullAt: number | null;
  readonly fullBody: string | null;
}

/** Contents are read with the rows: unlike those of numbers, every bot has its own. */
function latestOfBots(connection: Connection): ReturnType<HistoryStore['latestOfBots']> {
  const toObservation = (at: number, body: string): BotObservation => ({
    observedAt: toInstant(at),
    ...readBody(contentSchema, body),
  });
  const rows = connection.all<NewestRow>(
    `SELECT bot.id AS botId, seen.observed_at AS at, said.body,
       full.observed_at AS fullAt, full_said.body AS fullBody
     FROM bot
     JOIN client ON client.id = bot.client_id AND client.removed = 0
     JOIN newest_of_bot AS seen ON seen.bot = bot.sequence
     JOIN observed_content AS said ON said.sequence = seen.content
     LEFT JOIN newest_full_of_bot AS full ON full.bot = bot.sequence
     LEFT JOIN observed_content AS full_said ON full_said.sequence = full.content
     WHERE bot.removed = 0 ORDER BY bot.sequence`,
  );
  return new Map(
    rows.map(({ botId, at, body, fullAt, fullBody }) => [
      botId,
      {
        newest: toObservation(at, body),
        full: fullAt === null || fullBody === null ? null : toObservation(fullAt, fullBody),
      },
    ]),
  );
}

function reader(connection: Connection): (row: BotRow) => BotObservation {
  const contentOf = contentReader(connection, contentSchema);
  return ({ at, content }) => ({ observedAt: toInstant(at), ...contentOf(content) });
}

/** A row of facts. */
export interface FactsRow {
  readonly at: number;
  readonly content: number;
  /** JSON. */
  readonly attendants: string | null;
}

/**
 * The counts of attendants stand beside the rest, which stays the same for weeks: then a change of the counts costs a
 * few bytes, and the rest is stored once.
 */
function addFacts(
  connection: Connection,
  botId: string,
  observedAt: string,
  facts: BotFacts,
): boolean {
  // Read by the schema first: equal facts are then equal texts, whoever made them in whichever order.
  const ordered = botFactsSchema.parse(facts);
  const { content, attendants } = factsContent(connection, ordered);
  const newest = newestFacts(connection, botId);
  if (newest?.content === content && newest.attendants === attendants) return false;
  const added = connection.run(
    `INSERT INTO bot_facts (bot, observed_at, position, content, attendants)
     SELECT sequence, :at,
       (SELECT coalesce(max(position) + 1, 0) FROM bot_facts
        WHERE bot = bot.sequence AND observed_at = :at),
       :content, :attendants
     FROM bot WHERE id = :botId`,
    { botId, at: toMilliseconds(observedAt), content, attendants },
  );
  if (added === 0) throw new Error('there is no such bot');
  return true;
}

/** Keeps facts, as their schema orders them, without the counts of attendants; those come back as JSON. */
export function factsContent(
  connection: Connection,
  facts: BotFacts,
): Pick<FactsRow, 'content' | 'attendants'> {
  const { desk } = facts;
  const counts = desk?.attendants ?? null;
  return {
    content: keepContent(connection, {
      ...facts,
      desk: desk === null ? null : { ...desk, attendants: null },
    }),
    attendants: counts === null ? null : JSON.stringify(counts),
  };
}

function newestFacts(connection: Connection, botId: string): FactsRow | undefined {
  return connection.get<FactsRow>(
    `SELECT seen.observed_at AS at, seen.content, seen.attendants
     FROM bot JOIN bot_facts AS seen ON seen.bot = bot.sequence
     WHERE bot.id = :botId
     ORDER BY seen.observed_at DESC, seen.position DESC LIMIT 1`,
    { botId },
  );
}

/** Reads rows of facts, for one query; see {@link contentReader}. The reader throws AppFault `damaged-data`. */
export function botFactsReader(connection: Connection): (row: FactsRow) => BotFacts {
  const contentOf = contentReader(connection, botFactsSchema);
  return (row) => withAttendants(contentOf(row.content), row);
}

function toFacts(connection: Connection, row: FactsRow): BotFacts {
  return botFactsReader(connection)(row);
}

function withAttendants(facts: BotFacts, row: Pick<FactsRow, 'attendants'>): BotFacts {
  if (row.attendants === null || facts.desk === null) return facts;
  const attendants = parseBody(row.attendants);
  return fitting(botFactsSchema, { ...facts, desk: { ...facts.desk, attendants } });
}
