import { savedViewSchema, type SavedView } from '#app/contract/finding-views.ts';
import type { Deps } from '../deps.ts';

const name = 'finding-views';

/** Views that somebody keeps. One that a newer version wrote and this one cannot read is left out. */
export function readSavedViews({ workspace }: Deps): SavedView[] {
  const stored = workspace().settings.get(name);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one): SavedView[] => {
    const view = savedViewSchema.safeParse(one);
    return view.success ? [view.data] : [];
  });
}

/** Keeps these and no others. */
export function writeSavedViews(deps: Deps, views: readonly SavedView[]): SavedView[] {
  deps.workspace().settings.put(name, views);
  return readSavedViews(deps);
}
