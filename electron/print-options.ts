import { isAbsolute } from 'node:path';

/** What `--print-report JOB --to PDF` was asked for; both are absolute paths. */
export interface PrintOptions {
  readonly job: string;
  readonly pdf: string;
}

/** The print's options among the arguments; null when nothing is to be printed, or where a path is missing. */
export function printOptions(args: readonly string[]): PrintOptions | null {
  const [job, pdf] = [valueOf(args, '--print-report'), valueOf(args, '--to')];
  return job === null || pdf === null ? null : { job, pdf };
}

function valueOf(args: readonly string[], name: string): string | null {
  const at = args.indexOf(name);
  const value = at < 0 ? undefined : args[at + 1];
  return value !== undefined && isAbsolute(value) ? value : null;
}
