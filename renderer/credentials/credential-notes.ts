import type { CredentialView } from '#app/contract/sync-views.ts';

/** One thing to know or do about a credential; `count` is in days. */
export type CredentialNote =
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'failed';
      readonly failure: NonNullable<CredentialView['credential']['lastFailure']>;
    }
  | { readonly kind: 'expires' | 'rotate'; readonly count: number }
  | { readonly kind: 'expired' | 'rotateOver' }
  | { readonly kind: 'same'; readonly labels: readonly string[] };

/** Days before the end of a token, or before a new key is due, in which the row says so. */
const REMIND_FROM = 30;

/** What a credential's row says below itself, most urgent first. */
export function credentialNotes(view: CredentialView): CredentialNote[] {
  const notes: CredentialNote[] = [];
  const { credential, expiresInDays, rotateInDays } = view;
  if (!view.isSealed) notes.push({ kind: 'gone' });
  if (credential.lastFailure && credential.state !== 'working') {
    notes.push({ kind: 'failed', failure: credential.lastFailure });
  }
  if (expiresInDays !== null) {
    if (expiresInDays < 0) notes.push({ kind: 'expired' });
    else if (expiresInDays <= REMIND_FROM) notes.push({ kind: 'expires', count: expiresInDays });
  }
  if (rotateInDays !== null) {
    if (rotateInDays < 0) notes.push({ kind: 'rotateOver' });
    else if (rotateInDays <= REMIND_FROM) notes.push({ kind: 'rotate', count: rotateInDays });
  }
  if (view.sameAs.length > 0) notes.push({ kind: 'same', labels: view.sameAs });
  return notes;
}
