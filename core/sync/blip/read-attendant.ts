import type { BotFacts } from '#core/model/bot-reading.ts';
import { isObject, type Json } from '#core/model/json.ts';
import { text } from './reply-fields.ts';

/** How an attendant counts. */
export type AttendantState = 'online' | 'paused' | 'other';

/** State of an attendant of `/attendants`; nothing else is taken from it, as it is a person (BLIP_API 5). */
export function readAttendantState(item: Json): AttendantState | null {
  if (!isObject(item)) return null;
  const status = text(item, 'status')?.toLowerCase();
  if (status === '2' || status === 'online') return 'online';
  return status === '1' || status === 'pause' || status === 'paused' ? 'paused' : 'other';
}

/** Attendants by state. */
export function countAttendants(
  states: readonly AttendantState[],
): NonNullable<NonNullable<BotFacts['desk']>['attendants']> {
  const count = (state: AttendantState): number => states.filter((one) => one === state).length;
  return { total: states.length, online: count('online'), paused: count('paused') };
}
