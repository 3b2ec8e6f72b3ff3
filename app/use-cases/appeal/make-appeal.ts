import type { PictureMaker } from '#app/ports/picture-maker.ts';
import type { PrintablePage } from '#app/ports/report-printer.ts';
import type { AppealFacts } from '#core/model/appeal.ts';
import { fillText } from '#core/model/fill-text.ts';
import type { Locale } from '#core/model/locale.ts';
import type { PacketClaim, PacketFile } from '#core/model/packet-file.ts';
import { appealContents, type Ticket } from '#core/report/appeal/appeal-files.ts';
import { captionOf } from '#core/report/appeal/appeal-view.ts';
import type { AppealMasking } from '#core/report/appeal/mask-facts.ts';
import { maskingRules } from '#core/report/appeal/mask/detectors.ts';
import type { MaskedItem, MaskedOriginal } from '#core/report/appeal/mask/masker.ts';
import {
  appealFooter,
  appealHeader,
  appealTitle,
  renderAppeal,
  type AppealLook,
} from '#core/report/appeal/render-appeal.ts';

/** How a packet is written. */
export interface AppealForm {
  /** Language of its pages and its front page; claim, ticket and parts come in all three. */
  readonly locale: Locale;
  readonly look: AppealLook;
  readonly masking: AppealMasking;
}

/** A packet before it is printed, hashed, signed and packed. */
export interface MadeAppeal {
  readonly kind: 'appeal' | 'remedied';
  /** What it was made from, unmasked: for previews inside the program. */
  readonly facts: AppealFacts;
  /** The same, masked: what may leave the program. */
  readonly shown: AppealFacts;
  readonly files: readonly PacketFile[];
  readonly claims: readonly PacketClaim[];
  readonly notShown: readonly string[];
  readonly masked: readonly MaskedItem[];
  /** The same by its values: for the window of whoever makes it, never for the packet. */
  readonly originals: readonly MaskedOriginal[];
  readonly tickets: readonly Ticket[];
  /** How it is handed in, in the packet's language. */
  readonly steps: readonly string[];
  /** The pages, ready to print. */
  readonly page: PrintablePage;
}

/** Makes files, pictures and pages of a packet; the same facts give the same bytes. */
export async function makeAppeal(
  pictures: PictureMaker,
  facts: AppealFacts,
  { locale, look, masking }: AppealForm,
): Promise<MadeAppeal> {
  const { view, files, claims, notShown, tickets, originals } = appealContents(
    facts,
    masking,
    locale,
  );
  const html = await renderAppeal(view, look);
  const drawn: PacketFile[] = [];
  for (const one of files) {
    if (one.mediaType !== 'image/svg+xml' || typeof one.content !== 'string') continue;
    const number = Number(/^conversations\/(\d+)-/.exec(one.path)?.[1]);
    const conversation = view.conversations.find((given) => given.number === number);
    const caption = conversation === undefined ? '' : captionOf(view, conversation);
    drawn.push({
      ...one,
      path: pngOf(one.path),
      content: await pictures.toPng(one.content),
      mediaType: 'image/png',
      proves: fillText(view.texts.proves.picture, { caption }),
    });
  }
  const page: PacketFile = {
    path: 'appeal.html',
    content: html,
    mediaType: 'text/html',
    proves: view.texts.proves.page,
    source: null,
    redactionRule: maskingRules,
    unredactedSha256: null,
  };
  const pngs = new Set(drawn.map(({ path }) => path));
  return {
    kind: facts.kind,
    facts,
    shown: view.facts,
    files: [...files, ...drawn, page].sort((a, b) => (a.path < b.path ? -1 : 1)),
    claims: claims.map(({ text, files: own }) => ({
      text,
      files: own.flatMap((path) =>
        pngs.has(pngOf(path)) && path.endsWith('.svg') ? [pngOf(path), path] : [path],
      ),
    })),
    notShown,
    masked: view.masked,
    originals,
    tickets,
    steps: view.texts.steps.list,
    page: {
      html,
      headerTemplate: appealHeader(view),
      footerTemplate: appealFooter(view),
      title: appealTitle(view),
      paper: look.paper,
      hasCover: true,
      language: locale,
      asOf: facts.asOf,
      producer: `Transbordo ${facts.appVersion}`,
    },
  };
}

function pngOf(path: string): string {
  return path.replace(/\.svg$/, '.png');
}
