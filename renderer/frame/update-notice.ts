import { onBeforeUnmount } from 'vue';
import { useRouter } from 'vue-router';
import { listen } from '#renderer/bridge.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useUpdates } from '#renderer/stores/updates.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** Tells of a version that the daily question found, and leads to where it is downloaded. */
export function useUpdateNotice(): void {
  const updates = useUpdates();
  const notices = useNotices();
  const router = useRouter();
  const { t } = useTexts();

  async function tell(): Promise<void> {
    await updates.load();
    if (updates.newer === null) return;
    notices.tell(t('update.seen', { version: updates.newer.version }), {
      label: t('update.show'),
      run: () => void router.push({ name: 'settings', params: { part: 'about' } }),
    });
  }

  onBeforeUnmount(
    listen('update:changed', ({ byItself }) => {
      if (byItself) void tell();
    }),
  );
}
