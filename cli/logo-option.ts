import { extname } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { isSafeLogo } from '#core/model/safe-logo.ts';

/** Bytes of a logo at most. */
const logoLimit = 512 * 1024;

const kinds: Readonly<Record<string, string>> = {
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.svg': 'svg+xml',
};

/**
 * The picture of `--logo` as a `data:` address; null when none was given. Throws AppFault `file-missing`,
 * `file-too-large`, and `bad-argument` for what is no PNG, JPEG or plain SVG.
 */
export async function logoOption(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  const bytes = await nodeFileSource.read(file, logoLimit);
  const kind = kinds[extname(file).toLowerCase()] ?? '';
  const address = `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;
  if (isSafeLogo(address)) return address;
  throw new AppFault('bad-argument', { name: '--logo', found: file, expected: 'PNG, JPEG, SVG' });
}
