import type { TaskItem, TaskView } from '#app/contract/task-views.ts';
import { useTakeOut } from '#renderer/controls/take-out.ts';
import { useTexts } from '#renderer/texts/texts.ts';
import { useRunWords } from './run-words.ts';

/** Puts what is known of a failure into the clipboard: of one thing, or (null) of the task as a whole. */
export function useCopyDetails(): (task: TaskView, item: TaskItem | null) => Promise<void> {
  const { copyText } = useTakeOut();
  const { t } = useTexts();
  const words = useRunWords();

  return (task, item) =>
    copyText(words.details(task, item), t('runs.copied'), t('runs.copyFailed'));
}
