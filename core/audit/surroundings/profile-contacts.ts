import type { Evidence } from '#core/model/finding.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import { findEmails } from '../detect/emails.ts';
import type { NumberingPlan } from '../detect/numbering-plan.ts';
import { findPhones } from '../detect/phones.ts';
import { factEvidence } from './fact-evidence.ts';

/** A number's business profile. */
export type Profile = NonNullable<NonNullable<Surroundings['number']>['profile']>;

/** A support contact that a profile shows. */
export interface ProfileContact {
  readonly kind: 'email' | 'website' | 'phone';
  readonly value: string;
  /** False for an address that looks like a sample, or one that nobody reads. */
  readonly isPlausible: boolean;
  readonly evidence: Evidence;
}

const texts = ['about', 'description', 'address'] as const;

/** Support contacts of a profile. It has no field for a telephone (Cloud API), so one can only stand in its texts. */
export function profileContacts(profile: Profile, plan: NumberingPlan): ProfileContact[] {
  const contacts: ProfileContact[] = [];
  const add = (kind: ProfileContact['kind'], value: string, isPlausible: boolean, name: string) => {
    const evidence = factEvidence(`number.profile.${name}`, value, profile);
    contacts.push({ kind, value, isPlausible, evidence });
  };
  const email = profile.email?.trim() ?? '';
  if (email !== '') {
    const found = findEmails(email).find(({ value }) => value === email);
    add('email', email, found?.strength === 'strong', 'email');
  }
  for (const website of profile.websites) {
    if (hostOf(website) !== null) add('website', website.trim(), true, 'websites');
  }
  for (const name of texts) {
    const text = profile[name] ?? '';
    for (const { value, strength } of findPhones(text, { plan }))
      add('phone', value, strength === 'strong', name);
    for (const { value, strength } of findEmails(text))
      add('email', value, strength === 'strong', name);
  }
  return contacts;
}

/** True when a profile was looked at as a whole, so that an empty field is empty and not just unsaid. */
export function isLookedAt(profile: Profile): boolean {
  const { observedAt, source, vertical } = profile;
  return (
    observedAt !== null ||
    source !== 'typed' ||
    vertical !== null ||
    texts.some((name) => profile[name] !== null)
  );
}

/** Host of a web address without `www.`, in lower case; null when it is none. */
export function hostOf(address: string): string | null {
  const written =
    /^\s*(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\d-]{1,63}\.){1,8}[\p{L}]{2,24})(?=[/:?#\s]|$)/iu.exec(
      address,
    );
  return written?.[1]?.toLowerCase() ?? null;
}
