import { field, isObject, type JsonObject } from '#core/model/json.ts';
import type { TokenFacts } from '#core/model/credential.ts';
import { SyncError } from '../sync-error.ts';
import { getGraph, type GraphSession } from './graph-session.ts';
import { instantAt, listAt, objectAt, textAt, textsAt } from './graph-values.ts';
import { idAt } from './long-ids.ts';

/**
 * Asks what the token may do and for how long (`debug_token`, WHATSAPP 1.2). The one request whose address carries the
 * token, since the API takes it nowhere else. Throws as getGraph does; SyncError `bad-credential` with Graph's words
 * for a token that is not valid, which comes as a success; `wrong-answer` where no facts came.
 */
export async function inspectToken(session: GraphSession): Promise<TokenFacts> {
  const token = session.token.reveal();
  if (!/^[\x21-\x7e]+$/.test(token)) throw new SyncError('bad-credential');
  const reply = await getGraph(session, 'debug_token', { input_token: token });
  const data = objectAt(reply, 'data');
  if (data === null) throw new SyncError('wrong-answer');
  const isValid = field(data, 'is_valid');
  if (isValid === false)
    throw new SyncError('bad-credential', textAt(objectAt(data, 'error') ?? {}, 'message') ?? '');
  if (isValid !== true) throw new SyncError('wrong-answer');
  const granular = listAt(data, 'granular_scopes').filter(isObject);
  return {
    appId: idAt(data, 'app_id'),
    application: textAt(data, 'application'),
    type: textAt(data, 'type'),
    scopes: textsAt(data, 'scopes'),
    expiresAt: instantAt(data, 'expires_at'),
    dataAccessExpiresAt: instantAt(data, 'data_access_expires_at'),
    wabaIds: wabaIdsOf(granular),
    businessIds: targetsOf(granular, 'business_management') ?? [],
  };
}

/** Accounts of the permission that reads them; of the one that sends where only that was granted. */
function wabaIdsOf(granular: readonly JsonObject[]): string[] | null {
  const managed = targetsOf(granular, 'whatsapp_business_management');
  if (managed !== undefined) return managed;
  return targetsOf(granular, 'whatsapp_business_messaging') ?? null;
}

/**
 * What a permission was granted for, in no order that means anything. Null: every asset. Undefined: the permission is
 * not listed.
 */
function targetsOf(granular: readonly JsonObject[], scope: string): string[] | null | undefined {
  const entries = granular.filter((entry) => textAt(entry, 'scope') === scope);
  if (entries.length === 0) return undefined;
  if (entries.some((entry) => !Array.isArray(field(entry, 'target_ids')))) return null;
  const ids = entries.flatMap((entry) =>
    listAt(entry, 'target_ids').map((id) => idAt({ id }, 'id')),
  );
  return [...new Set(ids.filter((id) => id !== null))];
}
