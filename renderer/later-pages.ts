import type * as Ending from './forget-workspace.ts';
import { laterPart } from './later-part.ts';

/** Empties every store that holds something of the workspace; null as long as no page can have filled one. */
let ending: typeof Ending | null = null;

/** The open workspace. */
export const AppFrame = laterPart(async () => {
  const read = await Promise.all([
    import('./frame/app-frame.vue'),
    import('./forget-workspace.ts'),
  ]);
  ending = read[1];
  return read[0];
});

/** What lies above every page. */
export const AboveAll = laterPart(() => import('./frame/above-all.vue'));

/** After a recovery code has opened it. */
export const RecoveredPage = laterPart(() => import('./start/recovered-page.vue'));

/** While its keys are changed. */
export const RotationPage = laterPart(() => import('./start/rotation-page.vue'));

/** Forgets what the page holds of the workspace, at once: it may be open again in the next moment. */
export function forget(what: 'workspace' | 'typing too'): void {
  ending?.forgetWorkspace();
  if (what === 'typing too') ending?.forgetTyping();
}
