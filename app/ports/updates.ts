import type { IsSignedBy, SignedManifest } from '#core/update/judge-update.ts';
import type { UpdateFile } from '#core/update/update-manifest.ts';

/** Where a build asks for updates, and who may have signed them. */
export interface UpdatePlace {
  /** Address without a slash at its end; `update.json` lies below it. */
  readonly address: string;
  /** Raw public Ed25519 keys, base64: the present one and the next. */
  readonly keys: readonly [string, string];
}

/** What stops a question or a download, and who may vouch for the place besides public authorities. */
export interface UpdateUse {
  readonly signal: AbortSignal;
  readonly trustsMachine: boolean;
}

/** Told of bytes received so far. */
export type UpdateProgress = (bytes: number) => void;

/** The way to updates, and the disk they go to. Nothing here starts or installs a file. */
export interface Updates {
  /** What the place says is newest, unjudged. Throws ExchangeFault. */
  ask(use: UpdateUse): Promise<SignedManifest>;
  readonly isSignedBy: IsSignedBy;
  /**
   * Fetches a file to a path that a person chose; where that is taken, under the next free name beside it. It is there
   * whole and as it was signed, or not at all: it is measured while it comes and read once more from the disk. Returns
   * its path. Throws AppFault `update-altered`, `names-used-up`, `disk-full`, `read-only`, and ExchangeFault.
   */
  download(
    file: UpdateFile,
    path: string,
    use: UpdateUse,
    progress: UpdateProgress,
  ): Promise<string>;
  /** True while the file at a path is the one that was signed. */
  isIntact(file: UpdateFile, path: string): Promise<boolean>;
  /** The last part of a path. */
  baseName(path: string): string;
}
