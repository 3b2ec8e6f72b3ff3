import { isObject, type Json } from '#core/model/json.ts';
import { text, unpacked } from './reply-fields.ts';

/** Whose key it is. */
export interface Account {
  /** Lower case; null where the account does not say. */
  readonly shortName: string | null;
  readonly fullName: string | null;
}

/** Short and full name of `/account`; null where the resource is no object. */
export function readAccount(resource: Json): Account | null {
  const account = unpacked(resource);
  if (!isObject(account)) return null;
  const identity = /^([^@/\s]{1,128})(?:@|$)/.exec(text(account, 'identity') ?? '')?.[1];
  return { shortName: identity?.toLowerCase() ?? null, fullName: text(account, 'fullName') };
}
