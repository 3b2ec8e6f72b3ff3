import type { Typing } from '#app/contract/guard-channels.ts';
import { useClientDrafts } from './client-drafts.ts';
import { useDrafts } from './drafts.ts';
import { useReportDrafts } from './report-drafts.ts';

type Fields = Typing['clients'][number]['fields'];

/** Everything that was typed and not stored, with the place of the view in front: what outlives a lock. */
export function typedSoFar(place: string | null): Typing {
  const fieldsOf = (drafts: ReadonlyMap<string, object>) =>
    [...drafts].map(([clientId, fields]) => ({ clientId, fields: plain(fields) }));
  return {
    place,
    texts: useDrafts().all(),
    clients: fieldsOf(useClientDrafts().drafts),
    reports: fieldsOf(useReportDrafts().drafts),
  };
}

/** Puts back what was typed before a lock; what was typed since counts more. */
export function putBack({ texts, clients, reports }: Typing): void {
  const drafts = useDrafts();
  for (const { place, text } of texts) if (drafts.of(place) === undefined) drafts.keep(place, text);
  const ofClients = useClientDrafts();
  for (const { clientId, fields } of clients) {
    if (!ofClients.drafts.has(clientId)) ofClients.keep(clientId, fields);
  }
  const ofReports = useReportDrafts();
  for (const { clientId, fields } of reports) {
    if (!ofReports.drafts.has(clientId)) ofReports.change(clientId, fields);
  }
}

/** The same without what Vue lays around it, which no message takes. */
function plain(fields: object): Fields {
  return JSON.parse(JSON.stringify(fields)) as Fields;
}
