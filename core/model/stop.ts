import type { Json, JsonObject } from './json.ts';

/** An object or array inside a document. The way to it is put together only where somebody asks: most are passed by. */
export interface Stop {
  readonly value: JsonObject | readonly Json[];
  readonly name: string | number;
  readonly from: Stop | null;
}

/** The document itself, or null where it holds nothing. */
export function topOf(document: Json): Stop | null {
  return isContainer(document) ? { value: document, name: '', from: null } : null;
}

/** Puts the objects and arrays of a stop on the stack, in their order or the last one first. */
export function pushInner(stack: Stop[], from: Stop, order: 'forwards' | 'backwards'): void {
  const { value } = from;
  const names = Array.isArray(value) ? null : Object.keys(value);
  const count = names?.length ?? (value as readonly Json[]).length;
  for (let at = 0; at < count; at += 1) {
    const index = order === 'forwards' ? at : count - 1 - at;
    const name = names?.[index] ?? index;
    const inner = (value as JsonObject)[name];
    if (isContainer(inner)) stack.push({ value: inner, name, from });
  }
}

/** Names from the top down to something inside a stop. */
export function pathTo(stop: Stop, name: string): string[] {
  const path = [name];
  for (let at = stop; at.from !== null; at = at.from) path.push(String(at.name));
  return path.reverse();
}

function isContainer(value: Json | undefined): value is JsonObject | Json[] {
  return typeof value === 'object' && value !== null;
}
