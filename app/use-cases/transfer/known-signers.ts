import { z } from 'zod';
import type { BundlePreview } from '#app/contract/transfer-views.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { TransferDeps } from './transfer-deps.ts';

const name = 'bundle-signers';

const signersSchema = z.array(z.strictObject({ fingerprint: z.string(), at: z.string() }));

/** Most signers that are remembered; those whose bundles were stored last. */
const mostSigners = 200;

/** What is known of who signed a bundle. */
export function signerOf(
  { workspace, packets, secrets }: TransferDeps,
  fingerprint: string,
): BundlePreview['signer'] {
  const since = read(workspace()).find((one) => one.fingerprint === fingerprint)?.at ?? null;
  const isOwn = packets.ownFingerprint(secrets()) === fingerprint;
  const standing = isOwn ? 'own' : since === null ? 'new' : 'known';
  return { fingerprint, standing, since };
}

/** Remembers who signed what was stored. `at`: UTC instant. */
export function rememberSigner(workspace: Workspace, fingerprint: string, at: string): void {
  const others = read(workspace).filter((one) => one.fingerprint !== fingerprint);
  workspace.settings.put(name, [{ fingerprint, at }, ...others].slice(0, mostSigners));
}

function read({ settings }: Workspace): z.infer<typeof signersSchema> {
  const stored = signersSchema.safeParse(settings.get(name));
  return stored.success ? stored.data : [];
}
