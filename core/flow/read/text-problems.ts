import { isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { sourceOddities } from '#core/model/source-form.ts';
import type { BlockId, ProblemCode } from '#core/model/flow.ts';
import { text } from './fields.ts';
import { pathTo, pushInner, topOf } from '#core/model/stop.ts';
import type { ProblemList } from './problem-list.ts';
import type { FlowParts } from './recognise-shape.ts';

/** So many different names or numbers are told of one kind; a file with more was made to hide the rest. */
const mostTold = 100;

/** Letters of a name or a number that are told. */
const longestTold = 80;

/** A part of the file, and which block a place in it belongs to. */
interface Part {
  readonly value: Json;
  readonly blockAt: (path: readonly string[]) => BlockId | null;
}

/**
 * Tells what a parser passes over without a word: names written twice in one object, of which only the last counts
 * here; numbers with more digits than fit; names that mean something to a program's prototypes.
 */
export function addTextProblems(parts: FlowParts, problems: ProblemList): void {
  const told = new Map<
    string,
    { code: ProblemCode; block: BlockId | null; label: string; times: number }
  >();
  const tell = (code: ProblemCode, block: BlockId | null, label: string, times: number): void => {
    const key = `${code} ${label}`;
    const before = told.get(key);
    if (before !== undefined) before.times += times;
    else if (told.size < 3 * mostTold) told.set(key, { code, block, label, times });
  };
  for (const { value, blockAt } of partsOf(parts)) {
    for (const { kind, path, times, text: number } of sourceOddities(value)) {
      const label = kind === 'number' ? number : (path.at(-1) ?? '');
      tell(
        kind === 'number' ? 'inexact-number' : 'duplicate-key',
        blockAt(path),
        short(label),
        times,
      );
    }
    for (const path of prototypeNames(value)) {
      tell('prototype-key', blockAt(path), path.at(-1) ?? '', 1);
    }
  }
  for (const { code, block, label, times } of told.values()) {
    problems.add(code, block, code === 'duplicate-key' ? `${label} (${String(times)}×)` : label);
  }
}

function partsOf(parts: FlowParts): Part[] {
  const nowhere = (): null => null;
  const known = new Set(parts.blocks === null ? [] : Object.keys(parts.blocks));
  return [
    { value: parts.blocks, blockAt: ([id]) => (id !== undefined && known.has(id) ? id : null) },
    { value: parts.sdkFlow, blockAt: nowhere },
    { value: parts.globalActions, blockAt: nowhere },
    { value: parts.configuration, blockAt: nowhere },
    ...parts.subflows.map((value): Part => {
      const name = text(value, 'shortName') ?? '';
      return { value, blockAt: ([, id]) => (id === undefined ? null : `${name}/${id}`) };
    }),
    ...parts.services.map((value): Part => ({ value, blockAt: nowhere })),
  ];
}

/** Places of `__proto__`, and of a `constructor` that names a prototype or stands among the blocks. */
function prototypeNames(document: Json): string[][] {
  const found: string[][] = [];
  const top = topOf(document);
  const stack = top === null ? [] : [top];
  for (let stop = stack.pop(); stop !== undefined; stop = stack.pop()) {
    const { value } = stop;
    if (Object.hasOwn(value, '__proto__')) found.push(pathTo(stop, '__proto__'));
    if (Object.hasOwn(value, 'constructor') && isObject((value as JsonObject)['constructor'])) {
      found.push(pathTo(stop, 'constructor'));
    }
    pushInner(stack, stop, 'forwards');
  }
  return found;
}

function short(label: string): string {
  return label.length > longestTold ? `${label.slice(0, longestTold)}…` : label;
}
