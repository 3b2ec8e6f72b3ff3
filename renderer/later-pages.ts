import { laterPart } from './later-part.ts';

/** The open workspace. */
export const AppFrame = laterPart(() => import('./frame/app-frame.vue'));

/** After a recovery code has opened it. */
export const RecoveredPage = laterPart(() => import('./start/recovered-page.vue'));

/** While its keys are changed. */
export const RotationPage = laterPart(() => import('./start/rotation-page.vue'));
