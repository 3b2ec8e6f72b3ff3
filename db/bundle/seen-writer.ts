import type { BundleLine } from '#core/model/bundle.ts';
import { botFactsSchema } from '#core/model/bot-reading.ts';
import { historyStore } from '../history-store.ts';
import { factsContent } from '../bot-history.ts';
import { packText, unpackText } from '../compressed-text.ts';
import type { Connection } from '../driver.ts';
import { toMilliseconds } from '../instant.ts';
import { keepContent } from '../observed-content.ts';

/** A line that tells what was seen at one moment. */
type SeenLine = BundleLine<
  'seen-number' | 'seen-account' | 'seen-bot' | 'bot-facts' | 'profile' | 'templates' | 'event'
>;

/** Stores what was seen where the same was not seen at the same moment, and says whether it was not. */
export function seenWriter(connection: Connection, clientId: string): (line: SeenLine) => boolean {
  const history = historyStore(connection);

  /** Whether a table has a row of its owner at a moment that fits more conditions. */
  const isSeen = (
    { table, of, owner, and }: { table: string; of: string; owner: string; and: string },
    values: Readonly<Record<string, string | number | null>>,
  ): boolean =>
    connection.get(
      `SELECT 1 FROM ${table} WHERE ${of} = (SELECT sequence FROM ${owner} WHERE id = :id)
         AND observed_at = :at AND ${and}`,
      values,
    ) !== undefined;

  return (line) => {
    switch (line.kind) {
      case 'seen-number': {
        const { numberId: id, seen } = line;
        const { observedAt, proofId, ...said } = seen;
        const known = isSeen(
          {
            ...{ table: 'number_observation', of: 'number', owner: 'whatsapp_number' },
            and: 'content = :content AND proof_id IS :proofId',
          },
          { id, at: toMilliseconds(observedAt), content: keepContent(connection, said), proofId },
        );
        if (!known) history.addNumber(id, seen);
        return !known;
      }
      case 'seen-account': {
        const { accountId: id, seen } = line;
        const { observedAt, ...said } = seen;
        const known = isSeen(
          {
            ...{ table: 'account_observation', of: 'account', owner: 'whatsapp_account' },
            and: 'content = :content',
          },
          { id, at: toMilliseconds(observedAt), content: keepContent(connection, said) },
        );
        if (!known) history.addAccount(id, seen);
        return !known;
      }
      case 'seen-bot': {
        const { botId: id, seen } = line;
        const { observedAt, ...said } = seen;
        const known = isSeen(
          { table: 'bot_observation', of: 'bot', owner: 'bot', and: 'content = :content' },
          { id, at: toMilliseconds(observedAt), content: keepContent(connection, said) },
        );
        if (!known) history.addBot(id, seen);
        return !known;
      }
      case 'bot-facts': {
        const { content, attendants } = factsContent(connection, botFactsSchema.parse(line.facts));
        return insertOnce(
          { table: 'bot_facts', of: 'bot', owner: 'bot', hasPosition: true },
          { id: line.botId, at: toMilliseconds(line.observedAt) },
          { content, attendants },
        );
      }
      case 'profile':
        return insertOnce(
          {
            ...{ table: 'number_profile', of: 'number', owner: 'whatsapp_number' },
            hasPosition: true,
          },
          { id: line.numberId, at: toMilliseconds(line.observedAt) },
          { body: JSON.stringify(line.profile) },
        );
      case 'templates':
        return addTemplates(line);
      case 'event':
        return history.addEvent(clientId, line.event);
    }
  };

  function insertOnce(
    {
      table,
      of,
      owner,
      hasPosition,
    }: { table: string; of: string; owner: string; hasPosition: boolean },
    where: { readonly id: string; readonly at: number },
    columns: Readonly<Record<string, string | number | null>>,
  ): boolean {
    const names = Object.keys(columns);
    const and = names.map((name) => `${name} IS :${name}`).join(' AND ');
    if (isSeen({ table, of, owner, and }, { ...where, ...columns })) return false;
    const position = hasPosition
      ? `, (SELECT coalesce(max(position) + 1, 0) FROM ${table}
           WHERE ${of} = ${owner}.sequence AND observed_at = :at)`
      : '';
    const added = connection.run(
      `INSERT INTO ${table} (${of}, observed_at${hasPosition ? ', position' : ''}, ${names.join(', ')})
       SELECT sequence, :at${position}, ${names.map((name) => `:${name}`).join(', ')}
       FROM ${owner} WHERE id = :id`,
      { ...where, ...columns },
    );
    if (added === 0) throw new Error(`there is no such ${of}`);
    return true;
  }

  /** Packed texts are compared as texts: another machine may pack them otherwise. */
  function addTemplates({
    accountId: id,
    observedAt,
    templates,
  }: BundleLine<'templates'>): boolean {
    const at = toMilliseconds(observedAt);
    const text = JSON.stringify(templates);
    const known = connection
      .all<{ body: Uint8Array }>(
        `SELECT body FROM account_templates
         WHERE account = (SELECT sequence FROM whatsapp_account WHERE id = :id)
           AND observed_at = :at`,
        { id, at },
      )
      .some(({ body }) => unpackText(body) === text);
    if (known) return false;
    const added = connection.run(
      `INSERT INTO account_templates (account, observed_at, body)
       SELECT sequence, :at, :body FROM whatsapp_account WHERE id = :id`,
      { id, at, body: packText(text) },
    );
    if (added === 0) throw new Error('there is no such account');
    return true;
  }
}
