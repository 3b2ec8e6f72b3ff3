import type { MessagePort } from 'node:worker_threads';
import { basename } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import type { BundleAnswer, BundleJob, BundleResult } from './bundle-messages.ts';
import { checkContent } from './check-content.ts';
import { openFile } from './open-file.ts';
import { sealFile } from './seal-file.ts';

/** The thread's side: does the one job that it is sent. */
export function serveBundleJob(port: MessagePort): void {
  const send = (answer: BundleAnswer, moved: ArrayBuffer[] = []): void =>
    port.postMessage(answer, moved);
  const told = { part: -1 };
  /** A hundred steps are enough for anybody. */
  const progress = (part: number): void => {
    const step = Math.floor(part * 100);
    if (step === told.part) return;
    told.part = step;
    send({ kind: 'progress', part });
  };
  port.once('message', (job: BundleJob) => {
    runBundleJob(job, progress).then(
      (result) => {
        const moved = result.kind === 'sealed' ? result.file : result.content;
        send({ kind: 'done', result }, [moved.buffer]);
      },
      (error: unknown) => {
        const fault = error instanceof AppFault ? error.toFault() : null;
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        send({ kind: 'failed', fault, stack });
      },
    );
  });
}

/** Does a job where it is called. Throws as `BundleFiles` says. */
export async function runBundleJob(
  job: BundleJob,
  progress: (part: number) => void,
): Promise<BundleResult> {
  if (job.kind === 'seal') {
    return { kind: 'sealed', file: await sealFile(job.chunks, job.lock, progress) };
  }
  const content = await openFile(job.path, job.key, progress);
  return { kind: 'opened', content, ...checkContent(content, basename(job.path)) };
}
