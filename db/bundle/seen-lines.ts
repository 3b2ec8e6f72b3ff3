import { botObservationSchema } from '#core/model/bot-reading.ts';
import type { BundleRecord } from '#core/model/bundle.ts';
import {
  accountObservationSchema,
  metaEventSchema,
  numberObservationSchema,
} from '#core/model/quality-history.ts';
import { profileSchema, templateSchema } from '#core/model/surroundings.ts';
import { botFactsReader } from '../bot-history.ts';
import { accountRows, botRows, numberRows } from '../client-rows.ts';
import { unpackText } from '../compressed-text.ts';
import type { Connection } from '../driver.ts';
import { toInstant } from '../instant.ts';
import { readBody } from '../json-body.ts';
import { contentReader } from '../observed-content.ts';
import { gone, readLines, type LinesByKind } from './kind-lines.ts';

const numberSeen = numberObservationSchema.omit({ observedAt: true, proofId: true });
const accountSeen = accountObservationSchema.omit({ observedAt: true });
const botSeen = botObservationSchema.omit({ observedAt: true });

interface SeenRow {
  readonly id: string;
  readonly at: number;
  readonly content: number;
}

/** What was seen of a client's numbers, accounts and bots, oldest first of each; without history the newest. */
export function seenLines(connection: Connection, clientId: string, history: boolean): LinesByKind {
  const values = { clientId };
  /** Rows of a table of sights with the id of what they are of. */
  const seen = <Row>(
    { table, of, owner, rows }: { table: string; of: string; owner: string; rows: string },
    columns: string,
    key = 'observed_at, position',
  ): Row[] => {
    const all = connection.all<Row & SeenRow>(
      `SELECT ${owner}.id, observed_at AS at, ${columns} FROM ${table}
       JOIN ${owner} ON ${owner}.sequence = ${table}.${of}
       WHERE ${table}.${of} IN (${rows}) ORDER BY ${table}.${of}, ${key}`,
      values,
    );
    return history ? all : all.filter(({ id }, at) => all[at + 1]?.id !== id);
  };
  const ofNumber = { of: 'number', owner: 'whatsapp_number', rows: numberRows };
  const ofAccount = {
    ...{ of: 'account', owner: 'whatsapp_account' },
    // Of an account that was taken away nothing is shown, and nothing handed over.
    rows: `${accountRows} AND removed = 0`,
  };
  const ofBot = { of: 'bot', owner: 'bot', rows: botRows };

  const numbers = history
    ? seen<SeenRow & { readonly proofId: string | null }>(
        { table: 'number_observation', ...ofNumber },
        'content, proof_id AS proofId',
      )
    : seen<SeenRow & { readonly proofId: string | null }>(
        // The newest that tells the rating or the state.
        { table: 'newest_of_number', ...ofNumber },
        'content, proof_id AS proofId',
        'observed_at',
      );
  const bots = history
    ? seen<SeenRow>({ table: 'bot_observation', ...ofBot }, 'content')
    : [
        ...seen<SeenRow>({ table: 'newest_full_of_bot', ...ofBot }, 'content', 'observed_at'),
        ...seen<SeenRow>({ table: 'newest_of_bot', ...ofBot }, 'content', 'observed_at'),
      ];
  const proofIds = [...new Set(numbers.flatMap(({ proofId }) => proofId ?? []))];
  const events = history
    ? connection.all<{ body: string }>(
        'SELECT body FROM meta_event WHERE client_id = :clientId ORDER BY at, sequence',
        values,
      )
    : [];
  const numberContent = contentReader(connection, numberSeen);
  const accountContent = contentReader(connection, accountSeen);
  const botContent = contentReader(connection, botSeen);
  const toFacts = botFactsReader(connection);

  return new Map([
    ['proof', readLines(proofIds, (id) => proofLine(connection, id))],
    [
      'seen-number',
      readLines(numbers, ({ id, at, content, proofId }): BundleRecord => ({
        ...{ kind: 'seen-number', numberId: id },
        seen: { observedAt: toInstant(at), ...numberContent(content), proofId },
      })),
    ],
    [
      'seen-account',
      readLines(
        seen<SeenRow>({ table: 'account_observation', ...ofAccount }, 'content'),
        ({ id, at, content }): BundleRecord => ({
          ...{ kind: 'seen-account', accountId: id },
          seen: { observedAt: toInstant(at), ...accountContent(content) },
        }),
      ),
    ],
    [
      'seen-bot',
      readLines(bots, ({ id, at, content }): BundleRecord => ({
        ...{ kind: 'seen-bot', botId: id },
        seen: { observedAt: toInstant(at), ...botContent(content) },
      })),
    ],
    [
      'bot-facts',
      readLines(
        seen<SeenRow & { readonly attendants: string | null }>(
          { table: 'bot_facts', ...ofBot },
          'content, attendants',
        ),
        ({ id, at, ...row }): BundleRecord => ({
          ...{ kind: 'bot-facts', botId: id, observedAt: toInstant(at) },
          facts: toFacts({ at, ...row }),
        }),
      ),
    ],
    [
      'profile',
      readLines(
        seen<{ id: string; at: number; body: string }>(
          { table: 'number_profile', ...ofNumber },
          'body',
        ),
        ({ id, at, body }): BundleRecord => ({
          ...{ kind: 'profile', numberId: id, observedAt: toInstant(at) },
          profile: readBody(profileSchema, body),
        }),
      ),
    ],
    [
      'templates',
      readLines(
        seen<{ id: string; at: number; body: Uint8Array }>(
          { table: 'account_templates', ...ofAccount },
          'body',
          'observed_at, account_templates.sequence',
        ),
        ({ id, at, body }): BundleRecord => ({
          ...{ kind: 'templates', accountId: id, observedAt: toInstant(at) },
          templates: readBody(templateSchema.array(), unpackText(body)),
        }),
      ),
    ],
    [
      'event',
      readLines(events, ({ body }): BundleRecord => ({
        ...{ kind: 'event', event: readBody(metaEventSchema, body) },
      })),
    ],
  ]);
}

function proofLine(connection: Connection, id: string): BundleRecord {
  const row = connection.get<{
    fileName: string;
    mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
    bytes: Uint8Array;
  }>('SELECT file_name AS fileName, media_type AS mediaType, bytes FROM proof WHERE id = :id', {
    id,
  });
  if (row === undefined) throw gone();
  const { bytes, ...rest } = row;
  return { kind: 'proof', id, ...rest, base64: Buffer.from(bytes).toString('base64') };
}
