import type { SavedPacket } from '#app/contract/appeal-views.ts';
import type { TimestampAuthority } from '#app/ports/packets.ts';
import { sha256Hex } from '#core/packet/digest.ts';
import { recordHandling } from '../record-handling.ts';
import type { ReportDeps } from '../report/report-deps.ts';
import type { PackedAppeal } from './pack-appeal.ts';

/** A packet that waits to be written, and whose evidence it is. */
export interface ReadyPacket {
  readonly clientId: string;
  readonly incidentId: string;
  /** Content hash of the version that was in force at the penalty. */
  readonly contentSha256: string;
  readonly packed: PackedAppeal;
}

/** What saving needs from outside. */
export type SavingDeps = Pick<ReportDeps, 'workspace' | 'secrets' | 'clock' | 'ids' | 'packets'>;

/**
 * Seals a packet, writes it, and tells of it in the client's handling log. The packet holds the log up to the row that
 * it was built. That it was stamped and exported is written down only once the file is there: a power cut in between
 * leaves a file without its row, never a row without its file.
 * Throws AppFault `timestamp-failed`, `packet-too-large`, `workspace-locked` and what `write` throws.
 * @param write puts the ZIP where it belongs, whole or not at all, and gives the file's name
 */
export async function savePacket(
  deps: SavingDeps,
  { clientId, incidentId, contentSha256, packed }: ReadyPacket,
  authority: TimestampAuthority | null,
  write: (zip: Uint8Array) => Promise<string>,
): Promise<SavedPacket> {
  const packetId = deps.ids.next();
  const madeAt = deps.clock.now();
  const subject = `packet ${packetId}`;
  const record = (action: 'key-made' | 'built' | 'timestamped' | 'exported', detail: string) =>
    recordHandling(deps.workspace(), clientId, deps.clock.now(), {
      actor: 'transbordo',
      action,
      subject: action === 'key-made' ? 'key' : subject,
      detail,
    });
  const key = deps.workspace().transaction(() => {
    const opened = deps.packets.openKey(deps.secrets());
    if (opened.isNew) record('key-made', opened.fingerprint);
    record('built', `${packed.facts.kind}, incident ${incidentId}, flow ${contentSha256}`);
    return opened;
  });
  const log = deps.workspace().handlingLog.list(clientId);
  const facts = { ...packed.facts, packetId, madeAt };
  const { bytes, manifestSha256 } = await deps.packets.write(
    { ...packed, facts, log },
    key,
    authority,
  );
  const fileName = await write(bytes);
  const sha256 = sha256Hex(bytes);
  deps.workspace().transaction(() => {
    if (authority !== null) record('timestamped', `${authority.url}, manifest ${manifestSha256}`);
    record('exported', `sha256 ${sha256}, manifest ${manifestSha256}`);
  });
  return {
    fileName,
    bytes: bytes.length,
    sha256,
    manifestSha256,
    installKey: key.fingerprint,
    isStamped: authority !== null,
  };
}
