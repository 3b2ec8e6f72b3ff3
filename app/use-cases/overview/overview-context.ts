import { mostOverviewRows } from '#app/contract/overview-views.ts';
import type { AuditedBot } from '#app/ports/newest-findings.ts';
import type { Incident } from '#core/model/incident.ts';
import type { NumberObservation } from '#core/model/quality-history.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';

/** What several parts of the overview look at, read once. */
export interface OverviewContext {
  /** Milliseconds. */
  readonly now: number;
  /** UTC instant, ISO 8601. */
  readonly since: string;
  /** Names of the visible clients, by id. */
  readonly clients: ReadonlyMap<string, string>;
  /** Visible bots that were audited. */
  readonly bots: readonly AuditedBot[];
  readonly numbers: readonly WhatsappNumber[];
  /** What was last seen of them, by number's id. */
  readonly latest: ReadonlyMap<string, NumberObservation>;
  /** Open ones. */
  readonly incidents: readonly Incident[];
}

/** A list as the overview holds it: the first rows, and how many there are. */
export function listOf<Row>(rows: readonly Row[]): { total: number; rows: Row[] } {
  return { total: rows.length, rows: rows.slice(0, mostOverviewRows) };
}

/** A bot with its client, as rows name it. */
export function botOf({ clientId, clientName, botId, botName }: AuditedBot) {
  return { clientId, clientName, botId, botName };
}

/** A number with its client, as rows name it. */
export function numberOf({ clients }: OverviewContext, { id, clientId, phone }: WhatsappNumber) {
  return { clientId, clientName: clients.get(clientId) ?? '', numberId: id, phone };
}
