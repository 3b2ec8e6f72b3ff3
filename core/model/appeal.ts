import type { Answer } from './answer.ts';
import type { KeptPart } from './bot-reading.ts';
import type { Severity } from './finding.ts';
import type { Incident, IncidentEntry, IncidentKind, IncidentTask } from './incident.ts';
import type { Json } from './json.ts';
import type { Localized } from './locale.ts';
import type { Gap, MetaEvent, NumberObservation } from './quality-history.ts';
import type { PacketFileSource } from './packet-file.ts';
import type { Run, RulesetId } from './run.ts';
import type { Snapshot } from './snapshot.ts';
import type { profileSchema, templateSchema } from './surroundings.ts';
import type { z } from 'zod';

/** By what it is known that a version was in force at a moment. */
export type VersionBasis =
  /** Blip's list of publications tells when it was published, and later looks found it still there. */
  | 'publication'
  /** It was found published before and after. */
  | 'observation'
  /** A person says so; no look at Blip tells otherwise. */
  | 'statement';

/** A version that was in force at a moment. */
export interface VersionInForce {
  readonly kind: 'known';
  readonly snapshotId: string;
  readonly basis: VersionBasis;
  /** Since when it was published, or was first found so; null with a statement. UTC instants, ISO 8601. */
  readonly from: string | null;
  /** Until when it is known to have been in force; null with a statement. */
  readonly until: string | null;
}

/** Why it cannot be told which version was in force. */
export const unknownVersionReasons = [
  'nothing-known',
  'only-later',
  'only-earlier',
  'gap',
  'changed-within',
  'no-copy',
] as const;

/** No version can be told; the nearest ones known, by instant. */
export interface UnknownVersion {
  readonly kind: 'unknown';
  readonly reason: (typeof unknownVersionReasons)[number];
  readonly knownUntil: string | null;
  readonly knownFrom: string | null;
}

/** An audit that stands in the way of a claim. */
export interface NamedAudit {
  readonly auditId: string;
  readonly severity: Severity;
  /** The finding's sentence, or the question that is open. */
  readonly text: Localized;
}

/** Why no packet is made. */
export type RefusalReason =
  | { readonly kind: 'version-unknown'; readonly version: UnknownVersion }
  /** It failed then, and what is published now is not known or is no later version. */
  | { readonly kind: 'not-repaired'; readonly then: readonly NamedAudit[] }
  | {
      readonly kind: 'fails-now';
      readonly then: readonly NamedAudit[];
      readonly now: readonly NamedAudit[];
    }
  | {
      readonly kind: 'open-questions';
      readonly of: 'then' | 'now';
      readonly questions: readonly NamedAudit[];
    };

/** What can be claimed for a penalised number. */
export type AppealDecision =
  | { readonly kind: 'appeal' }
  | { readonly kind: 'remedied'; readonly failed: readonly NamedAudit[] }
  | { readonly kind: 'refused'; readonly reasons: readonly RefusalReason[] };

/** One version of the flow as the packet shows it. */
export interface AppealVersion {
  readonly snapshot: Snapshot;
  /** The stored document: without secrets. */
  readonly document: Json;
  readonly inForce: VersionInForce;
  readonly run: Run;
  /** Raw answers it was read from; empty for a file. */
  readonly parts: readonly KeptPart[];
}

/** A decision about a finding, as a corrective action. */
export interface AppealTriage {
  readonly at: string;
  readonly by: string;
  readonly auditId: string;
  readonly state: string;
  readonly reason: string;
}

/** Everything an appeal packet speaks of. Language-neutral; texts of strangers are as they came until they are masked. */
export interface AppealFacts {
  readonly kind: 'appeal' | 'remedied';
  /** Moment the packet speaks of, UTC ISO 8601. */
  readonly asOf: string;
  /** IANA time zone in which dates are printed beside UTC. */
  readonly timeZone: string;
  readonly appVersion: string;
  readonly client: string;
  readonly agency: string | null;
  readonly bot: string;
  readonly ruleset: {
    readonly id: RulesetId;
    readonly title: Localized;
    readonly source: Localized;
  };
  readonly subject: {
    readonly portfolioId: string | null;
    readonly wabaId: string | null;
    readonly accountName: string | null;
    readonly phoneNumberId: string | null;
    /** E.164. */
    readonly phone: string | null;
    readonly displayName: string | null;
    readonly caseNumber: string | null;
  };
  readonly penalty: {
    readonly kind: IncidentKind;
    /** When it was imposed, or first seen where Meta did not say. */
    readonly at: string;
    /** When the number was last seen without it; null where the moment itself is known or nothing was seen. */
    readonly lastWellAt: string | null;
    readonly source: Incident['source'];
    readonly before: string | null;
    readonly after: string;
    readonly reason: string | null;
    readonly clocks: Incident['clocks'];
  };
  /** The version in force at the penalty. */
  readonly then: AppealVersion;
  /** The version published now; null where only the one of then matters. */
  readonly now: AppealVersion | null;
  /** Decisive audits that the version of then failed. */
  readonly failed: readonly NamedAudit[];
  /** Questions that are open without bearing on the claim. */
  readonly open: readonly NamedAudit[];
  /** Audits that failed on the version the packet stands on and do not bear on the claim. */
  readonly otherFails: readonly NamedAudit[];
  /** Answers of people that the claim rests on. */
  readonly answers: readonly Answer[];
  readonly history: readonly (NumberObservation & { readonly repeats: number })[];
  readonly gaps: readonly Gap[];
  readonly events: readonly Pick<
    MetaEvent,
    'kind' | 'at' | 'event' | 'reason' | 'expiresAt' | 'phone'
  >[];
  readonly profile: z.infer<typeof profileSchema> | null;
  /** Templates that are not approved and well rated; null where they were never read. */
  readonly templates: readonly z.infer<typeof templateSchema>[] | null;
  readonly errors: readonly {
    readonly observedAt: string;
    readonly entity: string;
    readonly code: number | null;
    readonly description: string;
    readonly solution: string | null;
  }[];
  /** Where templates and errors were read at Meta; null where they were not read there. */
  readonly readFrom: {
    readonly templates: PacketFileSource | null;
    readonly errors: PacketFileSource | null;
  };
  readonly publications: readonly {
    readonly at: string;
    readonly isPublicationTime: boolean;
    readonly contentSha256: string;
  }[];
  readonly tasks: readonly IncidentTask[];
  readonly triages: readonly AppealTriage[];
  readonly log: readonly IncidentEntry[];
  readonly steps: {
    /** ISO 8601 day. */
    readonly confirmedOn: string;
    /** Who saw them then; null for Meta's own page. */
    readonly by: string | null;
  };
}
