import { z } from 'zod';
import type { SecretStore } from '#app/ports/secret-store.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { Secret } from '#core/model/secret.ts';

/** Where the mark lies among the secrets: in another file than the log, under another key. */
const markId = 'access-mark';

const markSchema = z.strictObject({
  sequence: z.number().int().min(1),
  hash: z.string(),
  /** The row at which the log was found cut. Rows that came after it close the gap and hide where it was. */
  cutAt: z.number().int().min(1).nullable(),
});

type Mark = z.infer<typeof markSchema>;

/** The open workspace's log and secrets. */
interface Marked {
  readonly accessLog: Workspace['accessLog'];
  readonly secrets: SecretStore;
}

/**
 * Writes a row and keeps in mind where the log ends now, so that rows that are cut off later are missed. A log that was
 * cut before keeps its old mark. `isRestored`: an older state has just taken this one's place, and its end counts.
 * Throws AppFault `disk-full`, `read-only`, `damaged-data`.
 */
export function writeMarked(marked: Marked, write: () => void, isRestored: boolean): void {
  const { accessLog, secrets } = marked;
  const cutAt = isRestored ? null : cutRow(marked);
  write();
  const before = readMark(secrets);
  if (before !== null && cutAt !== null) {
    if (before.cutAt === null) putMark(secrets, { ...before, cutAt });
    return;
  }
  const last = accessLog.last();
  if (last !== null) putMark(secrets, { sequence: last.sequence, hash: last.hash, cutAt: null });
}

/**
 * The first row that is missing at the end of the log, or the marked row where another one stands in its place; null: the
 * log reaches its mark, or has none yet.
 */
export function cutRow({ accessLog, secrets }: Marked): number | null {
  const mark = readMark(secrets);
  if (mark === null || mark.cutAt !== null) return mark?.cutAt ?? null;
  const reached = accessLog.last()?.sequence ?? 0;
  if (reached < mark.sequence) return reached + 1;
  const [there] = accessLog.after(mark.sequence - 1, 1);
  return there?.sequence === mark.sequence && there.hash === mark.hash ? null : mark.sequence;
}

function readMark(secrets: SecretStore): Mark | null {
  const text = secrets.get(markId)?.reveal();
  return text === undefined ? null : markSchema.parse(JSON.parse(text));
}

function putMark(secrets: SecretStore, mark: Mark): void {
  secrets.put(markId, new Secret(JSON.stringify(mark)));
}
