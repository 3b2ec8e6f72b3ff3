import type { RouteLocationRaw } from 'vue-router';
import type { Overview } from '#app/contract/overview-views.ts';
import type { RunView } from '#app/contract/views.ts';
import type { QualityValue } from '#core/model/quality-history.ts';

/** A line of the overview: whose it is, what it is, and where it leads. */
export interface OverviewLine {
  readonly key: string;
  readonly client: string;
  readonly text: string;
  readonly note: string;
  readonly to: RouteLocationRaw;
  /** Shape beside the text. */
  readonly quality?: QualityValue | null;
  readonly verdict?: RunView['verdict'];
}

/** A list of the overview; `total` may be more than its lines. */
export interface OverviewList {
  readonly key: string;
  readonly label: string;
  readonly total: number;
  readonly lines: readonly OverviewLine[];
  /** Where all of it is listed. */
  readonly to: RouteLocationRaw | null;
}

/** One of the four answers. */
export interface OverviewSection {
  readonly key: 'danger' | 'changed' | 'overdue' | 'failed';
  readonly title: string;
  /** What is said when none of its lists has anything. */
  readonly clear: { readonly title: string; readonly text: string };
  readonly lists: readonly OverviewList[];
}

/** Whether an overview has nothing to look at at all: no client yet. */
export function isEmptyAgency({ totals }: Overview): boolean {
  return totals.clients === 0;
}

type Row = Overview['danger']['numbers']['rows'][number];

/** Address of a number. */
export function numberPlace({ clientId, numberId }: Pick<Row, 'clientId' | 'numberId'>) {
  return { name: 'number', params: { clientId, numberId } };
}

/** Address of a bot. */
export function botPlace({ clientId, botId }: { clientId: string; botId: string }) {
  return { name: 'bot', params: { clientId, botId } };
}

/** Address of a part of a client. */
export function clientPlace(clientId: string, part: 'connections' | 'schedule') {
  return { name: 'client', params: { clientId, part } };
}

/** Address of an incident. */
export function incidentPlace(row: { clientId: string; incidentId: string }) {
  return { name: 'incident', params: { clientId: row.clientId, incidentId: row.incidentId } };
}
