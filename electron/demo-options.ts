import { resolve } from 'node:path';

/** What `--demo --out DIR [--keys FILE]` was asked for. */
export interface DemoOptions {
  /** Folder for the reports; made when it is missing. */
  readonly out: string;
  /** Keys of made-up clients that peers answer to; null makes the sample from its files. */
  readonly keys: string | null;
}

/** The demo's options among the arguments, or null when no demo is wanted. */
export function demoOptions(args: readonly string[], here: string): DemoOptions | null {
  if (!args.includes('--demo')) return null;
  const keys = valueOf(args, '--keys');
  return {
    out: resolve(here, valueOf(args, '--out') ?? 'demo-reports'),
    keys: keys === null ? null : resolve(here, keys),
  };
}

function valueOf(args: readonly string[], name: string): string | null {
  const named = args.find((argument) => argument.startsWith(`${name}=`));
  if (named !== undefined) return named.slice(name.length + 1);
  const at = args.indexOf(name);
  return at < 0 ? null : (args[at + 1] ?? null);
}
