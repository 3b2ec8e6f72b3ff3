import { z } from 'zod';
import { manifestLimit, signatureLimit } from '#core/update/update-manifest.ts';
import type { Deps } from '../deps.ts';

const name = 'updates';
const instant = z.iso.datetime();

const keptSchema = z.strictObject({
  checksDaily: z.boolean(),
  /** When the place was last asked by itself, UTC: also where that brought nothing. */
  triedAt: instant.nullable(),
  /** When it last answered. */
  askedAt: instant.nullable(),
  /** The newest that was ever seen: whatever is older from now on is an old answer. */
  seen: z.strictObject({ version: z.string().max(20), releasedAt: instant }).nullable(),
  /** The last answer that was taken, as it came; judged anew each time it is shown. */
  answer: z
    .strictObject({
      manifest: z.string().max(manifestLimit),
      signature: z.string().max(signatureLimit),
    })
    .nullable(),
});

/** What the workspace keeps of updates. */
export type KeptUpdates = z.infer<typeof keptSchema>;

const nothing: KeptUpdates = {
  checksDaily: false,
  triedAt: null,
  askedAt: null,
  seen: null,
  answer: null,
};

/** What is kept; nobody is asked until somebody says so. */
export function readKeptUpdates({ workspace }: Pick<Deps, 'workspace'>): KeptUpdates {
  return keptSchema.safeParse(workspace().settings.get(name)).data ?? nothing;
}

/** Changes some of it. */
export function keepUpdates(
  deps: Pick<Deps, 'workspace'>,
  change: Partial<KeptUpdates>,
): KeptUpdates {
  const kept = { ...readKeptUpdates(deps), ...change };
  deps.workspace().settings.put(name, kept);
  return kept;
}
