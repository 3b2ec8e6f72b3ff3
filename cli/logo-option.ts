import { readLogo } from '#app/node/report/read-logo.ts';

/** The picture of `--logo` as a `data:` address; null when none was given. Throws AppFault as {@link readLogo}. */
export async function logoOption(file: string | undefined): Promise<string | null> {
  return file === undefined ? null : readLogo(file);
}
