import type { Packets } from '#app/ports/packets.ts';
import { areCertificates } from './are-certificates.ts';
import { checkPacket } from './check-packet.ts';
import { findInstallKey, openInstallKey } from './install-key.ts';
import { postTimestampQuery } from './post-timestamp-query.ts';
import type { PostTimestampQuery } from './timestamp.ts';
import { writePacket } from './write-packet.ts';

/** Packets by Node's own cryptography. `post`: how an authority is asked for the time. */
export function packetsBy(post: PostTimestampQuery): Packets {
  return {
    openKey: openInstallKey,
    ownFingerprint: (secrets) => findInstallKey(secrets)?.fingerprint ?? null,
    write: (contents, key, authority) =>
      writePacket(
        contents,
        key,
        authority === null
          ? null
          : async (manifest) => {
              // Most packets get none, and the library is large.
              const { requestTimestamp } = await import('./timestamp.ts');
              const { url, certificates: trusted } = authority;
              return requestTimestamp(manifest, { url, post, trusted });
            },
      ),
    check: checkPacket,
    areCertificates,
  };
}

/** Packets, with authorities asked over the network. */
export const nodePackets: Packets = packetsBy(postTimestampQuery);
