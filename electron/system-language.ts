import { app } from 'electron';
import { systemLocale as posixLocale } from '#app/node/system-locale.ts';

/**
 * Tag of the system's language (BCP 47, under Linux as POSIX writes it); the product's first one where the system names
 * none. Linux is asked as the command line asks it: without a language there, Chromium says `en-US`.
 */
export function systemLocale(): string {
  if (process.platform === 'linux') return posixLocale() ?? 'pt-BR';
  const named = [...app.getPreferredSystemLanguages(), app.getLocale()];
  return named.find((tag) => /^[a-z]{2,3}(?:-|$)/i.test(tag)) ?? 'pt-BR';
}
