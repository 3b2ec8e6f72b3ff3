import { decodeText } from '#app/check/decode-text.ts';
import type { WebhookImport } from '#app/contract/sync-views.ts';
import { metaEventKinds, type MetaEvent } from '#core/model/quality-history.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import { readWebhookLog } from '#core/sync/whatsapp/webhook-log.ts';
import { getClient } from '../clients.ts';
import { observeEvent } from '../incidents/observe-event.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';

/** Largest log that is read, in bytes. */
const logLimit = 50 * 1024 * 1024;

/** Lines that are named at most. */
const mostNamed = 20;

/**
 * Takes over a log of Meta's webhooks: what happened to the client's accounts and numbers, each event once. Throws
 * AppFault `client-missing`, `not-text`, `file-missing`, `file-too-large`.
 */
export async function importWebhookLog(
  deps: SyncDeps,
  { clientId, path }: { readonly clientId: string; readonly path: string },
): Promise<WebhookImport> {
  getClient(deps, clientId);
  const text = decodeText(await deps.files.read(path, logLimit));
  const log = readWebhookLog(text);
  const own = ownership(deps, clientId);
  const inOrder = log.events.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  // An older log may come after a newer one, which tells how things ended.
  const stored = deps.workspace().history.events(clientId);
  const result = { events: 0, repeated: 0, foreign: 0, incidents: 0 };
  const counts = new Map<MetaEvent['kind'], number>();
  deps.workspace().transaction(() => {
    for (const [place, event] of inOrder.entries()) {
      if (!own.has(event)) result.foreign += 1;
      else if (!deps.workspace().history.addEvent(clientId, event)) result.repeated += 1;
      else {
        result.events += 1;
        result.incidents += observeEvent(deps, { clientId, number: own.number(event) }, event, [
          ...inOrder.slice(place + 1),
          ...stored,
        ]);
        counts.set(event.kind, (counts.get(event.kind) ?? 0) + 1);
      }
    }
  });
  deps.emit('data:changed', { nouns: ['number', 'incident', 'alert'] });
  return {
    fileName: deps.files.baseName(path),
    ...result,
    passedOver: log.passedOver,
    byKind: metaEventKinds.flatMap((kind) => {
      const count = counts.get(kind);
      return count === undefined ? [] : [{ kind, count }];
    }),
    unreadable: log.unreadable.slice(0, mostNamed),
  };
}

/** Which events are this client's: by the number they name, or by their account. */
function ownership({ workspace }: SyncDeps, clientId: string) {
  const { numbers } = workspace();
  const byPhone = new Map(numbers.list(clientId).map((one) => [one.phone, one]));
  const accounts = new Set([
    ...numbers.accounts(clientId).map(({ wabaId }) => wabaId),
    ...[...byPhone.values()].flatMap(({ wabaId }) => wabaId ?? []),
  ]);
  const number = ({ phone }: MetaEvent): WhatsappNumber | null =>
    phone === null ? null : (byPhone.get(phone) ?? null);
  return {
    number,
    has: (event: MetaEvent): boolean => accounts.has(event.wabaId) || number(event) !== null,
  };
}
