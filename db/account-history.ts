import { isDeepStrictEqual } from 'node:util';
import type { HistoryStore, Template } from '#app/ports/sync-stores.ts';
import {
  accountObservationSchema,
  metaEventSchema,
  type MetaEvent,
} from '#core/model/quality-history.ts';
import { templateSchema } from '#core/model/surroundings.ts';
import { packText, unpackText } from './compressed-text.ts';
import type { Connection } from './driver.ts';
import { toInstant, toMilliseconds } from './instant.ts';
import { readBody } from './json-body.ts';
import { contentReader, keepContent } from './observed-content.ts';

type AccountHistory = Pick<
  HistoryStore,
  'addAccount' | 'latestOfAccount' | 'addTemplates' | 'latestTemplates' | 'addEvent' | 'events'
>;

const contentSchema = accountObservationSchema.omit({ observedAt: true });

/** What was seen of accounts, and what imported webhooks tell of them, in the database. */
export function accountHistory(connection: Connection): AccountHistory {
  return {
    addAccount: (accountId, { observedAt, ...content }) => {
      const added = connection.run(
        `INSERT INTO account_observation (account, observed_at, position, content)
         SELECT sequence, :at,
           (SELECT coalesce(max(position) + 1, 0) FROM account_observation
            WHERE account = whatsapp_account.sequence AND observed_at = :at),
           :content
         FROM whatsapp_account WHERE id = :accountId`,
        {
          accountId,
          at: toMilliseconds(observedAt),
          content: keepContent(connection, content),
        },
      );
      if (added === 0) throw new Error('there is no such account');
    },
    latestOfAccount: (accountId) => {
      const row = connection.get<{ at: number; content: number }>(
        `SELECT seen.observed_at AS at, seen.content FROM whatsapp_account AS account
         JOIN account_observation AS seen ON seen.account = account.sequence
         WHERE account.id = :accountId
         ORDER BY seen.observed_at DESC, seen.position DESC LIMIT 1`,
        { accountId },
      );
      if (row === undefined) return null;
      const content = contentReader(connection, contentSchema)(row.content);
      return { observedAt: toInstant(row.at), ...content };
    },
    addTemplates: (accountId, observedAt, templates) => {
      const newest = latestTemplates(connection, accountId);
      if (
        newest !== null &&
        isDeepStrictEqual(timeless(newest), timeless(templateSchema.array().parse(templates)))
      )
        return false;
      const added = connection.run(
        `INSERT INTO account_templates (account, observed_at, body)
         SELECT sequence, :at, :body FROM whatsapp_account WHERE id = :accountId`,
        { accountId, at: toMilliseconds(observedAt), body: packText(JSON.stringify(templates)) },
      );
      if (added === 0) throw new Error('there is no such account');
      return true;
    },
    latestTemplates: (accountId) => latestTemplates(connection, accountId),
    addEvent: (clientId, event) => addEvent(connection, clientId, event),
    events: (clientId) =>
      connection
        .all<{ body: string }>(
          'SELECT body FROM meta_event WHERE client_id = :clientId ORDER BY at DESC, sequence DESC',
          { clientId },
        )
        .map(({ body }) => readBody(metaEventSchema, body)),
  };
}

function latestTemplates(connection: Connection, accountId: string): Template[] | null {
  const row = connection.get<{ body: Uint8Array }>(
    `SELECT templates.body FROM whatsapp_account AS account
     JOIN account_templates AS templates ON templates.account = account.sequence
     WHERE account.id = :accountId
     ORDER BY templates.observed_at DESC, templates.sequence DESC LIMIT 1`,
    { accountId },
  );
  return row === undefined ? null : readBody(templateSchema.array(), unpackText(row.body));
}

/** Neither the moment of looking nor the order in which Meta lists them is a change. */
function timeless(templates: readonly Template[]): Template[] {
  const key = ({ name, language }: Template): string => JSON.stringify([name, language]);
  return templates
    .map((template) => ({ ...template, observedAt: null }))
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function addEvent(connection: Connection, clientId: string, event: MetaEvent): boolean {
  const added = connection.run(
    `INSERT INTO meta_event (client_id, hash, at, body) VALUES (:clientId, :hash, :at, :body)
     ON CONFLICT (client_id, hash) DO NOTHING`,
    { clientId, hash: event.hash, at: toMilliseconds(event.at), body: JSON.stringify(event) },
  );
  return added > 0;
}
