import { faultText } from '#app/contract/fault-text.ts';
import { taskItemStates, type TaskItemState } from '#app/contract/task-kinds.ts';
import type { TaskItem, TaskView } from '#app/contract/task-views.ts';
import { useFormats } from '#renderer/texts/formats.ts';
import { useTexts } from '#renderer/texts/texts.ts';
import { spanUnit, timeLeft } from './time-left.ts';

/** Things of a task that are behind it, and all of them. */
export function howFar({ counts }: TaskView): { readonly done: number; readonly total: number } {
  const done = counts.done + counts.failed + counts.skipped;
  return { done, total: done + counts.waiting + counts.running };
}

/** Puts long runs into words. */
export function useRunWords() {
  const { t, tn } = useTexts();
  const { locale, moment, number } = useFormats();

  /** What it is, and how far it is. */
  const title = ({ kind }: Pick<TaskView, 'kind'>): string => t(`runs.kind.${kind}`);

  function progress(task: TaskView): string {
    const { done, total } = howFar(task);
    return t('runs.progress', { done: number(done), total: number(total) });
  }

  /** Where it stands; one that ended with failures is a partial result too. */
  function state({ state: now, counts }: TaskView): string {
    return now === 'done' && counts.failed > 0 ? t('runs.partial') : t(`runs.state.${now}`);
  }

  /** How many things stand where; what nothing stands in is left out. */
  function counts(task: TaskView): { readonly state: TaskItemState; readonly text: string }[] {
    return taskItemStates
      .filter((one) => task.counts[one] > 0)
      .map((one) => {
        const count = task.counts[one];
        return { state: one, text: tn(`runs.count.${one}`, count, { count: number(count) }) };
      });
  }

  /** How long it still takes; empty while nobody can know. */
  function left(task: TaskView, now: number): string {
    const span = timeLeft(task, now);
    if (span === null) return '';
    const { unit, value } = spanUnit(span);
    const format = new Intl.NumberFormat(locale.value, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
    });
    return t('runs.left', { time: format.format(value) });
  }

  /** Why a thing is as it is, and what to do next; empty where there is nothing to say. */
  function problem({ problem: found }: Pick<TaskItem, 'problem'>): string {
    if (found === null) return '';
    if (found.kind === 'fault') return faultText(found.fault, locale.value);
    if (found.kind === 'sync') return t(`syncFault.${found.fault.code}`);
    return t(`runs.reason.${found.reason}`);
  }

  /** What somebody who helps wants to know of a failure. No fault holds a secret, or a path beyond a file's name. */
  function details(task: TaskView, item: TaskItem | null): string {
    const found: TaskItem['problem'] =
      item !== null ? item.problem : task.fault && { kind: 'fault', fault: task.fault };
    const lines = [
      title(task),
      ...(item === null ? [] : [item.name, item.note]),
      problem({ problem: found }),
      ...(found?.kind === 'sync' ? [found.fault.message] : []),
      ...(found === null || found.kind === 'reason' ? [] : [found.fault.code]),
      moment(found?.kind === 'sync' ? found.fault.at : (task.endedAt ?? task.startedAt)),
    ];
    return lines.filter((line) => line !== '').join('\n');
  }

  /** The one sentence at its end. */
  function end(task: TaskView): string {
    const { done, failed, skipped } = task.counts;
    const values = {
      kind: title(task),
      done: number(done),
      failed: number(failed),
      skipped: number(skipped),
      total: number(howFar(task).total),
    };
    if (task.kind === 'audit' && task.state === 'done') return auditEnd(done, failed);
    if (task.state !== 'done') return t('runs.endPartial', values);
    if (failed > 0) return tn('runs.endFailed', done, values);
    return tn(skipped > 0 ? 'runs.endSkipped' : 'runs.endDone', done, values);
  }

  function auditEnd(done: number, failed: number): string {
    if (failed > 0) return tn('runs.auditFailed', failed, { count: number(failed) });
    if (done === 0) return t('runs.auditUnchanged');
    return tn('runs.auditDone', done, { count: number(done) });
  }

  return { title, progress, state, counts, left, problem, details, end };
}
