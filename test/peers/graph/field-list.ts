import { badParameter } from './graph-errors.ts';

/** One entry of `fields=`: a name, its modifiers (`.limit(3)`), and what is wanted below it. */
export interface WantedField {
  readonly name: string;
  readonly modifiers: ReadonlyMap<string, string>;
  readonly inner: readonly WantedField[] | null;
}

/** Reads `a,b.limit(2){c,d}`. Throws GraphRefusal 100 for anything else. */
export function readFields(text: string): readonly WantedField[] {
  let at = 0;
  const list = (): WantedField[] => {
    const fields: WantedField[] = [];
    for (;;) {
      const name = take(/\w+/y);
      const modifiers = new Map<string, string>();
      while (text[at] === '.') {
        at += 1;
        const key = take(/\w+/y);
        modifiers.set(key, take(/\([^()]*\)/y).slice(1, -1));
      }
      let inner: WantedField[] | null = null;
      if (text[at] === '{') {
        at += 1;
        inner = list();
        take(/\}/y);
      }
      fields.push({ name, modifiers, inner });
      if (text[at] !== ',') return fields;
      at += 1;
    }
  };
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined)
      throw badParameter(`Syntax error in the field list near position ${String(at)}`);
    at += found.length;
    return found;
  };
  const fields = list();
  if (at < text.length)
    throw badParameter(`Syntax error in the field list near position ${String(at)}`);
  return fields;
}
