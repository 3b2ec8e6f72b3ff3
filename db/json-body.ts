import { AppFault } from '#app/contract/errors.ts';

/** What a schema of the model does here: says whether a value fits, and gives it back. */
export interface BodySchema<Value> {
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: Value } | { readonly success: false };
}

/** The value of a row's JSON. Throws AppFault `damaged-data` when it is none or does not fit the schema. */
export function readBody<Value>(schema: BodySchema<Value>, body: string): Value {
  return fitting(schema, parseBody(body));
}

/** The JSON of a row, unchecked. Throws AppFault `damaged-data` when it is none. */
export function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new AppFault('damaged-data');
  }
}

/** The value as the schema reads it. Throws AppFault `damaged-data` when it does not fit. */
export function fitting<Value>(schema: BodySchema<Value>, value: unknown): Value {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppFault('damaged-data');
  return parsed.data;
}
