import { AppFault } from '#app/contract/errors.ts';
import type { AppealChoices } from '#app/contract/appeal-views.ts';
import type { Bot } from '#core/model/bot.ts';
import type { Incident } from '#core/model/incident.ts';
import type { Deps } from '../deps.ts';
import { readReportSettings } from '../report/report-settings.ts';
import { accountOf, filedUnder, grantedPortfolio } from './incident-subject.ts';

/** What a packet of an incident can be made from. Throws AppFault `incident-missing`. */
export function appealChoices(deps: Deps, incidentId: string): AppealChoices {
  const { incidents, snapshots } = deps.workspace();
  const incident = incidents.get(incidentId);
  if (incident === null) throw new AppFault('incident-missing');
  return {
    clientId: incident.clientId,
    bots: botsOf(deps, incident).map(({ id, name }) => ({
      id,
      name,
      snapshots: snapshots
        .listByBot(id)
        .map(({ id: snapshotId, takenAt, fileName, source, contentSha256 }) => ({
          id: snapshotId,
          takenAt,
          fileName,
          source,
          contentSha256,
        })),
    })),
    penalisedAt: incident.openedAt,
    portfolioId: grantedPortfolio(deps, accountOf(deps, incident)),
    caseNumber: filedUnder(deps, incident),
    timestampAuthority: readReportSettings(deps).timestamp?.url ?? null,
  };
}

/** The number's bot, then those of its account's other numbers; where no number has one, all of the client's. */
function botsOf({ workspace }: Deps, { clientId, numberId, wabaId }: Incident): Bot[] {
  const { numbers, bots } = workspace();
  const own = numberId === null ? null : numbers.get(numberId);
  const waba = own?.wabaId ?? wabaId;
  const beside = numbers.list(clientId).filter((one) => waba !== null && one.wabaId === waba);
  const ids = new Set([own, ...beside].flatMap((one) => one?.botId ?? []));
  const linked = [...ids].flatMap((id) => bots.get(id) ?? []);
  const found = linked.filter((bot) => bot.clientId === clientId);
  return found.length > 0 ? found : bots.listByClient(clientId);
}
