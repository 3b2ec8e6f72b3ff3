import { AppFault } from '#app/contract/errors.ts';
import type {
  BundleLookView,
  BundlePreview,
  ImportedBundle,
} from '#app/contract/transfer-views.ts';
import type { BundleKey, OpenBundle } from '#app/ports/bundle-files.ts';
import { importBundle, type ImportChoice } from './import-bundle.ts';
import { ownAgeKey } from './own-age-key.ts';
import { previewBundle } from './preview-bundle.ts';
import type { TransferDeps } from './transfer-deps.ts';

/** The one bundle that somebody is about to take over. It lies in memory, opened, until it is stored or let go. */
export interface HeldBundle {
  /** Throws AppFault as channel `bundle:look`. */
  look(path: string): Promise<BundleLookView>;
  /** Throws AppFault as channel `bundle:preview`. */
  preview(request: { bundleId: string; passphrase: string | null }): Promise<BundlePreview>;
  /** Throws AppFault as channel `bundle:import`. */
  store(request: ImportChoice & { bundleId: string }): ImportedBundle;
  forget(): void;
}

interface Held {
  readonly bundleId: string;
  readonly path: string;
  readonly fileName: string;
  open: OpenBundle | null;
}

/** Nothing is held at first. */
export function heldBundle(deps: TransferDeps): HeldBundle {
  let held: Held | null = null;

  function holding(bundleId: string): Held {
    if (held?.bundleId !== bundleId) throw new AppFault('bundle-gone');
    return held;
  }

  async function keyOf(passphrase: string | null): Promise<BundleKey> {
    if (passphrase !== null) return { kind: 'passphrase', passphrase: passphrase.trim() };
    return { kind: 'identity', identity: (await ownAgeKey(deps)).identity };
  }

  return {
    look: async (path) => {
      // Asked first: a locked workspace takes nothing over.
      deps.workspace();
      held = null;
      const { fileName, bytes, lock } = await deps.bundles.look(path);
      held = { bundleId: deps.ids.next(), path, fileName, open: null };
      return { bundleId: held.bundleId, fileName, bytes, lock };
    },
    preview: async ({ bundleId, passphrase }) => {
      const { path, fileName, open: known } = holding(bundleId);
      const open = known ?? (await deps.bundles.open(path, await keyOf(passphrase)));
      // Somebody may have let it go, or chosen another one, while it was opened.
      holding(bundleId).open = open;
      return previewBundle(deps, { bundleId, fileName, open });
    },
    store: ({ bundleId, ...choice }) => {
      const { open, fileName } = holding(bundleId);
      if (open === null) throw new AppFault('bundle-gone');
      const stored = importBundle(deps, { open, fileName }, choice);
      held = null;
      return stored;
    },
    forget: () => {
      held = null;
    },
  };
}
