import type { Settings } from './start-views.ts';
import type { WayKind } from './way-kinds.ts';

/** What of the preferences the first screen looks like. */
export type Look = Pick<Settings, 'locale' | 'theme' | 'contrast' | 'motion' | 'textSize'>;

/**
 * What the window's first screen is likely to be, told with its document so that it need not wait for the program that
 * knows. It decides nothing: the page asks all the same, and what is answered replaces it.
 */
export interface ExpectedStart {
  readonly look: Look;
  readonly state: 'absent' | 'locked';
  /** As `WorkspaceStatus.opensWith`. */
  readonly opensWith: readonly WayKind[];
}

/** Name of the document's `meta` element that holds it, as JSON. */
export const expectedStartName = 'expected-start';
