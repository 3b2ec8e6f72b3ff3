import { AppFault } from '#app/contract/errors.ts';
import type { PacketCheck } from '#app/contract/appeal-views.ts';
import type { Locale } from '#core/model/locale.ts';
import { indexTexts } from '#core/packet/index-texts.ts';
import { visibleLine } from '#core/report/visible-text.ts';
import { packetCheckDocument } from '../present-packet-check.ts';
import type { ReportDeps } from '../report/report-deps.ts';
import { readReportSettings } from '../report/report-settings.ts';

/** Problems that a window lists: a packet of somebody else's may have any number. */
const mostProblems = 1_000;

/**
 * Checks a packet that a person chose, with what an open workspace knows: this installation's own key, and the
 * certificates of its authority. Throws AppFault as the port's check does.
 */
export async function checkPacketFile(
  deps: Pick<ReportDeps, 'workspace' | 'secrets' | 'packets' | 'files'>,
  { path, locale }: { readonly path: string; readonly locale: Locale },
): Promise<PacketCheck> {
  const own = whereOpen(() => deps.packets.ownFingerprint(deps.secrets()));
  const authorities = whereOpen(() => readReportSettings(deps).timestamp?.certificates ?? '') ?? '';
  const found = await deps.packets.check(path, { fingerprint: null, authorities });
  const fileName = deps.files.baseName(path);
  const { fits, files, says, timestamp, problems } = packetCheckDocument(fileName, found, locale);
  return {
    fileName,
    isSound: fits,
    about:
      says === null
        ? null
        : {
            kind: indexTexts[locale].titles[says.kind],
            client: visibleLine(says.client),
            madeAt: says.madeAt,
            asOf: says.asOf,
            ruleset: says.ruleset,
            tool: `Transbordo ${visibleLine(says.appVersion)}`,
            installKey: says.installKey,
            isOwnKey: says.installKey === own,
          },
    files,
    problems: problems.slice(0, mostProblems).map(({ message }) => message),
    timestamp:
      timestamp === null ? null : { ...timestamp, authority: visibleLine(timestamp.authority) },
  };
}

/** Null while the workspace is locked: a packet can be checked all the same. */
function whereOpen<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppFault && error.code === 'workspace-locked') return null;
    throw error;
  }
}
