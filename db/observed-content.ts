import { createHash } from 'node:crypto';
import { AppFault } from '#app/contract/errors.ts';
import type { Connection } from './driver.ts';
import { readBody, type BodySchema } from './json-body.ts';

/**
 * Keeps what an observation says, once however often it is seen. Returns its number. The number is asked for anew each
 * time: one that is remembered could outlive a transaction that was rolled back, and then mean something else.
 */
export function keepContent(connection: Connection, content: unknown): number {
  const body = JSON.stringify(content);
  const sha256 = createHash('sha256').update(body).digest();
  const row =
    connection.get<{ sequence: number }>(
      'SELECT sequence FROM observed_content WHERE sha256 = :sha256',
      { sha256 },
    ) ??
    connection.get<{ sequence: number }>(
      'INSERT INTO observed_content (sha256, body) VALUES (:sha256, :body) RETURNING sequence',
      { sha256, body },
    );
  if (row === undefined) throw new Error('an insert returns its row');
  return row.sequence;
}

/**
 * Reads contents by their numbers, each one once: of a year's thousands of observations few differ. For one query, not
 * to be kept. The reader throws AppFault `damaged-data`.
 */
export function contentReader<Content>(
  connection: Connection,
  schema: BodySchema<Content>,
): (sequence: number) => Content {
  const read = new Map<number, Content>();
  return (sequence) => {
    const known = read.get(sequence);
    if (known !== undefined) return known;
    const row = connection.get<{ body: string }>(
      'SELECT body FROM observed_content WHERE sequence = :sequence',
      { sequence },
    );
    if (row === undefined) throw new AppFault('damaged-data');
    const content = readBody(schema, row.body);
    read.set(sequence, content);
    return content;
  };
}
