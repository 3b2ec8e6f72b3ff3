import { laterPart } from '#renderer/later-part.ts';

// A start waits for the first step or the lock; the others are read while somebody chooses or types.

/** The second step: what protects the data. */
export const ProtectionStep = laterPart(() => import('./protection-step.vue'));

/** The third: the recovery code. */
export const RecoveryStep = laterPart(() => import('./recovery-step.vue'));

/** The last: where to begin. */
export const BeginStep = laterPart(() => import('./begin-step.vue'));

/** Where the file that opens the data needs repair. */
export const HeaderRescue = laterPart(() => import('./header-rescue.vue'));
