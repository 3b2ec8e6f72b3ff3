import type { NumberStanding, QualityStore, UnreadAccount } from '#app/ports/quality-store.ts';
import { numberObservationSchema, type QualityValue } from '#core/model/quality-history.ts';
import type { Connection } from './driver.ts';
import { instantWriter, toInstant, toMilliseconds } from './instant.ts';
import { contentReader } from './observed-content.ts';

const ratingSchema = numberObservationSchema.pick({ quality: true }).loose();
const contentSchema = numberObservationSchema.omit({ observedAt: true, proofId: true });

const visible = `whatsapp_number AS number
  JOIN client ON client.id = number.client_id AND client.removed = 0`;

/** The content of the last observation before an instant that names a rating, found by the key. */
const lastRated = (instant: string): string =>
  `(SELECT before.content FROM number_observation AS before
    JOIN observed_content AS told ON told.sequence = before.content
    WHERE before.number = number.sequence AND before.observed_at < :${instant} AND before.tells = 1
      AND told.body ->> '$.quality' IS NOT NULL
    ORDER BY before.observed_at DESC, before.position DESC LIMIT 1)`;

interface Row extends Omit<NumberStanding, 'latest' | 'weekAgo' | 'monthAgo'> {
  readonly at: number | null;
  readonly content: number | null;
  readonly proofId: string | null;
  readonly week: number | null;
  readonly month: number | null;
}

/** Ratings over all clients, in the database. */
export function qualityStore(connection: Connection): QualityStore {
  return {
    total: () =>
      connection.get<{ total: number }>(
        `SELECT count(*) AS total FROM ${visible} WHERE number.removed = 0`,
      )?.total ?? 0,
    page: ({ offset, limit }, { weekAgo, monthAgo }) => {
      const contentOf = contentReader(connection, contentSchema);
      const written = instantWriter();
      const qualityOf = (content: number | null) =>
        content === null ? null : contentOf(content).quality;
      return connection
        .all<Row>(
          `SELECT number.id, number.client_id AS clientId, client.name AS clientName,
             bot.id AS botId, bot.name AS botName, number.phone, number.waba_id AS wabaId,
             number.verified_name AS verifiedName,
             CASE WHEN account.id IS NULL THEN 'by-hand'
               WHEN credential.id IS NULL THEN 'no-token' ELSE 'token' END AS reading,
             seen.observed_at AS at, seen.content, seen.proof_id AS proofId,
             ${lastRated('week')} AS week, ${lastRated('month')} AS month
           FROM ${visible}
           LEFT JOIN bot ON bot.id = number.bot_id AND bot.removed = 0
           LEFT JOIN whatsapp_account AS account ON account.sequence =
             (SELECT max(sequence) FROM whatsapp_account
              WHERE client_id = number.client_id AND waba_id = number.waba_id AND removed = 0)
           LEFT JOIN credential ON credential.id = account.credential_id
           LEFT JOIN newest_of_number AS seen ON seen.number = number.sequence
           WHERE number.removed = 0
           ORDER BY number.sequence LIMIT :limit OFFSET :offset`,
          { offset, limit, week: toMilliseconds(weekAgo), month: toMilliseconds(monthAgo) },
        )
        .map(({ at, content, proofId, week, month, ...number }) => ({
          ...number,
          latest:
            at === null || content === null
              ? null
              : { observedAt: written(at), ...contentOf(content), proofId },
          weekAgo: qualityOf(week),
          monthAgo: qualityOf(month),
        }));
    },
    lastSeen: (numberId, from, to) => {
      const qualityOf = contentReader(connection, ratingSchema);
      const seen = new Map<QualityValue, number>();
      // Thousands of observations have a dozen contents.
      const contents = connection.all<{ content: number; at: number }>(
        `SELECT seen.content, max(seen.observed_at) AS at FROM whatsapp_number AS number
         JOIN number_observation AS seen ON seen.number = number.sequence
         WHERE number.id = :numberId AND seen.tells = 1
           AND seen.observed_at >= :from AND seen.observed_at < :to
         GROUP BY seen.content`,
        { numberId, from: toMilliseconds(from), to: toMilliseconds(to) },
      );
      for (const { content, at } of contents) {
        const { quality } = qualityOf(content);
        if (quality !== null) seen.set(quality, Math.max(at, seen.get(quality) ?? at));
      }
      return new Map([...seen].map(([quality, at]) => [quality, toInstant(at)]));
    },
    firstSeen: (numberId, quality, after) => {
      const row = connection.get<{ at: number }>(
        `SELECT seen.observed_at AS at FROM whatsapp_number AS number
         JOIN number_observation AS seen ON seen.number = number.sequence
         JOIN observed_content AS told ON told.sequence = seen.content
         WHERE number.id = :numberId AND seen.tells = 1 AND seen.observed_at > :after
           AND told.body ->> '$.quality' = :quality
         ORDER BY seen.observed_at LIMIT 1`,
        { numberId, quality, after: toMilliseconds(after) },
      );
      return row === undefined ? null : toInstant(row.at);
    },
    unreadAccounts: () =>
      connection.all<UnreadAccount>(
        `SELECT client.id AS clientId, client.name AS clientName, account.name
         FROM whatsapp_account AS account
         JOIN client ON client.id = account.client_id AND client.removed = 0
         WHERE account.removed = 0
           AND NOT EXISTS (SELECT 1 FROM credential WHERE id = account.credential_id)
         ORDER BY client.name, account.name, account.sequence`,
      ),
  };
}
