import type { Result } from '#app/contract/bridge.ts';
import type { SyncResult } from '#app/contract/sync-views.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** Says at the end of a sync what it brought. */
export function useSyncTelling(): (answer: Result<SyncResult>) => void {
  const notices = useNotices();
  const settings = useSettings();
  const { t, tn } = useTexts();

  return (answer) => {
    if (!answer.ok) {
      notices.tellFault(answer.fault, settings.locale);
      return;
    }
    const { changed, unchanged, failed, partial, cancelled } = answer.value;
    const counts = { changed: changed + partial, unchanged };
    if (cancelled) notices.tell(t('sync.cancelled'));
    else if (failed.length > 0) notices.tell(tn('sync.doneFailed', failed.length, counts));
    else notices.tell(t('sync.done', counts));
  };
}
