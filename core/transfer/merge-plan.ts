import type { BundleRecord, RunMark } from '#core/model/bundle.ts';
import type { MergeSide, MergeSubject } from '#core/model/bundle-limits.ts';
import type { ClientRecord } from '#core/model/client-record.ts';
import type { Client } from '#core/model/client.ts';
import type { Incident, IncidentEntry } from '#core/model/incident.ts';
import type { ReportBrand } from '#core/model/report-brand.ts';
import type { Schedule } from '#core/model/schedule.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import type { Place, Placed } from './merge-versions.ts';
import type { ShownValue } from './shown-value.ts';

/** What one side has of a client, without the long lines: documents, runs, pictures and what was seen. */
export interface BundleSide {
  readonly client: Client;
  /** In the order of the stream. */
  readonly records: readonly BundleRecord[];
  readonly runs: readonly RunMark[];
}

/** A difference between the two sides, as a person decides it. */
export interface MergeItem {
  /** Names it in the answer; at most 200 characters. */
  readonly key: string;
  readonly about: MergeSubject;
  /** What it belongs to, from the outside in: a bot's name, an audit's id, a phone. May be empty. */
  readonly subject: readonly string[];
  /** Field of a record by its path; empty where it is about the whole thing. */
  readonly field: string;
  readonly mine: ShownValue;
  readonly theirs: ShownValue;
}

/** What has to be stored so that both sides are one. */
export interface MergePlan {
  /** Lines that are not here, and where each goes. */
  readonly add: readonly Placed<BundleRecord>[];
  /** Where the runs go that are not here. */
  readonly runs: ReadonlyMap<string, Place>;
  /** Values that take the place of ours. Null or empty: ours stays. */
  readonly put: {
    readonly clientName: string | null;
    readonly record: ClientRecord | null;
    readonly schedule: Schedule | null;
    readonly brand: ReportBrand | null;
    readonly botNames: readonly { readonly id: string; readonly name: string }[];
    readonly numbers: readonly WhatsappNumber[];
    readonly incidents: readonly Incident[];
  };
  /** Lines for the logs of incidents that are here already. */
  readonly entries: readonly { readonly incidentId: string; readonly entry: IncidentEntry }[];
  /** Taken without a question, because only theirs went on. */
  readonly taken: readonly MergeItem[];
  /** A person decides. */
  readonly conflicts: readonly MergeItem[];
}

/** Whose value counts, by an item's key; asked for conflicts alone. */
export type Choose = (key: string) => MergeSide;
