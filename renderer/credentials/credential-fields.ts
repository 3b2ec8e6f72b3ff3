import type { Request } from '#app/contract/channels.ts';
import type { CredentialKind } from '#core/model/credential.ts';

/** What can be done about a credential. */
export type CredentialAct = 'test' | 'replace' | 'edit' | 'remove';

/** Kinds in the order users meet them. */
const places: Readonly<Record<CredentialKind, number>> = {
  'blip-bot': 0,
  'blip-router': 1,
  'meta-token': 2,
};

/** See above. Written out, since the model's list comes with the schema library. */
export const credentialKindChoices = Object.keys(places) as CredentialKind[];

/** Days after which a reminder can ask for a new key; 0 for never. */
export const rotationChoices = [0, 30, 60, 90, 180, 365] as const;

/** What the form of a new credential holds while it is filled in. */
export interface CredentialDraft {
  kind: CredentialKind;
  label: string;
  contract: string;
  /** Empty for a new bot. */
  botId: string;
  businessId: string;
  rotateAfterDays: number;
}

/** A form nobody has touched. Blip advises a new key every six months (BLIP_API 3.2). */
export function emptyDraft(): CredentialDraft {
  return {
    kind: 'blip-bot',
    label: '',
    contract: '',
    botId: '',
    businessId: '',
    rotateAfterDays: 180,
  };
}

/** Fields that are not right yet. */
export function draftFaults(
  draft: CredentialDraft,
): ReadonlySet<'label' | 'contract' | 'business'> {
  const faults = new Set<'label' | 'contract' | 'business'>();
  const contract = draft.contract.trim();
  const business = draft.businessId.trim();
  if (draft.label.trim() === '') faults.add('label');
  if (draft.kind === 'meta-token') {
    if (business !== '' && !/^\d{5,20}$/.test(business)) faults.add('business');
  } else if (contract !== '' && !/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(contract)) {
    faults.add('contract');
  }
  return faults;
}

/** What the host is asked for. It has no place for a secret. */
export function draftRequest(
  clientId: string,
  draft: CredentialDraft,
): Request<'credential:paste'> {
  const isMeta = draft.kind === 'meta-token';
  const contract = draft.contract.trim();
  const business = draft.businessId.trim();
  return {
    clientId,
    kind: draft.kind,
    label: draft.label.trim(),
    contract: isMeta || contract === '' ? null : contract,
    botId: isMeta || draft.botId === '' ? null : draft.botId,
    rotateAfterDays: draft.rotateAfterDays === 0 ? null : draft.rotateAfterDays,
    businessId: !isMeta || business === '' ? null : business,
  };
}
