import type {
  FoundRow,
  RowWords,
  SearchBot,
  SearchRow,
  SearchStore,
} from '#app/ports/search-store.ts';
import { searchKinds } from '#core/model/search-kinds.ts';
import { kindAt, placesOf } from '#core/model/search-place.ts';
import type { Connection, Values } from './driver.ts';

/** What the newest flows say and use, in the database. */
export function searchStore(connection: Connection): SearchStore {
  return {
    bots: () => connection.all<SearchBot>(visibleBots),
    strays: () =>
      connection
        .all<{ bot: number }>(
          `SELECT search_bot.bot FROM search_bot
           JOIN bot ON bot.sequence = search_bot.bot
           JOIN client ON client.id = bot.client_id
           WHERE bot.removed = 1 OR client.removed = 1`,
        )
        .map(({ bot }) => bot),
    remove: (bot, letters) =>
      connection.transaction(() => {
        connection.run('UPDATE search_bot SET mark = NULL, fault = NULL WHERE bot = :bot', { bot });
        // The last first: a block stays as long as what it says.
        const places = placesOf(bot);
        connection.run(lastRows, { ...places, letters, most: Math.ceil(letters / fewestLetters) });
        const left = connection.get(
          'SELECT id FROM search_entry WHERE id >= :from AND id < :to LIMIT 1',
          places,
        );
        if (left !== undefined) return false;
        connection.run('DELETE FROM search_bot WHERE bot = :bot', { bot });
        return true;
      }),
    ofBot: (bot) =>
      connection
        .all<Omit<SearchRow, 'kind'>>(
          `SELECT id AS at, block, text, key, standing, folded FROM search_entry
           WHERE id >= :from AND id < :to ORDER BY id`,
          placesOf(bot),
        )
        .map((row) => ({
          ...row,
          kind: kindAt(row.at),
          folded: row.folded.slice(0, -lineEnds.length),
        })),
    change: (bot, gone, rows) =>
      connection.transaction(() => {
        connection.run(
          `INSERT INTO search_bot (bot) VALUES (:bot)
           ON CONFLICT (bot) DO UPDATE SET mark = NULL, fault = NULL`,
          { bot },
        );
        for (const at of [...gone, ...rows.map((row) => row.at)])
          connection.run('DELETE FROM search_entry WHERE id = :at', { at });
        for (const row of rows) insertRow(connection, row);
      }),
    mark: (bot, mark, fault) => {
      connection.run(
        `INSERT INTO search_bot (bot, mark, fault) VALUES (:bot, :mark, :fault)
         ON CONFLICT (bot) DO UPDATE SET mark = excluded.mark, fault = excluded.fault`,
        { bot, mark, fault },
      );
    },
    find: (words, bot, most) => find(connection, words, bot, most),
    holding: (places, words) =>
      idsOf(
        connection,
        `SELECT search_entry.id FROM json_each(:places) AS place
         JOIN search_entry ON search_entry.id = place.value
         WHERE ${holdsWords} ORDER BY place.key`,
        { places: JSON.stringify(places), ...asJson(words) },
      ),
    scan: (bot, words) =>
      idsOf(
        connection,
        `SELECT id FROM search_entry WHERE id >= :from AND id < :to AND ${holdsWords}`,
        { ...placesOf(bot), ...asJson(words) },
      ),
    rows: (places) =>
      connection
        .all<StoredRow>(
          `SELECT ${rowColumns} FROM json_each(:places) AS place
           JOIN search_entry AS entry ON entry.id = place.value
           JOIN search_entry AS block ON block.id = entry.block
           ORDER BY place.key`,
          { places: JSON.stringify(places) },
        )
        .map(toFoundRow),
    contacts: (bot) =>
      connection
        .all<StoredRow>(
          `SELECT ${rowColumns} FROM search_entry AS entry INDEXED BY search_entry_contact
           JOIN search_entry AS block ON block.id = entry.block
           WHERE entry.kind BETWEEN 2 AND 5 AND entry.id >= :from AND entry.id < :to
           ORDER BY entry.id`,
          placesOf(bot),
        )
        .map(toFoundRow),
  };
}

/** Behind every row's text, see the schema. */
const lineEnds = '\n\n';
const fewestLetters = lineEnds.length;

const lastRows = `
  DELETE FROM search_entry WHERE id IN (
    SELECT id FROM (
      SELECT id, row_number() OVER last AS place, sum(length(folded)) OVER last AS letters
      FROM (
        SELECT id, folded FROM search_entry WHERE id >= :from AND id < :to
        ORDER BY id DESC LIMIT :most
      )
      WINDOW last AS (ORDER BY id DESC ROWS UNBOUNDED PRECEDING)
    )
    WHERE letters <= :letters OR place = 1
  )`;

const visibleBots = `
  SELECT bot.sequence AS key, bot.id AS botId, bot.name AS botName,
    client.id AS clientId, client.name AS clientName, snapshot.id AS snapshotId,
    (SELECT body ->> '$.facts.country' FROM client_facts
     WHERE client_id = client.id ORDER BY sequence DESC LIMIT 1) AS country,
    (SELECT phone FROM whatsapp_number
     WHERE client_id = client.id AND bot_id = bot.id AND removed = 0
     ORDER BY sequence LIMIT 1) AS phone,
    search_bot.mark, search_bot.fault
  FROM bot
  JOIN client ON client.id = bot.client_id AND client.removed = 0
  JOIN snapshot ON snapshot.sequence = (SELECT max(sequence) FROM snapshot WHERE bot_id = bot.id)
  LEFT JOIN search_bot ON search_bot.bot = bot.sequence
  WHERE bot.removed = 0
  ORDER BY bot.sequence`;

function insertRow(
  connection: Connection,
  { at, kind, block, text, key, standing, folded }: SearchRow,
): void {
  connection.run(
    `INSERT INTO search_entry (id, kind, block, text, key, standing, folded)
     VALUES (:at, :kind, :block, :text, :key, :standing, :folded)`,
    { at, kind: searchKinds.indexOf(kind), block, text, key, standing, folded: folded + lineEnds },
  );
}

const rowColumns = `entry.id AS at, entry.text, entry.key, entry.standing,
  block.key AS blockId, block.text AS blockTitle, block.standing AS reached`;

interface StoredRow extends Omit<FoundRow, 'kind' | 'isReached'> {
  readonly reached: string | null;
}

function toFoundRow({ reached, ...row }: StoredRow): FoundRow {
  return { ...row, kind: kindAt(row.at), isReached: reached === null };
}

/** The index alone answers: no row is read. */
function find(
  connection: Connection,
  { wanted, unwanted }: RowWords,
  bot: number | null,
  most: number,
): number[] {
  const all = wanted.map((word) => matchOf(connection, word));
  // A word of which no beginning is known is nowhere.
  if (all.length === 0 || all.includes(null)) return [];
  const none = unwanted.flatMap((word) => matchOf(connection, word) ?? []);
  const match = `(${all.join(' AND ')})${none.map((one) => ` NOT ${one}`).join('')}`;
  const within = bot === null ? '' : 'AND rowid >= :from AND rowid < :to';
  return idsOf(
    connection,
    `SELECT rowid AS id FROM search_text WHERE search_text MATCH :match ${within} LIMIT :most`,
    { match, most, ...(bot === null ? {} : placesOf(bot)) },
  );
}

/** A word in FTS5's query language. Two letters are all threes that begin with them; null where there are none. */
function matchOf(connection: Connection, word: string): string | null {
  if (Array.from(word).length > 2) return quoted(word);
  const terms = connection.all<{ term: string }>(
    'SELECT term FROM search_term WHERE term >= :word AND term < :word || char(0x10ffff)',
    { word },
  );
  return terms.length === 0 ? null : `(${terms.map(({ term }) => quoted(term)).join(' OR ')})`;
}

/** A string of FTS5's query language: nothing in it means anything. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

const holdsWords = `
  NOT EXISTS (SELECT 1 FROM json_each(:wanted) WHERE instr(search_entry.folded, value) = 0)
  AND NOT EXISTS (SELECT 1 FROM json_each(:unwanted) WHERE instr(search_entry.folded, value) > 0)`;

function asJson({ wanted, unwanted }: RowWords): { wanted: string; unwanted: string } {
  return { wanted: JSON.stringify(wanted), unwanted: JSON.stringify(unwanted) };
}

function idsOf(connection: Connection, sql: string, values: Values): number[] {
  return connection.all<{ id: number }>(sql, values).map(({ id }) => id);
}
