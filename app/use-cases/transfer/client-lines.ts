import type { BundleRows } from '#app/ports/bundle-store.ts';
import { bundleKinds, type BundleKind } from '#core/model/bundle-limits.ts';
import type { BundleLine, BundleRecord } from '#core/model/bundle.ts';
import type { Credential } from '#core/model/credential.ts';
import type { Secret } from '#core/model/secret.ts';
import { readBrand } from '../report/brand.ts';
import type { TransferDeps } from './transfer-deps.ts';

/** A client's lines, and how many there are. */
export interface ClientLines {
  readonly count: number;
  /** In the order of the kinds, each read when it is asked for. */
  readonly lines: () => Iterable<BundleRecord>;
}

/** A credential whose secret is here. */
interface SealedCredential {
  readonly credential: Credential;
  readonly secret: Secret;
}

/** Everything that a bundle of a client holds. */
export function clientLines(
  deps: TransferDeps,
  clientId: string,
  wanted: { readonly history: boolean; readonly secrets: boolean },
): ClientLines {
  const rows = deps.workspace().bundles.read(clientId, wanted);
  const brand = brandLines(deps, clientId);
  const credentials = wanted.secrets ? sealedCredentials(deps, clientId) : [];
  const besides: Partial<Record<BundleKind, () => Iterable<BundleRecord>>> = {
    brand: () => brand,
    credential: () => credentials.map(credentialLine),
  };
  const inRows = bundleKinds.reduce((sum, kind) => sum + rows.count(kind), 0);
  return {
    count: inRows + brand.length + credentials.length,
    lines: () => inOrder(rows, besides),
  };
}

/** The client's own look of reports, as lines: one or none. */
export function brandLines(deps: TransferDeps, clientId: string): BundleLine<'brand'>[] {
  const { brand, isOwn } = readBrand(deps, clientId);
  return isOwn ? [{ kind: 'brand', brand }] : [];
}

/** A client's credentials whose secrets are here: one without is of no use to anybody. */
export function sealedCredentials(
  { workspace, secrets }: TransferDeps,
  clientId: string,
): SealedCredential[] {
  return workspace()
    .credentials.list(clientId)
    .flatMap((credential) => {
      const secret = secrets().get(credential.id);
      return secret === null ? [] : [{ credential, secret }];
    });
}

function credentialLine({ credential, secret }: SealedCredential): BundleRecord {
  return { kind: 'credential', credential, secret: secret.reveal() };
}

function* inOrder(
  rows: BundleRows,
  besides: Partial<Record<BundleKind, () => Iterable<BundleRecord>>>,
): Generator<BundleRecord> {
  for (const kind of bundleKinds) yield* besides[kind]?.() ?? rows.of(kind);
}
