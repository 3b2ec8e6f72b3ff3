import type { ChangeStore, NewVersion } from '#app/ports/change-store.ts';
import { numberObservationSchema } from '#core/model/quality-history.ts';
import type { Run } from '#core/model/run.ts';
import { sentReportSchema } from '#core/model/sent-report.ts';
import type { Connection } from './driver.ts';
import { toMilliseconds } from './instant.ts';
import { readBody } from './json-body.ts';
import { contentReader } from './observed-content.ts';

const visibleBots = `bot JOIN client ON client.id = bot.client_id AND client.removed = 0`;
const told = sentReportSchema.pick({ createdAt: true, runs: true });
const rating = numberObservationSchema.pick({ quality: true });

/** What was before an instant, in the database. */
export function changeStore(connection: Connection): ChangeStore {
  return {
    totals: () =>
      connection.get(
        `SELECT
           (SELECT count(*) FROM client WHERE removed = 0) AS clients,
           (SELECT count(*) FROM ${visibleBots} WHERE bot.removed = 0) AS bots,
           (SELECT count(*) FROM whatsapp_number AS number
            JOIN client ON client.id = number.client_id AND client.removed = 0
            WHERE number.removed = 0) AS numbers`,
      )!,
    verdictsBefore: (instant) =>
      new Map(
        connection
          .all<{ botId: string; verdict: Run['verdict'] }>(
            `SELECT bot.id AS botId, run.verdict FROM ${visibleBots}
             JOIN run ON run.sequence = (
               SELECT sequence FROM run WHERE bot_id = bot.id AND created_at < :instant
               ORDER BY sequence DESC LIMIT 1)
             WHERE bot.removed = 0`,
            { instant },
          )
          .map(({ botId, verdict }) => [botId, verdict]),
      ),
    versionsSince: (instant) =>
      connection.all<NewVersion>(
        `SELECT bot.id AS botId, newest.source, newest.taken_at AS at FROM ${visibleBots}
         JOIN snapshot AS newest
           ON newest.sequence = (SELECT max(sequence) FROM snapshot WHERE bot_id = bot.id)
         WHERE bot.removed = 0 AND newest.taken_at >= :instant
           AND newest.content_sha256 IS NOT (
             SELECT content_sha256 FROM snapshot
             WHERE bot_id = bot.id AND taken_at < :instant
             ORDER BY sequence DESC LIMIT 1)
         ORDER BY newest.taken_at DESC`,
        { instant },
      ),
    ratingsBefore: (instant) => {
      const contentOf = contentReader(connection, rating.loose());
      const rows = connection.all<{ numberId: string; content: number }>(
        `SELECT number.id AS numberId, (
           SELECT content FROM number_observation
           WHERE number = number.sequence AND observed_at < :at AND tells = 1
           ORDER BY observed_at DESC, position DESC LIMIT 1) AS content
         FROM whatsapp_number AS number
         JOIN client ON client.id = number.client_id AND client.removed = 0
         WHERE number.removed = 0 AND content IS NOT NULL`,
        { at: toMilliseconds(instant) },
      );
      return new Map(rows.map(({ numberId, content }) => [numberId, contentOf(content).quality]));
    },
    lastReports: () =>
      new Map(
        connection
          .all<{ clientId: string; body: string }>(
            `SELECT client.id AS clientId, sent.body FROM client
             JOIN sent_report AS sent ON sent.sequence =
               (SELECT max(sequence) FROM sent_report WHERE client_id = client.id)
             WHERE client.removed = 0`,
          )
          .map(({ clientId, body }) => {
            const { createdAt, runs } = readBody(told.loose(), body);
            return [clientId, { createdAt, runIds: runs.map(({ runId }) => runId) }];
          }),
      ),
  };
}
