import type { NumberObservation, QualityValue } from '#core/model/quality-history.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';

/** A visible number with what was last seen of it, and what its rating was before. */
export interface NumberStanding extends Omit<WhatsappNumber, 'createdAt' | 'phoneNumberId'> {
  readonly clientName: string;
  /** Null without a bot. */
  readonly botName: string | null;
  /** How it can be read: with a token, by an account whose token was taken away, or by hand alone. */
  readonly reading: 'token' | 'no-token' | 'by-hand';
  /** The newest that tells the rating or the state; null where nothing was ever seen. */
  readonly latest: NumberObservation | null;
  /** Ratings last told before the two instants; null: none. */
  readonly weekAgo: QualityValue | null;
  readonly monthAgo: QualityValue | null;
}

/** An account that nobody reads, since its token is gone. */
export interface UnreadAccount {
  readonly clientId: string;
  readonly clientName: string;
  readonly name: string;
}

/** Ratings over all visible clients, in one pass each. */
export interface QualityStore {
  total(): number;
  /** In the order in which numbers were added. `weekAgo`, `monthAgo`: UTC instants. */
  page(
    span: { readonly offset: number; readonly limit: number },
    before: { readonly weekAgo: string; readonly monthAgo: string },
  ): NumberStanding[];
  /** When a number was last seen with each rating, `from` <= instant < `to`; ratings that were not seen are left out. */
  lastSeen(numberId: string, from: string, to: string): Map<QualityValue, string>;
  /** When a number was first seen with a rating after an instant; null: never. */
  firstSeen(numberId: string, quality: QualityValue, after: string): string | null;
  /** By client and name. */
  unreadAccounts(): UnreadAccount[];
}
