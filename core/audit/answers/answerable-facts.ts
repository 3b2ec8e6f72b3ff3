import { surroundingsSchema, type Surroundings } from '#core/model/surroundings.ts';

/** Facts that a person can give by answering a question; the path of a field of {@link Surroundings}. */
export const answerableFacts = [
  'client.country',
  'client.sector',
  'client.hasPremises',
  'client.isLargeCompany',
  'client.hasServiceInChat',
  'number.displayName',
  'number.profile.email',
  'number.qualityRating.value',
  'number.isPenalised',
  'number.penalty.at',
  'number.penalty.reason',
  'number.penalty.expiresAt',
  'number.penalty.repairedAt',
  'number.penalty.appealedAt',
  'number.penalty.stepsConfirmedOn',
  'service.averageWaitMinutes',
] as const;

/** A fact that a person can give by answering a question. */
export type AnswerableFact = (typeof answerableFacts)[number];

/** Facts that are observations: what the answer says besides the value, by the name of the neighbouring field. */
const observations: Readonly<
  Partial<Record<AnswerableFact, (at: string) => Readonly<Record<string, string>>>>
> = {
  'number.qualityRating.value': (at) => ({ observedAt: at, source: 'typed' }),
  'service.averageWaitMinutes': (at) => ({ observedAt: at }),
};

/**
 * What is known once a fact was answered at a moment (UTC instant, ISO 8601). Null when the value does not fit the
 * fact, e.g. a word for a number of minutes, when the part it belongs to cannot be made of this fact alone (a reason
 * without a penalty), or when the part was observed since.
 */
export function withFact(
  surroundings: Surroundings,
  fact: AnswerableFact,
  value: string,
  at: string,
): Surroundings | null {
  const path = fact.split('.');
  if (isOlder(surroundings, path, at)) return null;
  const beside = Object.entries(observations[fact]?.(at) ?? {});
  const seen = beside.reduce<unknown>(
    (whole, [name, text]) => placed(whole, [...path.slice(0, -1), name], text),
    surroundings,
  );
  for (const typed of readings(value)) {
    const parsed = surroundingsSchema.safeParse(placed(seen, path, typed));
    if (parsed.success) return parsed.data;
  }
  return null;
}

/** True when the part of an observation was seen after the answer was given. */
function isOlder(surroundings: Surroundings, path: readonly string[], at: string): boolean {
  let part: unknown = surroundings;
  for (const name of path.slice(0, -1)) part = own(part)[name];
  const { observedAt } = own(part);
  return typeof observedAt === 'string' && Date.parse(observedAt) > Date.parse(at);
}

const yes = /^(?:yes|sim|s[ií]|true)$/i;
const no = /^(?:no|n[ãa]o|false)$/i;

/** A value as the forms send it or as people type it: yes and no, a number, a date for an instant, else a text. */
function readings(value: string): readonly (string | number | boolean)[] {
  const trimmed = value.trim();
  if (yes.test(trimmed) || no.test(trimmed)) return [yes.test(trimmed), trimmed];
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return [trimmed, `${trimmed}T00:00:00Z`];
  const number = Number(trimmed);
  if (trimmed !== '' && Number.isFinite(number)) return [number, trimmed];
  // Last, for what is one of a few words: a country, a rating, a line of business.
  return [trimmed, trimmed.toUpperCase(), trimmed.toLowerCase()];
}

function placed(whole: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  return { ...own(whole), [name]: placed(own(whole)[name], rest, value) };
}

function own(part: unknown): Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {};
}
