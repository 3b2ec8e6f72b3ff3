import type { AppealFacts, AppealVersion, VersionBasis } from '#core/model/appeal.ts';
import { channelWords } from '#core/model/channel-words.ts';
import { fillText, type TextValues } from '#core/model/fill-text.ts';
import { channels, type Assumption } from '#core/model/finding.ts';
import { incidentKindWords } from '#core/model/incident-words.ts';
import type { Locale, Localized } from '#core/model/locale.ts';
import { phoneText } from '#core/model/phone-text.ts';
import { namedBlock } from '../block-name.ts';
import { reportTexts } from '../report-context.ts';
import { reportFormat, type ReportFormat } from '../report-format.ts';
import { visibleLine } from '../visible-text.ts';
import { conversationsOf, standingRun, type AppealConversation } from './conversations.ts';
import type { MaskedItem } from './mask/masker.ts';
import type { AppealTexts } from './texts/appeal-texts.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { ptBR } from './texts/pt-BR.ts';

/** The packet's sentences in every language. */
export const appealTexts: Localized<AppealTexts> = { 'pt-BR': ptBR, en, es };

/** What the parts of a packet are made from, in one language. Nothing in it is personal data any more. */
export interface AppealView {
  readonly facts: AppealFacts;
  readonly locale: Locale;
  readonly texts: AppealTexts;
  readonly format: ReportFormat;
  readonly conversations: readonly AppealConversation[];
  readonly masked: readonly MaskedItem[];
  /** Files of each version's flow; see `flowFile`. */
  readonly flows: AppealFlows;
}

/** How the file of a flow stands to the stored content. */
export interface FlowFileState {
  readonly path: string;
  readonly state: 'canonical' | 'masked' | 'other';
}

/** The files of the flows. */
export interface AppealFlows {
  readonly then: FlowFileState;
  readonly now: FlowFileState | null;
}

/** A packet in one language. */
export function appealView(
  facts: AppealFacts,
  masked: readonly MaskedItem[],
  flows: AppealFlows,
  locale: Locale,
): AppealView {
  return {
    facts,
    locale,
    texts: appealTexts[locale],
    format: reportFormat(locale, facts.timeZone),
    conversations: conversationsOf(standingRun(facts)),
    masked,
    flows,
  };
}

/** An instant in UTC and on the clocks of the packet's zone: `2026-11-22 12:15:00 UTC (22 de nov. de 2026, 09:15 GMT-3)`. */
export function instantText({ format }: Pick<AppealView, 'format'>, instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const utc = date.toISOString().slice(0, 19).replace('T', ' ');
  return `${utc} UTC (${format.moment(instant)})`;
}

/** The number as people write it, else the account, else only what it is. */
export function subjectText({ facts, texts }: AppealView): string {
  const { phone, wabaId } = facts.subject;
  if (phone !== null) return phoneText(phone);
  return wabaId === null ? texts.claim.account : `${texts.claim.account} ${wabaId}`;
}

/** Ways to a person in words, each once: `Transbordo no chat; Telefone 0800 942 7031`. */
export function waysText(view: AppealView): string {
  const words = channelWords[view.locale];
  const all = standingRun(view.facts)
    .humanPaths.toSorted((a, b) => channels.indexOf(a.channel) - channels.indexOf(b.channel))
    .map(({ channel, value }) =>
      value === null ? words[channel] : `${words[channel]} ${visibleLine(value)}`,
    );
  return [...new Set(all)].join('; ');
}

/** By what it is known that a version was in force, in words. */
export function basisText(
  view: AppealView,
  { inForce }: AppealVersion,
  sentences: Readonly<Record<VersionBasis, string>>,
): string {
  return fillText(sentences[inForce.basis], {
    from: inForce.from === null ? view.texts.unknown : instantText(view, inForce.from),
    until: inForce.until === null ? view.texts.unknown : instantText(view, inForce.until),
    client: visibleLine(view.facts.client),
  });
}

/** Values for the sentences of claim and ticket. */
export function claimValues(view: AppealView): TextValues {
  const { facts, locale, texts, format, conversations } = view;
  const run = standingRun(facts);
  const ways = waysText(view);
  const quickest = run.humanPaths[0]?.messages ?? 0;
  return {
    day: format.day(facts.penalty.at),
    phone: subjectText(view),
    client: visibleLine(facts.client),
    penalty: incidentKindWords[locale][facts.penalty.kind],
    basis: basisText(view, facts.then, texts.claim.basis),
    published: facts.now === null ? '' : basisText(view, facts.now, texts.claim.published),
    count: ways === '' ? 0 : ways.split('; ').length,
    ways,
    first: (ways.split('; ')[0] ?? '').toLowerCase(),
    messages: conversations[0]?.messages ?? quickest,
    ruleset: run.ruleset,
    questions: facts.open.length,
    failed: facts.failed.map(({ text }) => quoted(visibleLine(text[locale]), locale)).join(', '),
  };
}

/** Words of somebody in the quotation marks of a language. */
export function quoted(text: string, locale: Locale): string {
  return locale === 'es' ? `«${text}»` : `“${text}”`;
}

/** What a conversation takes as given, as a sentence. */
export function assumptionText({ locale, facts }: AppealView, assumption: Assumption): string {
  const { titles } = standingRun(facts);
  const block = visibleLine(namedBlock(titles, assumption.block).title);
  return visibleLine(reportTexts[locale].evidence.assumption(assumption, block));
}

/** What a conversation shows, as its caption. */
export function captionOf(view: AppealView, { kind, number, ways }: AppealConversation): string {
  const { texts, locale } = view;
  const channel = ways
    .map(({ channel: one, value }) =>
      value === null
        ? channelWords[locale][one]
        : `${channelWords[locale][one]} ${visibleLine(value)}`,
    )
    .join('; ');
  if (kind === 'open') return fillText(texts.ways.conversation, { number, channel });
  const closed = fillText(texts.ways.closed, { number });
  return channel === '' ? closed : `${closed} (${channel})`;
}
