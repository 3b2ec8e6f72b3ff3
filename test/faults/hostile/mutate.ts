import { below, type Random } from '../seeded-random.ts';

/** Makes another input of one of the samples. */
export type Mutator = (random: Random, samples: readonly Uint8Array[]) => Uint8Array;

const longest = 200_000;

function pick<T>(random: Random, from: readonly T[]): T {
  return from[below(random, from.length)]!;
}

/** Bytes that decoders and parsers trip over. */
const bytePieces: readonly Uint8Array[] = [
  [0xff, 0xfe],
  [0xef, 0xbb, 0xbf],
  [0x00],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0x7f],
  [0x0d, 0x0a],
  [0x22],
  [0x5c],
  [0x7b, 0x7d],
  [0x5b],
  [0x2c, 0x2c],
].map((bytes) => Uint8Array.from(bytes));

/** Changes bytes without knowing what they mean: flips, drops, doubles, inserts, cuts, joins two samples. */
export const mutateBytes: Mutator = (random, samples) => {
  let bytes: Uint8Array = pick(random, samples).slice();
  for (let change = below(random, 6); change >= 0; change -= 1) {
    const at = below(random, bytes.length + 1);
    const end = Math.min(bytes.length, at + 1 + below(random, 64));
    switch (below(random, 6)) {
      case 0:
        if (at < bytes.length) bytes[at] = bytes[at]! ^ (1 << below(random, 8));
        break;
      case 1:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(end));
        break;
      case 2:
        bytes = joined(bytes.subarray(0, end), bytes.subarray(at));
        break;
      case 3:
        bytes = joined(bytes.subarray(0, at), pick(random, bytePieces), bytes.subarray(at));
        break;
      case 4:
        bytes = bytes.slice(0, at);
        break;
      default: {
        const other = pick(random, samples);
        bytes = joined(bytes.subarray(0, at), other.subarray(below(random, other.length + 1)));
      }
    }
    if (bytes.length > longest) bytes = bytes.slice(0, longest);
  }
  return bytes;
};

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** Values that stand where another kind was meant. */
const oddValues: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 60,
  '',
  ' ',
  'onboarding',
  '{{input.content}}',
  '{{state.id}}',
  '(a+)+$',
  '[z-a]',
  '\ud800',
  '\u202e=1+1',
  '__proto__',
  'constructor',
  'x'.repeat(5_000),
  '{"a":{"b":1}}',
  '{a|{b|c}|d}',
  [],
  {},
  [[[[]]]],
  { stateId: 'onboarding' },
  { __proto: 1 },
];

const oddNames: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', '1', '007', '', 'id', 'root', 'stateId', 'flow'],
  ...['states', 'settings', 'conditions', 'values', '$contentActions', '$defaultOutput', 'order'],
];

/** Changes a JSON document as one: other values, names, order, copies, nesting; and now and then its very text. */
export const mutateJson: Mutator = (random, samples) => {
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder().decode(pick(random, samples)));
  } catch {
    return mutateBytes(random, samples);
  }
  for (let change = below(random, 8); change >= 0; change -= 1) {
    document = changed(document, random, 40);
  }
  let text = JSON.stringify(document);
  if (below(random, 6) === 0) text = oddText(text, random);
  return new TextEncoder().encode(text.slice(0, longest));
};

/** Goes down to some value and changes it there. */
function changed(value: unknown, random: Random, depth: number): unknown {
  const isInner = typeof value === 'object' && value !== null;
  if (!isInner || depth === 0 || below(random, 8) === 0) return otherThan(value, random);
  if (Array.isArray(value)) return changedList(value, random, depth);
  const entries = Object.entries(value);
  if (entries.length === 0) return otherThan(value, random);
  const at = below(random, entries.length);
  const [name, inner] = entries[at]!;
  switch (below(random, 10)) {
    case 0:
      entries.splice(at, 1);
      break;
    case 1:
      entries[at] = [pick(random, oddNames), inner];
      break;
    case 2:
      entries.push([`${name}2`, inner]);
      break;
    case 3:
      entries.push(pick(random, entries));
      break;
    default:
      entries[at] = [name, changed(inner, random, depth - 1)];
  }
  return Object.fromEntries(entries);
}

function changedList(list: readonly unknown[], random: Random, depth: number): unknown[] {
  const items = [...list];
  const at = below(random, items.length + 1);
  switch (below(random, 6)) {
    case 0:
      items.splice(at, 1);
      break;
    case 1:
      items.splice(at, 0, pick(random, oddValues));
      break;
    case 2:
      return items.reverse();
    case 3:
      return [...items, ...items.slice(0, 20)];
    default:
      if (at < items.length) items[at] = changed(items[at], random, depth - 1);
  }
  return items;
}

function otherThan(value: unknown, random: Random): unknown {
  switch (below(random, 5)) {
    case 0:
      return [value];
    case 1:
      return { value };
    case 2:
      return JSON.stringify(value);
    default:
      return pick(random, oddValues);
  }
}

/** Changes of the text that no parser's value shows: repeated names, long numbers, escapes, blanks. */
function oddText(text: string, random: Random): string {
  const colons = [...text.matchAll(/"([^"\\]{1,40})":/g)];
  const one = colons.length === 0 ? null : pick(random, colons);
  switch (below(random, 5)) {
    case 0:
      return one === null
        ? `[${text}`
        : `${text.slice(0, one.index)}"${one[1] ?? ''}":1,${text.slice(one.index)}`;
    case 1:
      return text.replace(/\d+/, '12345678901234567890');
    case 2:
      return text.replace(/[a-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
    case 3:
      return text.replace(/,/g, ' ,\n\t');
    default:
      return `${text.slice(0, below(random, text.length))}1e999`;
  }
}
