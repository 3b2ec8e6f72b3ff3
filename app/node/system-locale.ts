import process from 'node:process';

/** The system's language as POSIX says it, or null when it says none (unset, `C`, `POSIX`). */
export function systemLocale(env: NodeJS.ProcessEnv = process.env): string | null {
  const tag = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^(?:C|POSIX)(?:\.|$)/.test(tag) || tag === '' ? null : tag;
}
