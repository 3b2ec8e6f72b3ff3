import { AppFault } from '#app/contract/errors.ts';
import type { Typing } from '#app/contract/guard-channels.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import type { WorkerClient } from './worker-client.ts';

/** Longest wait for a window that is to hand over what was typed, in milliseconds; then the lock goes on without it. */
const patience = 1_500;

/** What was typed, from a window that is emptied to the window that comes after it. */
export interface TypingKeeper {
  readonly handlers: Pick<ChannelHandlers, 'typing:keep' | 'typing:take'>;
  /** Has the window hand over what was typed. Never throws: a lock does not wait for a broken window. */
  collect(): Promise<void>;
}

/**
 * Keeps it in the encrypted file, where it is as safe as everything else while the workspace is locked, and outlives the
 * end of the program. Where that cannot be written (a full disk), it stays in this process's memory.
 * @param tellWindow tells the window that the workspace is about to be locked; false where there is none
 */
export function typingKeeper(worker: () => WorkerClient, tellWindow: () => boolean): TypingKeeper {
  let unwritten: Typing | null = null;
  let collected = (): void => undefined;

  async function keep(typing: Typing): Promise<null> {
    try {
      await worker().call('typing:put', typing);
      unwritten = null;
    } catch (error) {
      const { code } = error instanceof AppFault ? error : { code: null };
      if (code !== 'disk-full' && code !== 'read-only') throw error;
      unwritten = typing;
    } finally {
      collected();
    }
    return null;
  }

  return {
    handlers: {
      'typing:keep': keep,
      'typing:take': async () => {
        const written = await worker().call('typing:get', null);
        const typing = unwritten ?? written;
        unwritten = null;
        return typing;
      },
    },
    collect: async () => {
      let timer: NodeJS.Timeout | undefined;
      const answered = new Promise<void>((done) => {
        collected = done;
        timer = setTimeout(done, patience);
      });
      if (tellWindow()) await answered;
      clearTimeout(timer);
    },
  };
}
