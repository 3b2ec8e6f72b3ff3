import { isDeepStrictEqual } from 'node:util';
import type { HistoryStore } from '#app/ports/sync-stores.ts';
import { numberObservationSchema, type NumberObservation } from '#core/model/quality-history.ts';
import { profileSchema } from '#core/model/surroundings.ts';
import type { Connection } from './driver.ts';
import { instantWriter, toMilliseconds } from './instant.ts';
import { readBody } from './json-body.ts';
import { contentReader, keepContent } from './observed-content.ts';

type NumberHistory = Pick<
  HistoryStore,
  'addNumber' | 'ofNumber' | 'latestOfNumber' | 'latestOfNumbers' | 'addProfile' | 'latestProfile'
>;

/** What an observation says apart from when, and from its picture. */
const contentSchema = numberObservationSchema.omit({ observedAt: true, proofId: true });

const columns = 'seen.observed_at AS at, seen.content, seen.proof_id AS proofId';

interface NumberRow {
  readonly at: number;
  readonly content: number;
  readonly proofId: string | null;
}

/** What was seen of numbers, in the database. */
export function numberHistory(connection: Connection): NumberHistory {
  return {
    addNumber: (numberId, observation) => add(connection, numberId, observation),
    ofNumber: (numberId, from, to) => {
      const toObservation = reader(connection);
      return connection
        .all<NumberRow>(
          `SELECT ${columns} FROM whatsapp_number AS number
           JOIN number_observation AS seen ON seen.number = number.sequence
           WHERE number.id = :numberId AND seen.observed_at >= :from AND seen.observed_at < :to
           ORDER BY seen.observed_at, seen.position`,
          { numberId, from: toMilliseconds(from), to: toMilliseconds(to) },
        )
        .map(toObservation);
    },
    latestOfNumber: (numberId) => {
      const row = connection.get<NumberRow>(
        `SELECT ${columns} FROM whatsapp_number AS number
         JOIN newest_of_number AS seen ON seen.number = number.sequence
         WHERE number.id = :numberId`,
        { numberId },
      );
      return row === undefined ? null : reader(connection)(row);
    },
    latestOfNumbers: () => latestOfNumbers(connection),
    addProfile: (numberId, profile) => {
      const newest = newestProfile(connection, numberId);
      // Looking at it again is no change.
      const same = { ...profileSchema.parse(profile), observedAt: null };
      if (newest !== null && isDeepStrictEqual({ ...newest.profile, observedAt: null }, same)) {
        return false;
      }
      const added = connection.run(
        `INSERT INTO number_profile (number, observed_at, position, body)
         SELECT sequence, :at,
           (SELECT coalesce(max(position) + 1, 0) FROM number_profile
            WHERE number = whatsapp_number.sequence AND observed_at = :at),
           :body
         FROM whatsapp_number WHERE id = :numberId`,
        {
          numberId,
          // One without an instant follows what is there.
          at: profile.observedAt === null ? (newest?.at ?? 0) : toMilliseconds(profile.observedAt),
          body: JSON.stringify(profile),
        },
      );
      if (added === 0) throw new Error('there is no such number');
      return true;
    },
    latestProfile: (numberId) => newestProfile(connection, numberId)?.profile ?? null,
  };
}

function add(connection: Connection, numberId: string, observation: NumberObservation): void {
  const { observedAt, proofId, ...content } = observation;
  const added = connection.run(
    `INSERT INTO number_observation (number, observed_at, position, content, tells, proof_id)
     SELECT sequence, :at,
       (SELECT coalesce(max(position) + 1, 0) FROM number_observation
        WHERE number = whatsapp_number.sequence AND observed_at = :at),
       :content, :tells, :proofId
     FROM whatsapp_number WHERE id = :numberId`,
    {
      numberId,
      at: toMilliseconds(observedAt),
      content: keepContent(connection, content),
      tells: content.quality === null && content.status === null ? 0 : 1,
      proofId,
    },
  );
  if (added === 0) throw new Error('there is no such number');
}

function latestOfNumbers(connection: Connection): Map<string, NumberObservation> {
  const toObservation = reader(connection);
  const rows = connection.all<NumberRow & { readonly numberId: string }>(
    `SELECT number.id AS numberId, ${columns} FROM whatsapp_number AS number
     JOIN client ON client.id = number.client_id AND client.removed = 0
     JOIN newest_of_number AS seen ON seen.number = number.sequence
     WHERE number.removed = 0 ORDER BY number.sequence`,
  );
  return new Map(rows.map((row) => [row.numberId, toObservation(row)]));
}

function reader(connection: Connection): (row: NumberRow) => NumberObservation {
  const contentOf = contentReader(connection, contentSchema);
  const toInstant = instantWriter();
  return ({ at, content, proofId }) => {
    // One by one: spreading costs a multiple where thousands are made.
    const { source, quality, status, nameStatus, limit, canSend, reason } = contentOf(content);
    return {
      observedAt: toInstant(at),
      source,
      quality,
      status,
      nameStatus,
      limit,
      canSend,
      reason,
      proofId,
    };
  };
}

function newestProfile(connection: Connection, numberId: string) {
  const row = connection.get<{ at: number; body: string }>(
    `SELECT profile.observed_at AS at, profile.body FROM whatsapp_number AS number
     JOIN number_profile AS profile ON profile.number = number.sequence
     WHERE number.id = :numberId
     ORDER BY profile.observed_at DESC, profile.position DESC LIMIT 1`,
    { numberId },
  );
  return row === undefined ? null : { at: row.at, profile: readBody(profileSchema, row.body) };
}
