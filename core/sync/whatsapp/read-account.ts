import { field, type JsonObject } from '#core/model/json.ts';
import type {
  AccountObservation,
  NumberObservation,
  QualityValue,
} from '#core/model/quality-history.ts';
import { listGraph } from './graph-list.ts';
import { getGraph, type GraphSession } from './graph-session.ts';
import { objectAt, textAt, wordAt } from './graph-values.ts';
import { healthReason, readHealth } from './health-status.ts';
import { idAt } from './long-ids.ts';
import { messagingLimit } from './messaging-limit.ts';
import { qualityOf } from './quality-word.ts';
import { toE164 } from './written-phone.ts';

/** A number of an account and what was seen of it. */
export interface NumberReading {
  readonly phoneNumberId: string;
  /** E.164. */
  readonly phone: string;
  readonly verifiedName: string | null;
  readonly observation: NumberObservation;
}

/** What one look at an account brought. */
export interface AccountReading {
  /** The account's name; null where none came. */
  readonly name: string | null;
  readonly account: AccountObservation;
  readonly numbers: readonly NumberReading[];
  /** Numbers of the list that have no id or no telephone number that reads. */
  readonly unreadable: number;
  /** False where the account has more numbers than are read. */
  readonly isComplete: boolean;
}

const limitField = 'whatsapp_business_manager_messaging_limit';

const accountFields = [
  'id',
  'name',
  'account_review_status',
  'business_verification_status',
  'status',
  'health_status',
  limitField,
].join(',');

/** The old field for the limit is asked for as well: before v24.0 there is no other (WHATSAPP 1.3.3). */
const numberFields = [
  'id',
  'display_phone_number',
  'verified_name',
  'quality_rating',
  'quality_score',
  'status',
  'name_status',
  limitField,
  'messaging_limit_tier',
  'health_status',
].join(',');

/**
 * Reads an account and its numbers: one request for the account, and one for each page of numbers. Accepts every
 * variant of WHATSAPP 9.2. Throws as getGraph and listGraph do.
 *
 * @param observedAt UTC instant, ISO 8601.
 */
export async function readAccount(
  session: GraphSession,
  wabaId: string,
  observedAt: string,
): Promise<AccountReading> {
  const node = await getGraph(session, wabaId, { fields: accountFields });
  const list = await listGraph(session, `${wabaId}/phone_numbers`, { fields: numberFields });
  const numbers = list.items.map((item) => readNumber(item, observedAt));
  return {
    name: textAt(node, 'name'),
    account: readAccountNode(node, observedAt),
    numbers: numbers.filter((number) => number !== null),
    unreadable: list.unreadable + numbers.filter((number) => number === null).length,
    isComplete: list.isComplete,
  };
}

function readAccountNode(node: JsonObject, observedAt: string): AccountObservation {
  const { canSend, errors } = readHealth(node);
  return {
    observedAt,
    source: 'meta',
    reviewStatus: wordAt(node, 'account_review_status'),
    // Meta's prose has this one in lower case.
    businessVerification: wordAt(node, 'business_verification_status')?.toLowerCase() ?? null,
    status: wordAt(node, 'status'),
    canSend,
    limit: messagingLimit(field(node, limitField)),
    errors: [...errors],
  };
}

function readNumber(item: JsonObject, observedAt: string): NumberReading | null {
  const phoneNumberId = idAt(item, 'id');
  const phone = toE164(textAt(item, 'display_phone_number') ?? '', null);
  if (phoneNumberId === null || phone === null) return null;
  const { canSend, errors } = readHealth(item);
  const { quality, unknown } = readQuality(item);
  const reasons = [healthReason(errors), unknown].filter((reason) => reason !== null);
  return {
    phoneNumberId,
    phone,
    verifiedName: textAt(item, 'verified_name'),
    observation: {
      observedAt,
      source: 'meta',
      quality,
      status: wordAt(item, 'status'),
      nameStatus: wordAt(item, 'name_status'),
      limit:
        messagingLimit(field(item, limitField)) ??
        messagingLimit(field(item, 'messaging_limit_tier')),
      canSend,
      reason: reasons.length === 0 ? null : reasons.join('\n'),
      proofId: null,
    },
  };
}

/** The rating of two fields that should agree: the first that is rated. A word of no documentation is kept as text. */
function readQuality(item: JsonObject): { quality: QualityValue | null; unknown: string | null } {
  const words = [
    wordAt(item, 'quality_rating'),
    wordAt(objectAt(item, 'quality_score') ?? {}, 'score'),
  ]
    .filter((word) => word !== null)
    .map((word) => (word === 'NA' ? 'UNKNOWN' : word));
  const known = words.map(qualityOf).filter((quality) => quality !== null);
  const quality = known.find((one) => one !== 'UNKNOWN') ?? known[0] ?? null;
  const strange = words.find((word) => qualityOf(word) === null);
  return { quality, unknown: strange === undefined ? null : `quality_rating: ${strange}` };
}
