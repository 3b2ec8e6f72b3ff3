import type { TokenFacts } from '#core/model/credential.ts';
import type { WhatsappAccount } from '#core/model/whatsapp-number.ts';
import { SyncError } from '../sync-error.ts';
import { listGraph } from './graph-list.ts';
import { getGraph, type GraphSession } from './graph-session.ts';
import { textAt } from './graph-values.ts';
import { idAt } from './long-ids.ts';

/** A WhatsApp Business Account that a token sees. */
export interface ListedAccount {
  readonly wabaId: string;
  /** The account's name; its id where the name could not be read. */
  readonly name: string;
  readonly ownership: WhatsappAccount['ownership'];
}

/**
 * The accounts that a token sees: those owned by and shared with each of its portfolios, and those that it was granted
 * by name and no portfolio lists. Each once; owned wins. A portfolio or account that it may not read is left out, and
 * only where nothing is left is the refusal thrown. An account locked by policy is listed: somebody must see it.
 * Throws as getGraph does.
 */
export async function listAccounts(
  session: GraphSession,
  token: TokenFacts,
  businessId: string | null,
): Promise<ListedAccount[]> {
  const found = new Map<string, ListedAccount>();
  const refusals: SyncError[] = [];
  const refused = (error: unknown): void => {
    if (!isRefusal(error)) throw error;
    refusals.push(error);
  };
  const businesses = [...(businessId === null ? [] : [businessId]), ...token.businessIds];
  for (const business of new Set(businesses)) {
    for (const ownership of ['owned', 'client'] as const) {
      try {
        for (const account of await ofBusiness(session, business, ownership))
          if (!found.has(account.wabaId) || ownership === 'owned')
            found.set(account.wabaId, account);
      } catch (error) {
        refused(error);
      }
    }
  }
  for (const wabaId of new Set(token.wabaIds ?? [])) {
    if (found.has(wabaId)) continue;
    try {
      found.set(wabaId, await byId(session, wabaId));
    } catch (error) {
      refused(error);
    }
  }
  if (found.size === 0 && refusals[0] !== undefined) throw refusals[0];
  return [...found.values()];
}

async function ofBusiness(
  session: GraphSession,
  business: string,
  ownership: 'owned' | 'client',
): Promise<ListedAccount[]> {
  const path = `${business}/${ownership}_whatsapp_business_accounts`;
  const { items } = await listGraph(session, path, { fields: 'id,name' });
  return items.flatMap((item) => {
    const wabaId = idAt(item, 'id');
    return wabaId === null ? [] : [{ wabaId, name: textAt(item, 'name') ?? wabaId, ownership }];
  });
}

async function byId(session: GraphSession, wabaId: string): Promise<ListedAccount> {
  const ownership = 'unknown';
  try {
    const node = await getGraph(session, wabaId, { fields: 'id,name' });
    return { wabaId, name: textAt(node, 'name') ?? wabaId, ownership };
  } catch (error) {
    if (error instanceof SyncError && error.code === 'policy')
      return { wabaId, name: wabaId, ownership };
    throw error;
  }
}

/** Without `business_management` a portfolio is not allowed, not there, or its edge not known: Graph says all three. */
function isRefusal(error: unknown): error is SyncError {
  return error instanceof SyncError && ['not-allowed', 'missing', 'refused'].includes(error.code);
}
