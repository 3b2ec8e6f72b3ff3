import type { BundleFiles } from '#app/ports/bundle-files.ts';
import type { Packets } from '#app/ports/packets.ts';
import type { WayIn } from '#app/workspace/way-in.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';

/** What handing clients over needs from outside. */
export interface TransferDeps extends SyncDeps {
  readonly bundles: BundleFiles;
  /** The key that signs. */
  readonly packets: Pick<Packets, 'openKey' | 'ownFingerprint'>;
  /** Says whether whoever asks may open the vault. Throws AppFault `wrong-passphrase`, `too-many-attempts` … */
  readonly prove: (way: WayIn) => Promise<unknown>;
  /** Writes a file whole or not at all. Throws AppFault `disk-full`, `read-only`. */
  readonly writeFile: (path: string, content: Uint8Array) => Promise<void>;
}
