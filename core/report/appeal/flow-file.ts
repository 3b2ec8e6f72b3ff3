import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { AppealVersion } from '#core/model/appeal.ts';
import type { Json } from '#core/model/json.ts';
import { sourceOddities, writeJson } from '#core/model/source-form.ts';
import type { FlowFileState } from './appeal-view.ts';

/** The file of a version's flow, and how its hash stands to that of the stored content. */
export interface FlowFile extends FlowFileState {
  readonly text: string;
}

/**
 * A version's document as a file. In canonical form (RFC 8785) `sha256sum` of the file gives the snapshot's content hash;
 * a document with halves of characters or repeated names has no such form, and a masked one another hash.
 * @param masked the version after masking
 */
export function flowFile(path: string, original: AppealVersion, masked: AppealVersion): FlowFile {
  const text = fileText(masked.document);
  const hash = bytesToHex(sha256(utf8ToBytes(text)));
  const isMasked = JSON.stringify(masked.document) !== JSON.stringify(original.document);
  const isCanonical = hash === original.snapshot.contentSha256;
  return { path, text, state: isMasked ? 'masked' : isCanonical ? 'canonical' : 'other' };
}

/** Plain JSON where no canonical form exists: with halves of characters, repeated names, numbers beyond all digits. */
function fileText(document: Json): string {
  if (sourceOddities(document).length > 0) return writeJson(document);
  const plain = JSON.stringify(document);
  return /\\ud[89a-f]/i.test(plain) ? plain : (canonicalize(document) ?? 'null');
}
