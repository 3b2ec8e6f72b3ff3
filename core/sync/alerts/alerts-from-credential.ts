import type { Credential } from '#core/model/credential.ts';
import type { AlertSight } from './raise.ts';
import { daysLeft, stepReached } from './days-left.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Days before a token's end on which is warned (SECURITY 5.2). */
const expirySteps = [14, 7, 3, 1] as const;

/** When a token stops reading: its own end or that of its access to data, whichever is first. Null: never. */
export function credentialEnd({ token }: Credential): string | null {
  const ends = [token?.expiresAt, token?.dataAccessExpiresAt].filter((end) => end != null);
  return ends.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** When a new secret is due by the user's own reminder; null without one. */
export function rotationDue({ sealedAt, rotateAfterDays }: Credential): string | null {
  return rotateAfterDays === null
    ? null
    : new Date(Date.parse(sealedAt) + rotateAfterDays * dayMs).toISOString();
}

/** What a credential is worth telling now: refused, about to expire or expired (amber), or due for a new one (quiet). */
export function alertsFromCredential(credential: Credential, now: string): AlertSight[] {
  const { id, clientId, label, state, sealedAt } = credential;
  const about = { clientId, subject: { kind: 'credential', id } } as const;
  const sights: AlertSight[] = [];
  if (state === 'needs-attention')
    sights.push({
      ...about,
      key: `credential-refused:${id}`,
      kind: 'credential-refused',
      level: 'amber',
      values: { label, sealedAt },
    });
  const endsAt = credentialEnd(credential);
  if (endsAt !== null) {
    const days = daysLeft(endsAt, now);
    const step = stepReached(days, expirySteps);
    if (step !== null)
      sights.push({
        ...about,
        key: `credential-expiring:${id}`,
        kind: 'credential-expiring',
        level: 'amber',
        values: { label, days, step, endsAt },
      });
  }
  const due = rotationDue(credential);
  if (due !== null && Date.parse(due) <= Date.parse(now))
    sights.push({
      ...about,
      key: `credential-rotation:${id}`,
      kind: 'credential-rotation',
      level: 'quiet',
      values: { label, sealedAt },
    });
  return sights;
}
