import type { NumberStore } from '#app/ports/sync-stores.ts';
import type { WhatsappAccount, WhatsappNumber } from '#core/model/whatsapp-number.ts';
import type { Connection } from './driver.ts';

const numberColumns = `whatsapp_number.id, whatsapp_number.client_id AS clientId, bot_id AS botId,
  phone, phone_number_id AS phoneNumberId, waba_id AS wabaId, verified_name AS verifiedName,
  whatsapp_number.created_at AS createdAt`;

const accountColumns = `whatsapp_account.id, whatsapp_account.client_id AS clientId,
  credential_id AS credentialId, waba_id AS wabaId, whatsapp_account.name, ownership,
  whatsapp_account.created_at AS createdAt`;

/** Accounts and numbers in the database. Removing hides them, because what was seen of them stays. */
export function numberStore(connection: Connection): NumberStore {
  return {
    accounts: (clientId) =>
      visible<WhatsappAccount>(connection, 'whatsapp_account', accountColumns, clientId),
    account: (id) =>
      connection.get<WhatsappAccount>(
        `SELECT ${accountColumns} FROM whatsapp_account WHERE id = :id AND removed = 0`,
        { id },
      ) ?? null,
    putAccount: (account) => putAccount(connection, account),
    removeAccount: (id) => {
      connection.run('UPDATE whatsapp_account SET removed = 1 WHERE id = :id', { id });
    },
    list: (clientId) =>
      visible<WhatsappNumber>(connection, 'whatsapp_number', numberColumns, clientId),
    listRemoved: (clientId) =>
      connection.all<WhatsappNumber>(
        `SELECT ${numberColumns} FROM whatsapp_number
         WHERE client_id = :clientId AND removed = 1 ORDER BY sequence`,
        { clientId },
      ),
    get: (id) =>
      connection.get<WhatsappNumber>(
        `SELECT ${numberColumns} FROM whatsapp_number WHERE id = :id`,
        { id },
      ) ?? null,
    put: (number) => putNumber(connection, number),
    setRemoved: (id, removed) => {
      connection.run('UPDATE whatsapp_number SET removed = :removed WHERE id = :id', {
        id,
        removed: removed ? 1 : 0,
      });
    },
  };
}

function visible<Row>(
  connection: Connection,
  table: 'whatsapp_account' | 'whatsapp_number',
  columns: string,
  clientId: string | null,
): Row[] {
  const ofClients =
    clientId === null
      ? `JOIN client ON client.id = ${table}.client_id AND client.removed = 0
         WHERE ${table}.removed = 0`
      : `WHERE ${table}.client_id = :clientId AND ${table}.removed = 0`;
  return connection.all<Row>(
    `SELECT ${columns} FROM ${table} ${ofClients} ORDER BY ${table}.sequence`,
    clientId === null ? {} : { clientId },
  );
}

/** An account that was removed and is put again can be seen again. */
function putAccount(connection: Connection, account: WhatsappAccount): void {
  const { id, clientId, credentialId, wabaId, name, ownership, createdAt } = account;
  connection.run(
    `INSERT INTO whatsapp_account
       (id, client_id, credential_id, waba_id, name, ownership, created_at)
     VALUES (:id, :clientId, :credentialId, :wabaId, :name, :ownership, :createdAt)
     ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id,
       credential_id = excluded.credential_id, waba_id = excluded.waba_id, name = excluded.name,
       ownership = excluded.ownership, created_at = excluded.created_at, removed = 0`,
    { id, clientId, credentialId, wabaId, name, ownership, createdAt },
  );
}

/** Whether a number is hidden is not part of its record, so putting it leaves that as it is. */
function putNumber(connection: Connection, number: WhatsappNumber): void {
  const { id, clientId, botId, phone, phoneNumberId, wabaId, verifiedName, createdAt } = number;
  connection.run(
    `INSERT INTO whatsapp_number
       (id, client_id, bot_id, phone, phone_number_id, waba_id, verified_name, created_at)
     VALUES (:id, :clientId, :botId, :phone, :phoneNumberId, :wabaId, :verifiedName, :createdAt)
     ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, bot_id = excluded.bot_id,
       phone = excluded.phone, phone_number_id = excluded.phone_number_id,
       waba_id = excluded.waba_id, verified_name = excluded.verified_name,
       created_at = excluded.created_at`,
    { id, clientId, botId, phone, phoneNumberId, wabaId, verifiedName, createdAt },
  );
}
