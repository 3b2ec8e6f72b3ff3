/** Content hashes of a bot's documents; null where one is not known. */
export interface DocumentHashes {
  readonly publishedSha256: string | null;
  readonly workingSha256: string | null;
  readonly auditedSha256: string | null;
}

/** How draft, publication and last audit of a bot stand to each other; null where one of the two is not known. */
export interface Drift {
  readonly draftDiffers: boolean | null;
  readonly auditIsOld: boolean | null;
}

/** Compares what is published with the draft and with what was audited last. */
export function drift({ publishedSha256, workingSha256, auditedSha256 }: DocumentHashes): Drift {
  return {
    draftDiffers: differ(publishedSha256, workingSha256),
    auditIsOld: differ(publishedSha256, auditedSha256),
  };
}

function differ(a: string | null, b: string | null): boolean | null {
  return a === null || b === null ? null : a !== b;
}
