import type { AppealFacts, AppealVersion } from '#core/model/appeal.ts';
import { channelWords } from '#core/model/channel-words.ts';
import { fillText } from '#core/model/fill-text.ts';
import { locales, type Locale } from '#core/model/locale.ts';
import type { PacketClaim, PacketFile, PacketFileSource } from '#core/model/packet-file.ts';
import { appealView, captionOf, claimValues, type AppealView } from './appeal-view.ts';
import { flowFile, type FlowFile } from './flow-file.ts';
import { maskFacts, type AppealMasking } from './mask-facts.ts';
import { maskingRules } from './mask/detectors.ts';
import type { MaskedOriginal } from './mask/masker.ts';
import { picturesOf } from './pictures.ts';
import { conversationText, sectionText } from './section-text.ts';
import { allSections } from './sections/all-sections.ts';
import { notShown } from './sections/not-shown.ts';
import { shortTicketText, ticketText } from './ticket-text.ts';

/** Everything a packet says, before its pictures are made and its page is printed. */
export interface AppealContents {
  /** In the packet's language. */
  readonly view: AppealView;
  readonly files: readonly PacketFile[];
  readonly claims: readonly PacketClaim[];
  readonly notShown: readonly string[];
  /** What is pasted into the support form, in every language. */
  readonly tickets: readonly Ticket[];
  /** What was masked, by its value: not for a packet. */
  readonly originals: readonly MaskedOriginal[];
}

/** The ticket in one language. */
export interface Ticket {
  readonly locale: Locale;
  readonly text: string;
  /** For boxes that hold less. */
  readonly short: string;
}

/** Where the files of a packet lie. */
const paths = {
  flow: (of: 'then' | 'now') => `data/flow-${of}.json`,
  snapshot: (of: 'then' | 'now') => `data/snapshot-${of}.json`,
  run: (of: 'then' | 'now') => `data/audit-${of}.json`,
  history: 'data/number-history.json',
  errors: 'data/api-errors.json',
  templates: 'data/templates.json',
  masked: 'data/masked.json',
  conversation: (number: number) => `conversations/${String(number).padStart(2, '0')}`,
} as const;

/**
 * The files of a packet in its own language, with cover, claim, ticket and every other part in all three. Personal data is
 * masked before anything is made; the same facts give the same files.
 */
export function appealContents(
  facts: AppealFacts,
  masking: AppealMasking,
  locale: Locale,
): AppealContents {
  const { facts: shown, masked, originals } = maskFacts(facts, masking);
  const then = flowFile(paths.flow('then'), facts.then, shown.then);
  const now =
    facts.now === null || shown.now === null
      ? null
      : flowFile(paths.flow('now'), facts.now, shown.now);
  const view = (of: Locale): AppealView => appealView(shown, masked, { then, now }, of);
  const own = view(locale);
  const views = locales.map(view);
  const files = [
    ...views.flatMap((one) => wordedFiles(one, own)),
    ...conversationFiles(own),
    ...versionFiles(own, 'then', then, facts),
    ...(now === null ? [] : versionFiles(own, 'now', now, facts)),
    ...dataFiles(own),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    view: own,
    files,
    claims: claimsOf(own, files),
    notShown: notShown(own),
    tickets: views.map((one) => ({
      locale: one.locale,
      text: ticketText(one),
      short: shortTicketText(one),
    })),
    originals,
  };
}

function file(given: Pick<PacketFile, 'path' | 'content' | 'mediaType' | 'proves'>): PacketFile {
  return { ...given, source: null, redactionRule: maskingRules, unredactedSha256: null };
}

function text(path: string, content: string, proves: string): PacketFile {
  return file({ path, content, mediaType: 'text/plain', proves });
}

function json(path: string, value: unknown, proves: string): PacketFile {
  const content = `${JSON.stringify(value, null, 2)}\n`;
  return file({ path, content, mediaType: 'application/json', proves });
}

/** Every part in one language, each a file; the ticket is only what is pasted. */
function wordedFiles(view: AppealView, { texts }: AppealView): PacketFile[] {
  const { locale } = view;
  const suffix = ` (${locale})`;
  return [
    ...allSections(view)
      .filter(({ id }) => id !== 'ticket')
      .map((section) => {
        const proves = fillText(texts.proves.part, { heading: texts.heading[section.id] + suffix });
        return text(`${locale}/${section.id}.txt`, sectionText(view, section), proves);
      }),
    text(
      `${locale}/ticket.txt`,
      `${ticketText(view)}\n`,
      fillText(texts.proves.part, { heading: texts.heading.ticket + suffix }),
    ),
    text(`${locale}/ticket-short.txt`, `${shortTicketText(view)}\n`, texts.proves.ticketShort),
  ];
}

function conversationFiles(view: AppealView): PacketFile[] {
  const { proves } = view.texts;
  const { titles } = (view.facts.now ?? view.facts.then).run;
  return view.conversations.flatMap((one) => {
    const caption = captionOf(view, one);
    const path = paths.conversation(one.number);
    const { turns, assumptions } = one;
    const piece = { kind: 'conversation', caption, turns, assumptions, titles } as const;
    const written = `${conversationText(view, piece)}\n`;
    return [
      text(`${path}.txt`, written, fillText(proves.conversation, { caption })),
      ...picturesOf(view, one).map((svg, at) =>
        file({
          path: `${path}-${String(at + 1)}.svg`,
          content: svg,
          mediaType: 'image/svg+xml',
          proves: fillText(proves.drawing, { caption }),
        }),
      ),
    ];
  });
}

function versionFiles(
  { facts, texts }: AppealView,
  of: 'then' | 'now',
  flow: FlowFile,
  original: AppealFacts,
): PacketFile[] {
  const version = facts[of];
  const unmasked = original[of];
  if (version === null || unmasked === null) return [];
  const { snapshot, inForce, parts, run } = version;
  const isMasked = flow.state === 'masked';
  return [
    {
      path: flow.path,
      content: flow.text,
      mediaType: 'application/json',
      proves: of === 'then' ? texts.proves.flow : texts.proves.flowNow,
      source: flowSource(version),
      redactionRule: isMasked ? maskingRules : null,
      unredactedSha256: isMasked ? unmasked.snapshot.contentSha256 : null,
    },
    json(paths.snapshot(of), { snapshot, inForce, parts }, texts.proves.snapshot),
    json(paths.run(of), run, texts.proves.run),
  ];
}

/** Where Blip gave the flow; the other answers are listed with the snapshot. Null for a file, and where no host is known. */
function flowSource({ snapshot, parts }: AppealVersion): PacketFileSource | null {
  const flow = parts.find(({ part }) => part === 'published-flow');
  if (flow?.host == null) return null;
  // Blip's commands have the method of their envelope.
  return { host: flow.host, method: 'get', resource: flow.uri, observedAt: snapshot.takenAt };
}

function dataFiles({ facts, texts, masked }: AppealView): PacketFile[] {
  const { history, gaps, events, errors, templates, readFrom } = facts;
  return [
    json(paths.history, { observations: history, gaps, events }, texts.proves.history),
    ...(errors.length === 0
      ? []
      : [{ ...json(paths.errors, errors, texts.proves.errors), source: readFrom.errors }]),
    ...(templates === null || templates.length === 0
      ? []
      : [
          {
            ...json(paths.templates, templates, texts.proves.templates),
            source: readFrom.templates,
          },
        ]),
    json(paths.masked, { rules: maskingRules, masked }, texts.proves.masked),
  ];
}

/** The claims of the packet in its language, each with the files that bear it out. */
function claimsOf(view: AppealView, files: readonly PacketFile[]): PacketClaim[] {
  const { texts, facts, locale, conversations } = view;
  const values = claimValues(view);
  const has = new Set(files.map(({ path }) => path));
  const part = (id: string): string => `${locale}/${id}.txt`;
  const standing = facts.now === null ? 'then' : 'now';
  const claim = (sentence: string, wanted: readonly string[]): PacketClaim => ({
    text: fillText(sentence, values),
    files: wanted.filter((path) => has.has(path)),
  });
  const told = (kind: 'open' | 'closed'): PacketClaim[] =>
    conversations
      .filter((one) => one.kind === kind)
      .map((one) => {
        const path = paths.conversation(one.number);
        const own = files.filter((given) => given.path.startsWith(path)).map((given) => given.path);
        const ways = one.ways
          .map(({ channel, value }) =>
            [channelWords[locale][channel], value ?? ''].join(' ').trim(),
          )
          .join('; ');
        const sentence = kind === 'open' ? texts.claims.way : texts.claims.closed;
        return {
          text: fillText(sentence, { ways }),
          files: [...own, paths.run(standing), paths.flow(standing)],
        };
      });
  return [
    claim(texts.claims.penalty, [part('identifiers'), part('history'), paths.history]),
    claim(texts.claims.version, [part('flow'), paths.snapshot('then'), paths.flow('then')]),
    ...(facts.failed.length === 0
      ? []
      : [claim(texts.claims.failed, [part('actions'), paths.run('then')])]),
    ...(facts.now === null
      ? []
      : [
          claim(texts.claims.repaired, [
            part('flow'),
            paths.snapshot('now'),
            paths.flow('now'),
            paths.run('now'),
          ]),
        ]),
    ...told('open'),
    ...told('closed'),
    claim(texts.claims.actions, [part('actions'), part('log')]),
  ];
}
