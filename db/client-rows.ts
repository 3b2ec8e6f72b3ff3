/** Which rows of a table belong to a client, as a condition on `:clientId`. */
export interface ClientRows {
  readonly table: string;
  readonly where: string;
}

/** Ids of a client's bots, and row numbers of what it has, by `:clientId`. */
export const bots = 'SELECT id FROM bot WHERE client_id = :clientId';
export const botRows = 'SELECT sequence FROM bot WHERE client_id = :clientId';
export const numberRows = 'SELECT sequence FROM whatsapp_number WHERE client_id = :clientId';
export const accountRows = 'SELECT sequence FROM whatsapp_account WHERE client_id = :clientId';

/**
 * Every table that holds rows of one client, in the order in which they can be deleted: what refers before what it refers
 * to. A test compares it with the schema, so that a new table has to take its place here or among the shared ones.
 */
export const clientRows: readonly ClientRows[] = [
  { table: 'newest_finding', where: `bot IN (${botRows})` },
  { table: 'decided_findings', where: `bot IN (${botRows})` },
  { table: 'newest_of_bot', where: `bot IN (${botRows})` },
  { table: 'newest_full_of_bot', where: `bot IN (${botRows})` },
  { table: 'newest_of_number', where: `number IN (${numberRows})` },
  {
    table: 'finding',
    where: `run_sequence IN (SELECT sequence FROM run WHERE bot_id IN (${bots}))`,
  },
  {
    table: 'raw_part',
    where: `snapshot IN (SELECT sequence FROM snapshot WHERE bot_id IN (${bots}))`,
  },
  { table: 'kept_talk', where: `bot_id IN (${bots})` },
  { table: 'answer', where: `bot_id IN (${bots})` },
  { table: 'triage', where: `bot_id IN (${bots})` },
  { table: 'run', where: `bot_id IN (${bots})` },
  { table: 'snapshot', where: `bot_id IN (${bots})` },
  { table: 'bot_observation', where: `bot IN (${botRows})` },
  { table: 'bot_facts', where: `bot IN (${botRows})` },
  { table: 'number_observation', where: `number IN (${numberRows})` },
  { table: 'number_profile', where: `number IN (${numberRows})` },
  { table: 'account_observation', where: `account IN (${accountRows})` },
  { table: 'account_templates', where: `account IN (${accountRows})` },
  {
    table: 'incident_entry',
    where: 'incident IN (SELECT sequence FROM incident WHERE client_id = :clientId)',
  },
  { table: 'incident', where: 'client_id = :clientId' },
  { table: 'gap', where: 'job_id IN (SELECT id FROM sync_job WHERE client_id = :clientId)' },
  {
    table: 'sync_attempt',
    where: 'job IN (SELECT sequence FROM sync_job WHERE client_id = :clientId)',
  },
  { table: 'sync_job', where: 'client_id = :clientId' },
  { table: 'alert', where: 'client_id = :clientId' },
  { table: 'meta_event', where: 'client_id = :clientId' },
  { table: 'schedule', where: 'client_id = :clientId' },
  { table: 'credential', where: 'client_id = :clientId' },
  { table: 'report_note', where: 'client_id = :clientId' },
  { table: 'sent_report', where: 'client_id = :clientId' },
  {
    table: 'handling_log',
    where: 'client = (SELECT sequence FROM client WHERE id = :clientId)',
  },
  { table: 'client_facts', where: 'client_id = :clientId' },
  { table: 'whatsapp_number', where: 'client_id = :clientId' },
  { table: 'whatsapp_account', where: 'client_id = :clientId' },
  { table: 'search_bot', where: `bot IN (${botRows})` },
  { table: 'bot', where: 'client_id = :clientId' },
  { table: 'client', where: 'id = :clientId' },
];

/** Tables without rows of a client: shared by hash, of the whole workspace, or of the program itself. */
export const sharedTables: readonly string[] = [
  // Erased where nobody else uses them.
  ...['document', 'observed_content', 'proof'],
  // Goes with its row of search_bot, by trigger.
  'search_entry',
  // What names the client in it is taken out.
  ...['setting', 'bin'],
  // Holds ids, counts and hashes alone, and says what was erased.
  'access_log',
  ...['migration', 'never', 'deletion_permit', 'retired_run', 'retired_snapshot'],
];
