import { AppFault } from '#app/contract/errors.ts';
import { readOpeningHours } from '#core/audit/hours/read-opening-hours.ts';
import type { Json } from '#core/model/json.ts';
import type { OpeningHours } from '#core/model/opening-hours.ts';

/** Opening hours from a JSON file, in our form or as the Desk gives them. Throws AppFault `bad-argument`. */
export function readHours(file: string, document: Json): OpeningHours {
  try {
    return readOpeningHours(document);
  } catch (error) {
    const expected = error instanceof Error ? error.message : '';
    throw new AppFault('bad-argument', { name: '--hours', found: file, expected });
  }
}
