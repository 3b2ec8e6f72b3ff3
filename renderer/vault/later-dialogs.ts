import { laterPart } from '#renderer/later-part.ts';

/** Asks which backup is restored, and how it opens. */
export const RestoreDialog = laterPart(() => import('./restore-dialog.vue'));
