import { isObject, type Json } from '#core/model/json.ts';
import { deepestAnswer, isDeeperThan } from '#core/model/json-depth.ts';
import { SyncError } from '../sync-error.ts';
import { unpacked } from './reply-fields.ts';

/** Levels of nesting that a document of the Builder may have; real ones stay below twenty. */
const deepest = 500;

/** A document of the Builder; `text` is null for an empty one, which holds no block. */
export interface BuilderDocument {
  readonly text: string | null;
}

/**
 * A document of the Builder as the JSON text of an object: as it came where it came as text, else written anew. Null
 * for anything else. Throws SyncError `wrong-answer` for an object that is nested too deep to be read or written.
 */
export function documentText(resource: Json, text: string | null): BuilderDocument | null {
  const document = unpacked(resource);
  if (document === '') return { text: null };
  if (typeof document === 'string' && isDeeperThan(document, deepestAnswer)) {
    throw new SyncError('wrong-answer');
  }
  if (!isObject(document)) return null;
  if (Object.keys(document).length === 0) return { text: null };
  // Writing recurses where parsing does not, so the depth is looked at first.
  if (isNestedBeyond(document, deepest)) throw new SyncError('wrong-answer');
  return { text: text === null ? JSON.stringify(document) : text.replace(/^\uFEFF/, '') };
}

/** Goes level by level, so that depth costs no stack. */
function isNestedBeyond(document: Json, levels: number): boolean {
  let level: Json[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null
        ? Object.values(value).filter((inner) => typeof inner === 'object')
        : [],
    );
  }
  return false;
}
