import type { PacketFile as PackedFile } from '#core/packet/manifest.ts';
import type { PacketFile } from '#core/model/packet-file.ts';

/** A file as the packet's manifest takes it: text as UTF-8, what nobody knows left out. */
export function toPackedFile({
  content,
  source,
  redactionRule,
  unredactedSha256,
  ...file
}: PacketFile): PackedFile {
  return {
    ...file,
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ...(source === null ? {} : { source }),
    ...(redactionRule === null ? {} : { redactionRule }),
    ...(unredactedSha256 === null ? {} : { unredactedSha256 }),
  };
}
