import type { UpdatePlace, Updates } from '#app/ports/updates.ts';
import type { UpdateKind } from '#core/update/update-kinds.ts';
import type { Deps } from '../deps.ts';

/** What asking for updates needs from outside. */
export interface UpdateDeps extends Pick<Deps, 'workspace' | 'clock' | 'emit' | 'appVersion'> {
  /** Null: none was packed, and nobody is asked. */
  readonly place: UpdatePlace | null;
  readonly updates: Updates;
  /** As Node names them. */
  readonly platform: string;
  readonly arch: string;
  /** The kind of package that this copy came as; null: nobody knows. */
  readonly ownKind: UpdateKind | null;
  /** False once a request found no network, until another one is answered. */
  readonly isOnline: () => boolean;
}
