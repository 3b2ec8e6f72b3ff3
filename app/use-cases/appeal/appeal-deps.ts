import type { PictureMaker } from '#app/ports/picture-maker.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';

/** What appeals need from outside. */
export interface AppealDeps extends SyncDeps {
  readonly pictures: PictureMaker;
}
