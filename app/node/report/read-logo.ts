import { basename, extname } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import { isSafeLogo } from '#core/model/safe-logo.ts';
import { nodeFileSource } from '../file-source.ts';

/** Bytes of a logo at most. */
const logoLimit = 512 * 1024;

const kinds: Readonly<Record<string, string>> = {
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.svg': 'svg+xml',
};

/**
 * A picture's file as a `data:` address. Throws AppFault `file-missing`, `file-unreadable`, `file-too-large`, and
 * `bad-logo` for what is no PNG, JPEG or plain SVG.
 */
export async function readLogo(file: string): Promise<string> {
  const bytes = await nodeFileSource.read(file, logoLimit);
  const kind = kinds[extname(file).toLowerCase()] ?? '';
  const address = `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;
  if (!isSafeLogo(address)) throw new AppFault('bad-logo', { file: basename(file) });
  return address;
}
