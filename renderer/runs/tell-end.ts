import { watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { TaskView } from '#app/contract/task-views.ts';
import { useImports } from '#renderer/stores/imports.ts';
import { useNotices, type NoticeAction } from '#renderer/stores/notices.ts';
import { useRuns } from '#renderer/stores/runs.ts';
import { useSync } from '#renderer/stores/sync.ts';
import { useTexts } from '#renderer/texts/texts.ts';
import { useRunWords } from './run-words.ts';

/** Says once, at the end of a run that a person asked for, what it came to; where nothing else says so already. */
export function useEndTelling(): void {
  const runs = useRuns();
  const notices = useNotices();
  const imports = useImports();
  const sync = useSync();
  const router = useRouter();
  const route = useRoute();
  const { t } = useTexts();
  const words = useRunWords();

  /** The panel of the import, the page of the batch and the button of the sync tell what came of theirs. */
  function isToldElsewhere({ kind }: TaskView): boolean {
    if (kind === 'import') return imports.running;
    if (kind === 'sync') return sync.isAsked;
    return kind === 'batch' && route.name === 'report-batch';
  }

  function offer({ id, kind, state, counts }: TaskView): NoticeAction | null {
    if (state !== 'done' || counts.failed > 0)
      return { label: t('runs.see'), run: () => runs.open(id) };
    if (kind !== 'batch') return null;
    return { label: t('runs.open'), run: () => void router.push({ name: 'report-batch' }) };
  }

  watch(
    () => runs.ended,
    () => {
      for (const task of runs.takeEnded())
        if (task.isAsked && !isToldElsewhere(task)) notices.tell(words.end(task), offer(task));
    },
  );
}
