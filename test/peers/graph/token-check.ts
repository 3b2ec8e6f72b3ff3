import type { PeerClock } from '../peer-clock.ts';
import { badToken, type GraphRefusal } from './graph-errors.ts';
import type { GraphToken, GraphWorld } from './graph-world.ts';

/** Why a token is not good; null when it is. */
export function tokenFault(token: GraphToken | undefined, clock: PeerClock): GraphRefusal | null {
  if (token === undefined) return badToken(467);
  if (token.revoked !== null) return badToken(token.revoked);
  const isExpired = token.expiresAt !== 0 && token.expiresAt * 1000 <= clock.now();
  return isExpired ? badToken(463) : null;
}

/** `debug_token`: 200 even for a token that is not good (WHATSAPP 1.2). */
export function debugToken(world: GraphWorld, input: string, clock: PeerClock): unknown {
  const token = world.tokens.get(input);
  const fault = tokenFault(token, clock);
  if (token === undefined || fault !== null)
    return {
      data: {
        is_valid: false,
        scopes: [],
        error: { code: 190, message: fault?.message, subcode: fault?.subcode },
      },
    };
  return {
    data: {
      app_id: token.appId,
      type: token.type,
      application: 'Example App',
      data_access_expires_at: 0,
      expires_at: token.expiresAt,
      is_valid: true,
      issued_at: 1_712_099_387,
      scopes: token.scopes,
      granular_scopes: token.scopes.map((scope) => ({
        scope,
        ...(token.targets === null ? {} : { target_ids: token.targets }),
      })),
      user_id: '104169029247128',
    },
  };
}
