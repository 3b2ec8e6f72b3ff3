import type { Action, Block, BlockId, Flow } from '#core/model/flow.ts';
import { isObject, type Json } from '#core/model/json.ts';
import { blank } from '#core/model/snapshot.ts';

/** A place where a secret stood before the flow was blanked. */
export interface WrittenSecret {
  /** Null in the configuration. */
  readonly block: BlockId | null;
  /** The action that holds it, by its title or else its type; null in the configuration. */
  readonly action: string | null;
  /** Names down to the value, e.g. `headers.Authorization`. */
  readonly path: string;
  /** What is left of the line it stood on, the mark included. */
  readonly line: string;
  /** Where the mark stands in `line`. */
  readonly start: number;
}

/** The pseudo-block of the actions before and after every message (FLOW.md 1.1). */
const globalActions = 'global-actions';

/** What is kept of a line on either side of the mark, in UTF-16 units. */
const kept = 60;

/**
 * Every secret that was written in a flow, global actions first, then blocks, then configuration. A flow is read only
 * after its secrets were replaced by marks, so the marks tell where they stood, and no value is ever seen.
 */
export function writtenSecrets(flow: Flow): readonly WrittenSecret[] {
  const ofActions = (actions: readonly Action[], block: BlockId): WrittenSecret[] =>
    actions.flatMap(({ type, title, settings }) =>
      marksIn(settings).map((mark) => ({ block, action: title?.trim() || type, ...mark })),
    );
  const all = ({ entering, leaving, changed }: Block): Action[] => [
    ...entering,
    ...leaving,
    ...changed,
  ];
  return [
    ...ofActions([...flow.inputActions, ...flow.outputActions], globalActions),
    ...flow.blocks.flatMap((block) => ofActions(all(block), block.id)),
    ...marksIn(flow.configuration === null ? null : { ...flow.configuration }).map((mark) => ({
      block: null,
      action: null,
      ...mark,
    })),
  ];
}

/** The marks inside a value, one for each text that holds any, in document order. */
function marksIn(whole: Json): Pick<WrittenSecret, 'path' | 'line' | 'start'>[] {
  const marks: Pick<WrittenSecret, 'path' | 'line' | 'start'>[] = [];
  const stack: { value: Json; path: string }[] = [{ value: whole, path: '' }];
  while (stack.length > 0) {
    const { value, path } = stack.pop()!;
    if (typeof value === 'string') {
      if (value.includes(blank)) marks.push({ path, ...lineOf(value) });
      continue;
    }
    if (!Array.isArray(value) && !isObject(value)) continue;
    const entries = Object.entries(value).reverse();
    for (const [name, inner] of entries)
      stack.push({ value: inner, path: path === '' ? name : `${path}.${name}` });
  }
  return marks;
}

function lineOf(text: string): { line: string; start: number } {
  const at = text.indexOf(blank);
  const from = Math.max(text.lastIndexOf('\n', at) + 1, at - kept);
  const end = text.indexOf('\n', at);
  const to = Math.min(end < 0 ? text.length : end, at + blank.length + kept);
  return { line: text.slice(from, to), start: at - from };
}
