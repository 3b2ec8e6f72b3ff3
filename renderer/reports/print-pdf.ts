import { ref } from 'vue';
import { ask } from '#renderer/bridge.ts';
import { busyWhile } from '#renderer/app-state.ts';
import { useCommand } from '#renderer/frame/commands.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useTexts } from '#renderer/texts/texts.ts';
import type { OpenPdf } from './open-pdf.ts';
import { layOutSheets } from './print-sheets.ts';

/** Prints the PDF in front when printing is asked for, all of its pages and nothing of the window. */
export function usePdfPrinting(pdf: () => OpenPdf | null): void {
  const notices = useNotices();
  const settings = useSettings();
  const { t } = useTexts();
  const running = ref(false);

  async function print(shown: OpenPdf): Promise<void> {
    running.value = true;
    let takeAway = (): void => undefined;
    try {
      takeAway = await busyWhile(() => layOutSheets(shown));
      const answer = await ask((host) => host.system.print(null));
      if (!answer.ok) notices.tellFault(answer.fault, settings.locale);
    } catch (error) {
      console.error(error);
      notices.tell(t('print.failed'));
    } finally {
      takeAway();
      running.value = false;
    }
  }

  useCommand(
    'print',
    () => {
      const shown = pdf();
      if (shown !== null) void print(shown);
    },
    () => pdf() !== null && !running.value,
  );
}
