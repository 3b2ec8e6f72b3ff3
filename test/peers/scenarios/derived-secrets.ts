import { createHash } from 'node:crypto';
import { httpKeyOf } from '../blip/http-key.ts';

/** The access key (base64) of a bot: the same for the same name, like nobody else's. */
export function accessKeyOf(shortName: string): string {
  return Buffer.from(digest(`blip ${shortName}`).slice(0, 20)).toString('base64');
}

/** The HTTP key of a bot whose access key is derived. */
export function derivedHttpKey(shortName: string): string {
  return httpKeyOf(shortName, accessKeyOf(shortName));
}

/** A token in the looks of Meta's. */
export function tokenOf(owner: string): string {
  return `EAAG${digest(`graph ${owner}`)}ZD`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').replace(/[-_]/g, 'x');
}
