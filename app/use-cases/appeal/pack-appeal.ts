import type { PacketContents } from '#app/ports/packets.ts';
import type { Locale } from '#core/model/locale.ts';
import type { PacketFile as PackedFile } from '#core/packet/manifest.ts';
import { reportTexts } from '#core/report/report-context.ts';
import { reportHtml, type FontUrls } from '#core/report/export/report-html.ts';
import { shortened } from '#core/report/visible-text.ts';
import type { MadeAppeal } from './make-appeal.ts';
import { toPackedFile } from './to-packet.ts';

/** What only whoever packs a packet knows. */
export interface Packing {
  readonly locale: Locale;
  /** Ids in the workspace; made up for files. */
  readonly clientId: string;
  readonly botId: string;
  readonly numberId: string | null;
  /** The pages as printed; null where nothing can print: then they come as a page alone. */
  readonly pdf: Uint8Array | null;
  readonly fonts: FontUrls;
}

/** A packet's contents without what is known when it is written: its id, its moment, and the log up to then. */
export interface PackedAppeal extends Pick<PacketContents, 'locale' | 'files' | 'claims'> {
  readonly facts: Omit<PacketContents['facts'], 'packetId' | 'madeAt'>;
}

/** A manifest holds no longer names and sentences, and a front page needs none. */
const nameLength = 200;
const sentenceLength = 1_000;

/** Puts a made appeal into the form of a packet. Its page gets its fonts inside, so that it opens anywhere. */
export function packAppeal(appeal: MadeAppeal, packing: Packing): PackedAppeal {
  const { locale, clientId, botId, numberId, pdf, fonts } = packing;
  const { shown: facts, kind } = appeal;
  const { phone, phoneNumberId, wabaId } = facts.subject;
  const files = appeal.files.map((file) =>
    toPackedFile(
      file.path === 'appeal.html' && typeof file.content === 'string'
        ? { ...file, content: reportHtml(file.content, fonts) }
        : file,
    ),
  );
  const page = files.find(({ path }) => path === 'appeal.html');
  const printed: PackedFile[] =
    pdf === null || page === undefined
      ? []
      : [{ ...page, path: 'appeal.pdf', mediaType: 'application/pdf', content: pdf }];
  return {
    locale,
    facts: {
      kind,
      asOf: facts.asOf,
      tool: { name: 'transbordo', version: facts.appVersion },
      ruleset: facts.ruleset.id,
      subject: {
        client: { id: clientId, name: shortened(facts.client, nameLength) },
        bots: [{ id: botId, name: shortened(facts.bot, nameLength) }],
        numbers: phone === null ? [] : [{ id: numberId ?? 'number', phone, phoneNumberId, wabaId }],
      },
      gaps: facts.gaps.map(({ from, to, reason }) => ({
        from,
        to,
        why: reportTexts[locale].history.reason[reason],
      })),
      notShown: appeal.notShown.map((sentence) => shortened(sentence, sentenceLength)),
    },
    files: [...files, ...printed].map((file) => ({
      ...file,
      proves: shortened(file.proves, sentenceLength),
    })),
    claims: appeal.claims.map(({ text, files: own }) => ({
      text: shortened(text, sentenceLength),
      files: [...own],
    })),
  };
}
