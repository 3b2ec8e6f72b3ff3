import type { Result } from '#app/contract/bridge.ts';
import type { Response } from '#app/contract/channels.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** Takes tables and texts out of the window, and tells how that went. */
export interface TakeOut {
  /** Puts a text into the clipboard. `failed`: what is said where the system refuses. */
  readonly copyText: (text: string, done: string, failed: string) => Promise<void>;
  /** Puts a table that was asked for into the clipboard. */
  readonly copyTable: (
    asked: Promise<Result<Response<'finding:copy'>>>,
    done: (rows: number) => string,
  ) => Promise<void>;
  /** Tells of a file that was asked for; nothing where nobody chose a place for it. */
  readonly saveTable: (
    asked: Promise<Result<Response<'finding:export'>>>,
    done: (file: string, rows: number) => string,
  ) => Promise<void>;
}

/** Makes one. */
export function useTakeOut(): TakeOut {
  const notices = useNotices();
  const settings = useSettings();
  const { t } = useTexts();

  async function copyText(text: string, done: string, failed: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // The window was not in front, or the system refuses.
      notices.tell(failed);
      return;
    }
    notices.tell(done);
  }

  return {
    copyText,
    copyTable: async (asked, done) => {
      const answer = await asked;
      if (!answer.ok) notices.tellFault(answer.fault, settings.locale);
      else await copyText(answer.value.text, done(answer.value.rows), t('findings.copyFailed'));
    },
    saveTable: async (asked, done) => {
      const answer = await asked;
      if (!answer.ok) notices.tellFault(answer.fault, settings.locale);
      else if (answer.value !== null) notices.tell(done(answer.value.fileName, answer.value.rows));
    },
  };
}
