import type { Settings } from '#app/contract/views.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useSettings } from '#renderer/stores/settings.ts';

/**
 * Keeps changed preferences and says so where they could not be kept. Returns whether they were. Ctrl+Z takes them back:
 * what they change is seen at once, so no notice tells of it.
 */
export async function writePreference(change: Partial<Settings>): Promise<boolean> {
  const settings = useSettings();
  const notices = useNotices();
  const before = settings.value;
  const answer = await settings.write(change);
  if (!answer.ok) notices.tellFault(answer.fault, settings.locale);
  else if (before !== null) {
    const changed = Object.keys(change) as (keyof Settings)[];
    const back = Object.fromEntries(changed.map((key) => [key, before[key]]));
    notices.remember(async () => {
      const undone = await settings.write(back);
      if (!undone.ok) notices.tellFault(undone.fault, settings.locale);
    });
  }
  return answer.ok;
}
