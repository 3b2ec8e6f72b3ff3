import type { z } from 'zod';
import { requestSchema } from '../hostile/random-message.ts';
import { below, type Random } from '../seeded-random.ts';

/** What is known of a world, by the names that requests give it: ids, places, languages. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

type Schema = ReturnType<typeof requestSchema>;

/** A request that fits its schema and asks for what is there: known values by their names, else something of the kind. */
export function knownRequest(request: z.ZodType, known: Known, random: Random): unknown {
  return valueOf(requestSchema(request), '', known, random);
}

function valueOf(schema: Schema, name: string, known: Known, random: Random): unknown {
  const pick = <T>(values: readonly T[]): T => values[below(random, values.length)]!;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(schema.enum);
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways !== undefined) return valueOf(pick(ways), name, known, random);
  const found = known[name];
  switch (Array.isArray(schema.type) ? (schema.type as string[])[0] : schema.type) {
    case 'string':
      return found === undefined ? wordOf(schema, random) : pick(found);
    case 'number':
    case 'integer': {
      const { minimum = 0, maximum = 200 } = schema;
      const least = Math.max(minimum, 0);
      return Math.min(maximum, least + below(random, 30));
    }
    case 'boolean':
      return below(random, 2) === 0;
    case 'null':
      return null;
    case 'array': {
      // An address in a list goes by the name of the list: `clientIds` holds what `clientId` names.
      const inner = name.replace(/s$/, '');
      if (schema.prefixItems !== undefined)
        return schema.prefixItems.map((item) => valueOf(item, inner, known, random));
      const count = Math.max((schema as { minItems?: number }).minItems ?? 0, below(random, 3));
      return Array.from({ length: count }, () => valueOf(schema.items ?? {}, inner, known, random));
    }
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, inner]) => [
          key,
          valueOf(inner, key, known, random),
        ]),
      );
    default:
      return found === undefined ? null : pick(found);
  }
}

const words = ['Ana', 'Olá', '2026-11-22T12:00:00.000Z', '08:00', '#0a6264', 'v25.0', 'pessoa'];

/** A word that the schema takes, by its format or pattern; by length alone where it has none. */
function wordOf(schema: Schema, random: Random): string {
  const { format, pattern } = schema as { format?: string; pattern?: string };
  if (format === 'date-time') return '2026-11-22T12:00:00.000Z';
  const fits = words.filter((word) => pattern === undefined || new RegExp(pattern, 'u').test(word));
  return fits[below(random, fits.length)] ?? 'x'.repeat(Math.max(1, schema.minLength ?? 1));
}
