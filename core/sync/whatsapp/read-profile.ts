import type { z } from 'zod';
import { field, isObject } from '#core/model/json.ts';
import type { profileSchema } from '#core/model/surroundings.ts';
import { SyncError } from '../sync-error.ts';
import { getGraph, type GraphSession } from './graph-session.ts';
import { objectAt, textAt, textsAt, wordAt } from './graph-values.ts';

/** Without `fields` only a minimum comes back (WHATSAPP 1.3.5). */
const fields = 'about,address,description,email,websites,vertical';

/**
 * Reads a number's business profile. A field that is not set is left out by Meta and null here. Throws as getGraph
 * does, and SyncError `wrong-answer` where no profile came.
 *
 * @param observedAt UTC instant, ISO 8601.
 */
export async function readProfile(
  session: GraphSession,
  phoneNumberId: string,
  observedAt: string,
): Promise<z.infer<typeof profileSchema>> {
  const path = `${phoneNumberId}/whatsapp_business_profile`;
  const reply = await getGraph(session, path, { fields });
  const data = field(reply, 'data');
  const first = Array.isArray(data) ? (data[0] ?? {}) : undefined;
  if (!isObject(first)) throw new SyncError('wrong-answer');
  // One specification nests the profile in an object of its own (WHATSAPP 9.2).
  const profile = objectAt(first, 'business_profile') ?? first;
  const vertical = wordAt(profile, 'vertical');
  return {
    about: textAt(profile, 'about'),
    description: textAt(profile, 'description'),
    address: textAt(profile, 'address'),
    email: textAt(profile, 'email'),
    websites: textsAt(profile, 'websites'),
    vertical: vertical === 'UNDEFINED' ? null : vertical,
    observedAt,
    source: 'meta',
  };
}
