import type { OpenBundle } from '#app/ports/bundle-files.ts';
import type { BundleLine } from '#core/model/bundle.ts';
import type { Credential } from '#core/model/credential.ts';
import type { Choose, MergeItem } from '#core/transfer/merge-plan.ts';
import type { TransferDeps } from './transfer-deps.ts';

type CredentialLine = BundleLine<'credential'>;

/** What comes of the keys and tokens in a bundle. */
export interface MergedCredentials {
  /** Not here, or here without its secret. */
  readonly fresh: readonly CredentialLine[];
  /** Here with another secret, and chosen to be replaced. */
  readonly replacing: readonly CredentialLine[];
  /** Here with another secret: it stays unless somebody says otherwise. */
  readonly conflicts: readonly MergeItem[];
}

/** Compares the keys and tokens of a bundle with those that are here. Neither side's secret is shown. */
export function mergeCredentials(
  { workspace, secrets }: TransferDeps,
  open: OpenBundle,
  choose: Choose,
): MergedCredentials {
  const fresh: CredentialLine[] = [];
  const replacing: CredentialLine[] = [];
  const conflicts: MergeItem[] = [];
  for (const line of open.of('credential')) {
    if (line.kind !== 'credential') continue;
    const { id } = line.credential;
    const known = workspace().credentials.get(id);
    const stored = secrets().get(id);
    if (known === null || stored === null) {
      fresh.push(line);
      continue;
    }
    if (stored.reveal() === line.secret) continue;
    const key = `credential:${id}`;
    conflicts.push({
      ...{ key, about: 'credential', subject: [known.label], field: '' },
      ...{ mine: told(known), theirs: told(line.credential) },
    });
    if (choose(key) === 'theirs') replacing.push(line);
  }
  return { fresh, replacing, conflicts };
}

function told({ hint, sealedAt }: Credential): string {
  return `…${hint} · ${sealedAt.slice(0, 10)}`;
}
