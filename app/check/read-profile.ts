import type { z } from 'zod';
import { AppFault } from '#app/contract/errors.ts';
import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import {
  noSurroundings,
  numberFactsSchema,
  surroundingsSchema,
  type Surroundings,
} from '#core/model/surroundings.ts';

/**
 * Facts about client and number from a JSON file: our own form (`{ client, number, publication, service }`, any part
 * of it), the part `number` alone, or what Meta's Graph API answers about a number with its business profile.
 * Throws AppFault `bad-argument` that names the field and what it should be.
 */
export function readProfile(file: string, document: Json): Surroundings {
  if (!isObject(document)) throw unfit(file, '', '{ … }');
  const ownParts = Object.keys(surroundingsSchema.shape);
  if (Object.keys(document).every((name) => ownParts.includes(name)))
    return parsed(file, surroundingsSchema, document);
  const number = isGraph(document) ? fromGraph(document) : document;
  return { ...noSurroundings, number: parsed(file, numberFactsSchema, number) };
}

/** Names that only Meta's answers have. */
function isGraph(document: JsonObject): boolean {
  return ['display_phone_number', 'verified_name', 'quality_rating', 'name_status', 'data'].some(
    (name) => field(document, name) !== undefined,
  );
}

/** The Cloud API's number with its profile, in our names; fields that no audit reads are left out. */
function fromGraph(document: JsonObject): Json {
  const list = field(document, 'data');
  const listed = Array.isArray(list) ? list[0] : undefined;
  const inner = field(document, 'whatsapp_business_profile') ?? listed ?? document;
  const profile = isObject(inner) ? inner : document;
  const take = (from: JsonObject, name: string): Json => field(from, name) ?? null;
  const rating = take(document, 'quality_rating');
  return {
    phone: take(document, 'display_phone_number'),
    displayName: take(document, 'verified_name'),
    nameStatus: take(document, 'name_status'),
    status: take(document, 'status'),
    profile: {
      about: take(profile, 'about'),
      description: take(profile, 'description'),
      address: take(profile, 'address'),
      email: take(profile, 'email'),
      websites: take(profile, 'websites') ?? [],
      vertical: take(profile, 'vertical'),
      source: 'meta',
    },
    ...(rating === null || field(document, 'observedAt') === undefined
      ? {}
      : {
          qualityRating: {
            value: rating,
            observedAt: take(document, 'observedAt'),
            source: 'meta',
          },
        }),
  };
}

function parsed<T>(file: string, schema: z.ZodType<T>, value: Json): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw unfit(file, issue?.path.join('.') ?? '', issue?.message ?? '');
}

function unfit(file: string, path: string, expected: string): AppFault {
  return new AppFault('bad-argument', {
    name: '--profile',
    found: path === '' ? file : `${file}, ${path}`,
    expected,
  });
}
