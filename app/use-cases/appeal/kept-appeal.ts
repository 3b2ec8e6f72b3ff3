import { AppFault } from '#app/contract/errors.ts';
import type { AppealForm, AppealResult, SavedPacket } from '#app/contract/appeal-views.ts';
import type { TimestampAuthority } from '#app/ports/packets.ts';
import { patternName } from '#core/report/file-name/name-pattern.ts';
import { appealNameValues } from '#core/report/appeal/appeal-file-name.ts';
import { reportBrand } from '../report/brand.ts';
import type { ReportDeps } from '../report/report-deps.ts';
import { readReportSettings } from '../report/report-settings.ts';
import { buildAppeal, type AppealRequest } from './build-appeal.ts';
import { canStateVersion } from './can-state-version.ts';
import type { MadeAppeal } from './make-appeal.ts';
import { packAppeal } from './pack-appeal.ts';
import { refusalObstacles, refusalText } from './refusal-text.ts';
import { savePacket, type ReadyPacket } from './save-packet.ts';
import { showAppeal } from './show-appeal.ts';

/** Keeps the last packet that was made, so that what a person looked at is what is saved. */
export interface KeptAppeal {
  build(form: AppealForm): Promise<AppealResult>;
  fileName(request: { appealId: string }): { fileName: string };
  write(request: { appealId: string; isStamped: boolean; path: string }): Promise<SavedPacket>;
}

interface Kept extends ReadyPacket {
  readonly id: string;
  readonly fileName: string;
}

/**
 * Makes the keeper. `build` throws AppFault `incident-missing`, `bot-missing`, `print-failed` and what the checker
 * throws; the others `preview-gone` for a packet that is no longer the last one, `write` also `timestamp-failed`,
 * `packet-too-large`, `disk-full`, `read-only`.
 */
export function keptAppeal(deps: ReportDeps): KeptAppeal {
  let last: Kept | null = null;
  const kept = (appealId: string): Kept => {
    if (last?.id !== appealId) throw new AppFault('preview-gone');
    return last;
  };
  return {
    build: async (form) => {
      last = null;
      const { request, clientId, numberId } = requestOf(deps, form);
      const result = await buildAppeal(deps, request);
      if (result.kind === 'refused')
        return {
          kind: 'refused',
          reasons: refusalText(result.reasons, form.locale, deps.timeZone),
          obstacles: refusalObstacles(result.reasons, deps.timeZone),
          canState: canStateVersion(deps, request, result.reasons),
        };
      const { appeal } = result;
      const { pdf, pages } = await deps.printer.print(appeal.page);
      const { snapshot } = appeal.facts.then;
      const packed = packAppeal(appeal, {
        ...{ locale: form.locale, clientId, botId: snapshot.botId, numberId, pdf },
        fonts: await deps.fonts(),
      });
      last = {
        id: deps.ids.next(),
        fileName: nameOf(deps, appeal, form),
        ...{ clientId, incidentId: form.incidentId, contentSha256: snapshot.contentSha256, packed },
      };
      return showAppeal(appeal, {
        ...{ appealId: last.id, fileName: last.fileName, packed, pages },
        pdf: new Uint8Array(pdf),
      });
    },
    fileName: ({ appealId }) => ({ fileName: kept(appealId).fileName }),
    write: async ({ appealId, isStamped, path }) =>
      savePacket(deps, kept(appealId), isStamped ? authorityOf(deps) : null, async (zip) => {
        await deps.writeFile(path, zip);
        return deps.files.baseName(path);
      }),
  };
}

/** The form as the builder takes it, in the look of the incident's client. */
function requestOf(
  deps: ReportDeps,
  { paper, names, terms, keep, penalisedAt, ...form }: AppealForm,
): { request: AppealRequest; clientId: string; numberId: string | null } {
  const incident = deps.workspace().incidents.get(form.incidentId);
  if (incident === null) throw new AppFault('incident-missing');
  const { clientId, numberId } = incident;
  const request: AppealRequest = {
    ...form,
    // Moments are compared as texts; those of a form may be written shorter.
    penalisedAt: penalisedAt === null ? null : new Date(penalisedAt).toISOString(),
    timeZone: deps.timeZone,
    look: { paper, brand: reportBrand(deps, clientId) },
    // Nothing that was masked is to be proven later: whoever asks is shown the value itself.
    masking: { names, terms, keep, proofSalt: null },
  };
  return { request, clientId, numberId };
}

function nameOf(deps: ReportDeps, { facts }: MadeAppeal, { locale }: AppealForm): string {
  return patternName(readReportSettings(deps).pattern, appealNameValues(facts, locale), 'zip').name;
}

/** The authority of the settings; one that was taken out of them meanwhile gives no timestamp. */
function authorityOf(deps: ReportDeps): TimestampAuthority {
  const { timestamp } = readReportSettings(deps);
  if (timestamp === null)
    throw new AppFault('timestamp-failed', { authority: '–', reason: 'unreachable' });
  return timestamp;
}
