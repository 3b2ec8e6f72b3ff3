import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { faultText } from '#app/contract/fault-text.ts';
import { useBatch } from '#renderer/stores/batch.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** How a batch stands, in words. */
export interface BatchWords {
  /** While it runs. */
  readonly running: ComputedRef<string>;
  /** What it came to; empty before its end. */
  readonly ended: ComputedRef<string>;
}

/** The words about the window's batch. */
export function useBatchWords(): BatchWords {
  const batch = useBatch();
  const settings = useSettings();
  const { t, tn } = useTexts();

  const running = computed(() => {
    const { progress } = batch;
    if (progress === null || progress.total === 0) return t('batch.starting');
    return t('batch.runningOf', { done: progress.done, total: progress.total });
  });

  const ended = computed(() => {
    const { result, fault } = batch;
    if (fault !== null) return `${t('batch.failedTitle')}. ${faultText(fault, settings.locale)}`;
    if (result === null) return '';
    const { folder, written, failed, cancelled } = result;
    const said = cancelled
      ? tn('batch.stoppedFiles', written, { folder })
      : written === 0 && failed === 0
        ? t('batch.doneNothing', { folder })
        : tn('batch.doneFiles', written, { folder });
    return failed === 0 ? said : `${said} · ${tn('batch.withFailures', failed)}`;
  });

  return { running, ended };
}
