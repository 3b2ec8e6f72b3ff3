import { isTooLong } from '#core/model/name-length.ts';
import { readBlipKey, type BlipKey } from '../blip/blip-key.ts';
import { toE164 } from '../whatsapp/written-phone.ts';
import { holdsKey, shownCell, type CellFault, type RowFault } from './row-fault.ts';
import { plainWords, readTable, type Table, type TableRow } from './table-text.ts';

/** One row: a bot of a client, with its key and number where the table has them. */
export interface ClientRow {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly client: string;
  readonly bot: string;
  /** E.164. */
  readonly phone: string | null;
  /** First label of the organisation's address at Blip, in lower case. */
  readonly contract: string | null;
  /** Never shown, logged or sent to the window: its last characters at most. */
  readonly key: BlipKey | null;
  readonly faults: readonly CellFault[];
}

/** A table of clients and bots as it was read. */
export interface ClientTable {
  readonly columns: readonly string[];
  readonly ignoredColumns: readonly string[];
  readonly rows: readonly ClientRow[];
}

const names = {
  client: ['cliente', 'client', 'empresa', 'company', 'nome do cliente', 'client name', 'customer'],
  bot: [
    'bot',
    'robo',
    'chatbot',
    'nome do bot',
    'bot name',
    'nombre del bot',
    'contato inteligente',
  ],
  key: [
    ...['chave', 'chave http', 'chave de acesso', 'chave blip', 'key', 'http key', 'blip key'],
    ...['clave', 'clave http', 'llave', 'authorization', 'autorizacao', 'autorizacion'],
  ],
  contract: [
    ...['contrato', 'contract', 'organizacao', 'organization', 'organisation', 'organizacion'],
    ...['id do contrato', 'contract id'],
  ],
  phone: [
    ...['telefone', 'numero', 'numero de telefone', 'celular', 'whatsapp', 'numero do whatsapp'],
    ...['phone', 'number', 'phone number', 'whatsapp number'],
    ...['telefono', 'numero de telefono', 'numero de whatsapp', 'movil'],
  ],
} as const;

type Column = keyof typeof names;

/**
 * Reads a table of clients and bots as CSV, with headings in any of the product's languages. A key is taken in any form
 * in which the portal is copied from; a row with a key and no bot gets the key's short name. A line that says the same
 * as an earlier one is `repeated`, and a key that an earlier line gives to another bot is `key-of-another-bot`. Never
 * throws for any text.
 *
 * @param country Country of numbers without a country code, ISO 3166-1 alpha-2; null: they all have one.
 */
export function readClientTable(text: string, country: string | null): ClientTable {
  const table = readTable<Column>(text, names);
  const seen = { bots: new Set<string>(), keys: new Map<string, string>() };
  const rows = table.rows.map((row) => readRow(row, table, country, seen));
  return { columns: table.columns, ignoredColumns: table.ignoredColumns, rows };
}

/** What earlier rows said: their bots, and the bot of each key by its short name. */
interface Seen {
  readonly bots: Set<string>;
  readonly keys: Map<string, string>;
}

function readRow(
  row: TableRow<Column>,
  table: Table<Column>,
  country: string | null,
  seen: Seen,
): ClientRow {
  const faults: CellFault[] = [];
  const fault = (column: Column, kind: RowFault): void => {
    const found = column === 'key' ? '' : shownCell(row.cell(column));
    faults.push({ column: table.heading(column), fault: kind, found });
  };
  const pasted = row.cell('key');
  const read = pasted === '' ? null : readBlipKey(pasted);
  const key = typeof read === 'string' ? null : read;
  if (typeof read === 'string') fault('key', 'bad-key');

  const client = nameIn(row.cell('client'));
  const bot = nameIn(row.cell('bot')) || (key?.shortName ?? '');
  if (client === '') fault('client', 'missing-client');
  else if (isTooLong(client)) fault('client', 'name-too-long');
  if (bot === '') fault('bot', 'missing-bot');
  else if (isTooLong(bot)) fault('bot', 'name-too-long');

  const phone = row.cell('phone') === '' ? null : toE164(row.cell('phone'), country);
  if (phone === null && row.cell('phone') !== '') fault('phone', 'bad-phone');
  const contract = row.cell('contract') === '' ? null : readContract(row.cell('contract'));
  if (contract === null && row.cell('contract') !== '') fault('contract', 'bad-contract');

  if (client !== '' && bot !== '') {
    const name = `${plainWords(client)}\n${plainWords(bot)}`;
    const owner = key === null ? undefined : seen.keys.get(key.shortName);
    if (owner !== undefined && owner !== name) fault('key', 'key-of-another-bot');
    else if (seen.bots.has(name)) fault('bot', 'repeated');
    seen.bots.add(name);
    if (key !== null && owner === undefined) seen.keys.set(key.shortName, name);
  }
  return { line: row.line, client, bot, phone, contract, key, faults };
}

/** A name; none where somebody put a key into its column, which must not be shown. */
function nameIn(cell: string): string {
  return holdsKey(cell) ? '' : cell;
}

/** The contract, also out of the address that it is part of: `https://padaria.http.msging.net/commands`. */
function readContract(written: string): string | null {
  const host = written
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/s, '');
  const label = host.replace(/(?:\.http)?\.(?:msging\.net|blip\.ai)$/, '');
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label) ? label : null;
}
