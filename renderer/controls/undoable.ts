import type { Result } from '#app/contract/bridge.ts';
import type { Fault } from '#app/contract/errors.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** Changes of a list's row that the notice of them takes back. */
export interface Undoable {
  /** Gives a name. Returns what went wrong, or null. */
  readonly rename: (
    write: (name: string) => Promise<Result<unknown>>,
    before: string,
    after: string,
  ) => Promise<Fault | null>;
  /** Removes it. `told`: what is said once it is gone, and once it is back. */
  readonly remove: (
    write: (removed: boolean) => Promise<Result<unknown>>,
    told: { readonly removed: string; readonly restored: string },
  ) => Promise<void>;
}

/** Makes one. */
export function useUndoable(): Undoable {
  const notices = useNotices();
  const settings = useSettings();
  const { t } = useTexts();

  function tell(said: string, back: () => Promise<void>): void {
    notices.tell(said, { label: t('action.undo'), undo: true, run: back });
  }

  /** Whether it could be written; what went wrong is told. */
  async function isWritten(writing: Promise<Result<unknown>>): Promise<boolean> {
    const answer = await writing;
    if (!answer.ok) notices.tellFault(answer.fault, settings.locale);
    return answer.ok;
  }

  return {
    rename: async (write, before, after) => {
      const answer = await write(after);
      if (!answer.ok) return answer.fault;
      if (after !== before)
        tell(t('undone.renamed', { before, after }), async () => {
          await isWritten(write(before));
        });
      return null;
    },
    remove: async (write, told) => {
      if (!(await isWritten(write(true)))) return;
      tell(told.removed, async () => {
        if (await isWritten(write(false))) notices.tell(told.restored);
      });
    },
  };
}
