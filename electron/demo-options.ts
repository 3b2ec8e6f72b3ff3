import { resolve } from 'node:path';

/** What `--demo --out DIR` was asked for. */
export interface DemoOptions {
  /** Folder for the reports; made when it is missing. */
  readonly out: string;
}

/** The demo's options among the arguments, or null when no demo is wanted. */
export function demoOptions(args: readonly string[], here: string): DemoOptions | null {
  if (!args.includes('--demo')) return null;
  const at = args.indexOf('--out');
  const named = args.find((argument) => argument.startsWith('--out='))?.slice('--out='.length);
  return { out: resolve(here, named ?? (at < 0 ? undefined : args[at + 1]) ?? 'demo-reports') };
}
