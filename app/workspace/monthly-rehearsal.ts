import { z } from 'zod';
import { AppFault } from '#app/contract/errors.ts';
import { faultSchema } from '#app/contract/fault-schema.ts';
import type { BackupView } from '#app/contract/vault-views.ts';
import type { BackupDeps } from './backup-deps.ts';
import type { BackupService } from './backup-service.ts';

/** A restore that is rehearsed by itself: a backup that nobody ever opened is a hope (SECURITY 2.12). */
export interface MonthlyRehearsal {
  /** Unpacks the newest backup beside the workspace, reads it through and throws it away, where a month has passed. */
  tick(): Promise<void>;
  /** When one last went well, and why the last one failed. */
  last(): BackupView['rehearsal'];
}

const settingName = 'rehearsal';

const rehearsalSchema = z.strictObject({
  /** When the last one ended, or from when on the month counts. */
  at: z.iso.datetime(),
  /** When one last went well. */
  done: z.iso.datetime().nullable().default(null),
  fault: faultSchema.nullable(),
});

type Stored = z.infer<typeof rehearsalSchema>;

const day = 86_400_000;
const month = 30 * day;

/** Another piece of work came first, or the workspace is closed: the next tick comes in half a minute. */
const passing: readonly string[] = ['workspace-locked', 'backup-running', 'backup-cancelled'];

/** Binds it to what it needs from outside. */
export function monthlyRehearsal(
  { session, clock }: Pick<BackupDeps, 'session' | 'clock'>,
  backups: Pick<BackupService, 'read' | 'rehearse' | 'verify'>,
): MonthlyRehearsal {
  function stored(): Stored | null {
    const found = rehearsalSchema.safeParse(session.current().settings.get(settingName));
    return found.success ? found.data : null;
  }

  function keep(at: number, { done, fault }: Omit<Stored, 'at'>): void {
    session.current().settings.put(settingName, { at: new Date(at).toISOString(), done, fault });
  }

  async function rehearse(now: number, { done }: Stored): Promise<void> {
    const newest = (await backups.read()).backups.find(
      ({ place, isForeign, isNewer }) => place === 'first' && !isForeign && !isNewer,
    );
    if (newest === undefined) return;
    const { place, id } = newest;
    try {
      await backups.rehearse({ place, id, passphrase: null });
      // So that the list says when it was read last.
      await backups.verify({ place, id });
      keep(now, { done: new Date(now).toISOString(), fault: null });
    } catch (error) {
      if (!(error instanceof AppFault) || passing.includes(error.code)) throw error;
      // The next one is tried a day later, on the next day's backup.
      keep(now - month + day, { done, fault: error.toFault() });
    }
  }

  return {
    tick: async () => {
      try {
        const now = Date.parse(clock.now());
        const before = stored();
        if (before === null) keep(now, { done: null, fault: null });
        // A clock that was set back must not keep it away for a year.
        else if (Math.abs(now - Date.parse(before.at)) >= month) await rehearse(now, before);
      } catch (error) {
        if (!(error instanceof AppFault)) throw error;
      }
    },
    last: () => {
      const { done, fault } = stored() ?? { done: null, fault: null };
      return { at: done, fault };
    },
  };
}
