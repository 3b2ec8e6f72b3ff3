import type { Bridge, Result } from '#app/contract/bridge.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { IncidentView } from '#app/contract/sync-views.ts';
import { useIncident } from '#renderer/stores/incident.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useTexts } from '#renderer/texts/texts.ts';

type Change = (host: Bridge['incident'], by: string) => Promise<Result<IncidentView>>;

/** Writes into the incident that is open, in somebody's name; what can be taken back is. */
export function useIncidentWriting(inName: (act: (by: string) => void) => void) {
  const store = useIncident();
  const notices = useNotices();
  const settings = useSettings();
  const { t } = useTexts();

  /** Says what went wrong; `done` is called once it is stored. */
  function write(change: Change, done?: () => void): void {
    inName((by) => {
      void store
        .write((host) => change(host, by))
        .then((fault) => {
          if (fault) notices.tellFault(fault, settings.locale);
          else done?.();
        });
    });
  }

  /** Ticks a task or takes the tick away; both are seen at once and stand in the log. */
  function setTask(id: string, taskId: string, done: boolean): void {
    const set = (isDone: boolean) =>
      write((host, by) => host.setTask({ id, taskId, done: isDone, by }));
    set(done);
    notices.remember(() => set(!done));
  }

  /** Closes it; the notice opens it again. Returns what went wrong, or null. */
  async function close(id: string, outcome: string, by: string): Promise<Fault | null> {
    const fault = await store.write((host) => host.close({ id, outcome, by }));
    if (fault === null)
      notices.tell(t('undone.incidentClosed'), {
        label: t('action.undo'),
        undo: true,
        run: () => write((host) => host.reopen({ id, by })),
      });
    return fault;
  }

  return { write, setTask, close };
}
