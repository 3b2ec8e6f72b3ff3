import { z } from 'zod';
import { below, type Random } from '../seeded-random.ts';

/** The parts of a JSON schema that requests are made of. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A request as its schema describes it, as JSON schema. */
export function requestSchema(request: z.ZodType): Schema {
  return z.toJSONSchema(request, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as Schema;
}

const texts = [
  ...[
    '',
    'a',
    'id-00001',
    ' x ',
    '2026-11-22',
    '2026-11-22T12:00:00.000Z',
    'pt-BR',
    '+5511987654321',
  ],
  ...['../../x', '\0', '\ud800', '\u202e', '=1+1', '__proto__', 'constructor', "'; drop table --"],
  ...['<img onerror=alert(1)>', 'x'.repeat(600), '{}', '[]', '-1', 'NaN', 'app://bundle/'],
];

const oddities: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1,
  () => 2 ** 53,
  () => 0.5,
  () => 10n,
  () => [],
  () => ({}),
  () => new Date(Number.NaN),
  () => new Map([['name', 'a']]),
  () => new Set([1]),
  () => new Uint8Array(3),
  () => /a/,
  () => JSON.parse('{"__proto__":{"polluted":1}}') as unknown,
  () => JSON.parse('{"constructor":{"prototype":{"polluted":1}}}') as unknown,
  () => Array.from({ length: 300 }, () => 'a'),
  () => new Error('a'),
];

/** Something like a request: what the schema describes, with now and then a part that it does not. */
export function randomMessage(schema: Schema, random: Random): unknown {
  // One in three fits as a whole, so that what lies behind the gate is reached as well.
  return valueOf(schema, random, below(random, 3) === 0 ? 0 : 6, 6);
}

/** `odd`: one part in so many is of another kind; 0: none. */
function valueOf(schema: Schema, random: Random, odd: number, depth: number): unknown {
  if (odd > 0 && below(random, odd) === 0) return oddities[below(random, oddities.length)]!();
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[below(random, schema.enum.length)];
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways !== undefined) return valueOf(ways[below(random, ways.length)]!, random, odd, depth);
  const type = Array.isArray(schema.type) ? (schema.type as string[])[0] : schema.type;
  switch (type) {
    case 'string':
      return texts[below(random, texts.length)]!.padEnd(Math.min(schema.minLength ?? 0, 64), 'a');
    case 'number':
    case 'integer':
      return Math.max(
        schema.minimum ?? -5,
        Math.min(schema.maximum ?? 100, below(random, 120) - 10),
      );
    case 'boolean':
      return below(random, 2) === 0;
    case 'null':
      return null;
    case 'array': {
      if (schema.prefixItems !== undefined) {
        return schema.prefixItems.map((item) => valueOf(item, random, odd, depth - 1));
      }
      const count = depth === 0 ? 0 : below(random, 4);
      return Array.from({ length: count }, () =>
        valueOf(schema.items ?? {}, random, odd, depth - 1),
      );
    }
    case 'object':
      return objectOf(schema, random, odd, depth);
    default:
      return texts[below(random, texts.length)];
  }
}

function objectOf(schema: Schema, random: Random, odd: number, depth: number): unknown {
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    odd > 0 && below(random, 12) === 0
      ? []
      : [[name, valueOf(inner, random, odd, depth - 1)] as const],
  );
  const object: Record<string, unknown> = Object.fromEntries(members);
  if (odd > 0 && below(random, 10) === 0) object[`${texts[below(random, texts.length)]!}x`] = 1;
  if (odd > 0 && below(random, 20) === 0) {
    Object.defineProperty(object, '__proto__', { value: { polluted: 1 }, enumerable: true });
  }
  return object;
}
