import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Block } from '#core/model/flow.ts';
import { actionText, stableText } from './action-content.ts';

/**
 * What a block says and does, hashed to 16 hex digits. Its ids, title, place and where its exits lead are left out, so
 * that renaming, moving or copying the block, or changing a neighbour, leaves the fingerprint as it was.
 */
export function blockFingerprint(block: Block): string {
  const content = {
    kind: block.kind,
    entering: block.entering.map(actionText),
    leaving: block.leaving.map(actionText),
    input: {
      bypass: block.input.bypass,
      variable: block.input.variable,
      validation: block.input.validation,
    },
    outputs: block.outputs.map(({ conditions, target }) => ({ conditions, kind: target.kind })),
  };
  return bytesToHex(sha256(utf8ToBytes(stableText(content)))).slice(0, 16);
}
