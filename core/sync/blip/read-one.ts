import type { BotPart } from '#core/model/bot-reading.ts';
import type { Json } from '#core/model/json.ts';
import type { BlipRead } from './blip-reads.ts';
import { gapOf, rawPart, type AskPart, type PartReading } from './part-reading.ts';

/** What is asked for, and how its answer is read. */
export interface OneRead<T> {
  readonly part: BotPart;
  readonly read: BlipRead;
  readonly limitBytes: number;
  /**
   * The value in a resource; null where it does not read as documented, which leaves a gap. `text` is the resource
   * where it came as text.
   */
  readonly decode: (resource: Json, text: string | null) => T | null;
}

/** Reads a part that comes in one answer. */
export async function readOne<T>(
  askPart: AskPart,
  { part, read, limitBytes, decode }: OneRead<T>,
): Promise<PartReading<T>> {
  const asked = await askPart(read, limitBytes);
  if (asked.kind === 'gap')
    return { part, value: null, gap: { part, ...asked.gap }, raw: [], bot: null };
  const { answer } = asked;
  const { bot } = answer;
  if (answer.kind === 'nothing') return { part, value: null, gap: null, raw: [], bot };
  const value = decode(answer.resource, answer.text);
  const gap = value === null ? { part, ...gapOf('wrong-answer') } : null;
  return { part, value, gap, raw: [rawPart(part, read, answer)], bot };
}
