import { AppFault } from '#app/contract/errors.ts';
import type { Deps } from '../deps.ts';

/** Largest picture that is kept, in bytes. */
export const pictureLimit = 5 * 1024 * 1024;

/** Keeps a picture that proves a value entered by hand. Throws AppFault `not-a-picture`, `file-missing`, `file-unreadable`. */
export async function keepProof(
  deps: Deps,
  path: string,
): Promise<{ proofId: string; fileName: string }> {
  const fileName = deps.files.baseName(path);
  const bytes = await readPicture(deps, path, fileName);
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) throw notAPicture(fileName);
  const proofId = deps.ids.next();
  deps.workspace().history.addProof(proofId, { fileName, mediaType, bytes });
  return { proofId, fileName };
}

/** A kept picture as a `data:` address. Throws AppFault `file-missing`. */
export function readProof({ workspace }: Deps, id: string): { fileName: string; address: string } {
  const proof = workspace().history.proof(id);
  if (proof === null) throw new AppFault('file-missing', { file: id });
  let binary = '';
  for (let at = 0; at < proof.bytes.length; at += 0x8000)
    binary += String.fromCharCode(...proof.bytes.subarray(at, at + 0x8000));
  return { fileName: proof.fileName, address: `data:${proof.mediaType};base64,${btoa(binary)}` };
}

async function readPicture(deps: Deps, path: string, fileName: string): Promise<Uint8Array> {
  try {
    return await deps.files.read(path, pictureLimit);
  } catch (error) {
    if (error instanceof AppFault && error.code === 'file-too-large') throw notAPicture(fileName);
    throw error;
  }
}

/** By its first bytes, never by its name. */
function mediaTypeOf(bytes: Uint8Array): string | null {
  const starts = (...codes: number[]): boolean => codes.every((code, at) => bytes[at] === code);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  const isWebp =
    starts(0x52, 0x49, 0x46, 0x46) && String.fromCharCode(...bytes.subarray(8, 12)) === 'WEBP';
  return isWebp ? 'image/webp' : null;
}

function notAPicture(file: string): AppFault {
  return new AppFault('not-a-picture', { file, limit: pictureLimit / 1024 / 1024 });
}
