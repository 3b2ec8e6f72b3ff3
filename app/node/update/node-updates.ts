import { basename } from 'node:path';
import type { Updates, UpdateUse } from '#app/ports/updates.ts';
import { manifestLimit, signatureLimit } from '#core/update/update-manifest.ts';
import type { NodeNetwork } from '../network/node-network.ts';
import { downloadFile } from './download-file.ts';
import { isFileIntact } from './file-measure.ts';
import { statusFault } from './status-fault.ts';
import { isSignedByRawKey } from './raw-key-signature.ts';

type Place = Pick<NodeNetwork, 'fromPlace'>;

/** Updates over the one network of the program. */
export function nodeUpdates(network: Place): Updates {
  return {
    ask: async (use) => {
      // One after the other: a page of a hotel's network is met once.
      const manifest = await textAt(network, 'update.json', manifestLimit, use);
      const signature = await textAt(network, 'update.json.sig', signatureLimit, use);
      return { manifest, signature };
    },
    isSignedBy: isSignedByRawKey,
    download: (file, path, use, progress) => downloadFile(network, { file, path, use, progress }),
    isIntact: isFileIntact,
    baseName: (path) => basename(path),
  };
}

/** Bytes that are no UTF-8 come back replaced: then the signature, which is of the bytes, does not fit. */
async function textAt(
  network: Place,
  name: string,
  limitBytes: number,
  use: UpdateUse,
): Promise<string> {
  const { status, body } = await network.fromPlace(name, { ...use, limitBytes });
  if (status !== 200) throw statusFault(status);
  return body;
}
