import type { AppealFacts, UnknownVersion, VersionBasis } from '#core/model/appeal.ts';
import type { factSources } from '#core/model/surroundings.ts';
import type { MaskKind } from '../mask/detectors.ts';
import type { SectionId } from '../section.ts';

type Kind = AppealFacts['kind'];

/** Every sentence of an appeal packet in one language; `{placeholders}` are filled by `fillText`. */
export interface AppealTexts {
  readonly title: string;
  readonly subtitle: Readonly<Record<Kind, string>>;
  readonly heading: Readonly<Record<SectionId, string>>;
  /** Stands for what nobody has said. */
  readonly unknown: string;

  readonly cover: {
    readonly asOf: string;
    readonly preparedBy: string;
    readonly packetFor: string;
    readonly deadline: string;
  };

  /** One paragraph: `{day} {phone} {client} {penalty} {basis} {count} {ways} {messages} {ruleset} {questions}`, and for a remedy `{failed} {published}`. */
  readonly claim: Readonly<Record<Kind, string>> & {
    /** Says by what it is known that the version was in force: `{from} {until} {client}`. */
    readonly basis: Readonly<Record<VersionBasis, string>>;
    /** The same of the version that is published now. */
    readonly published: Readonly<Record<VersionBasis, string>>;
    /** The moment of the penalty itself is not known: `{at} {lastWellAt}`. */
    readonly window: string;
    readonly outOfHours: string;
    /** A number without a telephone: the account. */
    readonly account: string;
  };

  /** Lines of the ticket, in their order; empty values leave their line out. */
  readonly ticket: {
    readonly subject: string;
    readonly case: string;
    readonly penalty: string;
    readonly reason: string;
    readonly claim: Readonly<Record<Kind, string>>;
    readonly conversation: string;
    readonly outOfHours: string;
    readonly evidence: string;
    readonly request: Readonly<Record<Kind, string>>;
    /** For smaller boxes, in one sentence or two. */
    readonly short: Readonly<Record<Kind, string>>;
    readonly handover: string;
    readonly full: string;
    readonly brief: string;
  };

  readonly steps: {
    readonly lead: string;
    readonly list: readonly string[];
    readonly confirmed: string;
    readonly confirmedByDocument: string;
    readonly window: string;
  };

  readonly identifiers: Readonly<
    Record<
      | 'client'
      | 'portfolio'
      | 'account'
      | 'accountName'
      | 'number'
      | 'numberId'
      | 'name'
      | 'case'
      | 'penalty'
      | 'penalisedAt'
      | 'seenAt'
      | 'lastWellAt'
      | 'reason'
      | 'before'
      | 'after'
      | 'source',
      string
    >
  >;

  readonly history: {
    readonly head: readonly [string, string, string, string, string, string];
    readonly repeats: string;
    readonly events: string;
    readonly eventHead: readonly [string, string, string];
    readonly expires: string;
    readonly gap: string;
    readonly none: string;
    readonly source: Readonly<Record<(typeof factSources)[number], string>>;
  };

  readonly ways: {
    readonly lead: string;
    readonly head: readonly [string, string, string, string];
    readonly conversation: string;
    readonly closed: string;
    readonly inHours: string;
    readonly possible: string;
    readonly pictures: string;
  };

  readonly profile: Readonly<
    Record<
      'seen' | 'none' | 'about' | 'description' | 'address' | 'email' | 'websites' | 'vertical',
      string
    >
  >;

  readonly templates: {
    readonly notRead: string;
    readonly none: string;
    readonly head: readonly [string, string, string, string, string];
  };

  readonly flow: {
    readonly then: string;
    readonly now: string;
    readonly rows: Readonly<
      Record<
        | 'bot'
        | 'basis'
        | 'takenAt'
        | 'source'
        | 'rawSha256'
        | 'contentSha256'
        | 'bytes'
        | 'redactions'
        | 'ruleset'
        | 'ruleSource'
        | 'auditedAsOf'
        | 'tool'
        | 'file',
        string
      >
    >;
    readonly fromBlip: string;
    readonly fromFile: string;
    /** How to check the file against the hash. */
    readonly check: string;
    readonly masked: string;
    readonly otherFile: string;
  };

  readonly actions: {
    readonly failed: string;
    readonly none: string;
    readonly published: string;
    readonly firstSeen: string;
    readonly task: string;
    readonly triage: string;
    readonly answer: string;
  };

  readonly errors: { readonly none: string; readonly lead: string };
  readonly log: {
    readonly none: string;
    readonly submitted: string;
    readonly answered: string;
  };

  /** Sentences on what the packet does not show. */
  readonly notShown: {
    readonly always: readonly string[];
    readonly statement: string;
    readonly observation: string;
    readonly window: string;
    readonly open: string;
    readonly otherFail: string;
    readonly assumptions: string;
    readonly lateAnswers: string;
    readonly gaps: string;
    readonly noProfile: string;
    readonly noTemplates: string;
    readonly noErrors: string;
    readonly noClosed: string;
    readonly untold: string;
  };

  readonly masked: {
    readonly none: string;
    readonly lead: string;
    readonly head: readonly [string, string, string];
    readonly kind: Readonly<Record<MaskKind, string>>;
    readonly flowFile: string;
    readonly cover: string;
  };

  /** Words of the pictures. */
  readonly picture: { readonly more: string; readonly page: string };

  /** What each file shows. */
  readonly proves: Readonly<
    Record<
      | 'page'
      | 'part'
      | 'ticketShort'
      | 'conversation'
      | 'drawing'
      | 'picture'
      | 'flow'
      | 'flowNow'
      | 'snapshot'
      | 'run'
      | 'history'
      | 'errors'
      | 'templates'
      | 'masked',
      string
    >
  >;
  /** Claims that the front page maps to files. */
  readonly claims: Readonly<
    Record<'version' | 'way' | 'closed' | 'failed' | 'repaired' | 'penalty' | 'actions', string>
  >;

  readonly refusal: {
    readonly heading: string;
    readonly version: Readonly<Record<UnknownVersion['reason'], string>>;
    readonly notRepaired: string;
    readonly failsNow: string;
    readonly openThen: string;
    readonly openNow: string;
    /** One audit: `{id} {text}`. */
    readonly audit: string;
  };
}
