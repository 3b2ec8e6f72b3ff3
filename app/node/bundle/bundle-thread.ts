import { Worker } from 'node:worker_threads';
import { AppFault } from '#app/contract/errors.ts';
import type { BundleAnswer, BundleJob, BundleResult } from './bundle-messages.ts';

/** Does jobs, one at a time. */
export interface BundleRunner {
  /** Throws AppFault `bundle-busy`, `bundle-cancelled`, `bundle-timeout`, and what the job throws. */
  run(job: BundleJob, progress: (part: number) => void): Promise<BundleResult>;
  cancel(): void;
}

/** How the thread of bundles is started. */
export interface BundleThreadOptions {
  /** File of the thread. */
  readonly script: string;
  /** Wall time of one job, in milliseconds; then its thread is ended. */
  readonly budgetMs?: number;
  /** Heap of the thread, in MiB; the bytes of a file do not count. */
  readonly heapMiB?: number;
}

/**
 * Runs jobs in a thread that can be ended at will: what it opens comes from anybody, and a passphrase alone takes two
 * seconds. It has no environment, no database and no key but the one of its job.
 */
export function bundleThread({
  script,
  budgetMs = 180_000,
  heapMiB = 512,
}: BundleThreadOptions): BundleRunner {
  let running: { end(fault: AppFault): void } | null = null;
  return {
    run: (job, progress) => {
      if (running !== null) return Promise.reject(new AppFault('bundle-busy'));
      return new Promise<BundleResult>((resolve, reject) => {
        const thread = new Worker(script, {
          resourceLimits: { maxOldGenerationSizeMb: heapMiB },
          env: {},
        });
        let settle = (): void => reject(new Error('the thread of bundles ended without an answer'));
        const end = (fault: AppFault): void => {
          settle = () => reject(fault);
          void thread.terminate();
        };
        const timer = setTimeout(
          () => end(new AppFault('bundle-timeout', { seconds: Math.round(budgetMs / 1000) })),
          budgetMs,
        );
        running = { end };
        thread.on('message', (answer: BundleAnswer) => {
          if (answer.kind === 'progress') return progress(answer.part);
          settle = () =>
            answer.kind === 'done' ? resolve(answer.result) : reject(toError(answer));
          void thread.terminate();
        });
        // Running out of memory arrives here.
        thread.on('error', (error: Error) => (settle = () => reject(error)));
        thread.on('exit', () => {
          clearTimeout(timer);
          running = null;
          settle();
        });
        const moved = job.kind === 'seal' ? job.chunks.map(({ buffer }) => buffer) : [];
        thread.postMessage(job, moved);
      });
    },
    cancel: () => running?.end(new AppFault('bundle-cancelled')),
  };
}

function toError({ fault, stack }: Extract<BundleAnswer, { kind: 'failed' }>): Error {
  return fault === null ? new Error(stack) : new AppFault(fault.code, fault.details);
}
