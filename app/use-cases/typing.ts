import { AppFault } from '#app/contract/errors.ts';
import { typingSchema, type Typing } from '#app/contract/guard-channels.ts';
import type { Deps } from './deps.ts';

const name = 'typing';

/** Keeps what somebody was typing until the workspace is opened again; null forgets it. Throws AppFault `disk-full`, `read-only`. */
export function keepTyping({ workspace }: Deps, typing: Typing | null): null {
  workspace().settings.put(name, typing);
  return null;
}

/** What was kept, once; null where there is nothing, or what a version to come kept. */
export function takeTyping(deps: Deps): Typing | null {
  const kept = typingSchema.safeParse(deps.workspace().settings.get(name));
  if (!kept.success) return null;
  try {
    keepTyping(deps, null);
  } catch (error) {
    // A full disk must not keep it from whoever typed it.
    if (!(error instanceof AppFault)) throw error;
  }
  return kept.data;
}
