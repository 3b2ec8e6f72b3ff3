import type { Alert } from '#core/model/alert.ts';
import type { BotFacts, BotObservation, KeptPart, RawPart } from '#core/model/bot-reading.ts';
import type { Credential } from '#core/model/credential.ts';
import type { Incident, IncidentEntry } from '#core/model/incident.ts';
import type {
  AccountObservation,
  Gap,
  MetaEvent,
  NumberObservation,
} from '#core/model/quality-history.ts';
import type { Schedule } from '#core/model/schedule.ts';
import type { SyncAttempt, SyncJob } from '#core/model/sync-job.ts';
import type { profileSchema, templateSchema } from '#core/model/surroundings.ts';
import type { WhatsappAccount, WhatsappNumber } from '#core/model/whatsapp-number.ts';
import type { z } from 'zod';

/** Credentials without their secrets. */
export interface CredentialStore {
  /** Of one client, or of all visible clients (null), oldest first. */
  list(clientId: string | null): Credential[];
  get(id: string): Credential | null;
  /** Stores or replaces the record of that id. */
  put(credential: Credential): void;
  remove(id: string): void;
}

/** Accounts and numbers of clients. */
export interface NumberStore {
  accounts(clientId: string | null): WhatsappAccount[];
  account(id: string): WhatsappAccount | null;
  putAccount(account: WhatsappAccount): void;
  removeAccount(id: string): void;
  /** Visible numbers of one client, or of all visible clients (null), oldest first. */
  list(clientId: string | null): WhatsappNumber[];
  /** Hidden numbers of a client, oldest first. */
  listRemoved(clientId: string): WhatsappNumber[];
  get(id: string): WhatsappNumber | null;
  /** Stores or replaces the record of that id. */
  put(number: WhatsappNumber): void;
  setRemoved(id: string, removed: boolean): void;
}

/** Business profile of a number, as audits read it. */
export type Profile = z.infer<typeof profileSchema>;

/** Message template, as audits read it. */
export type Template = z.infer<typeof templateSchema>;

/** Everything that was ever seen of numbers, accounts and bots; append-only. Order in time is by instant, then arrival. */
export interface HistoryStore {
  addNumber(numberId: string, observation: NumberObservation): void;
  /** Observations with `from` <= observedAt < `to` (UTC instants), oldest first. */
  ofNumber(numberId: string, from: string, to: string): NumberObservation[];
  /** The newest of one number that tells the rating or the state; null when there is none. */
  latestOfNumber(numberId: string): NumberObservation | null;
  /** The newest of every visible number, by number's id: one pass, for the overview. */
  latestOfNumbers(): Map<string, NumberObservation>;
  addAccount(accountId: string, observation: AccountObservation): void;
  latestOfAccount(accountId: string): AccountObservation | null;
  /** Kept only where it differs from the newest; returns whether it did. */
  addProfile(numberId: string, profile: Profile): boolean;
  latestProfile(numberId: string): Profile | null;
  addTemplates(accountId: string, observedAt: string, templates: readonly Template[]): boolean;
  latestTemplates(accountId: string): Template[] | null;
  /** False when an event of that hash is stored already. */
  addEvent(clientId: string, event: MetaEvent): boolean;
  /** Newest first. */
  events(clientId: string): MetaEvent[];
  /** A span in which nothing could be known and why; overlapping ones are allowed, readers join them. */
  addGap(jobId: string, gap: Gap): void;
  gaps(jobId: string, from: string, to: string): Gap[];
  addBot(botId: string, observation: BotObservation): void;
  /** Newest first, at most `limit`. */
  ofBot(botId: string, limit: number): BotObservation[];
  /** The newest that read everything; null when there is none. */
  latestFullOfBot(botId: string): BotObservation | null;
  /** The newest of every visible bot that read everything, and the newest at all, by bot's id. */
  latestOfBots(): Map<
    string,
    { readonly newest: BotObservation; readonly full: BotObservation | null }
  >;
  /** Kept only where it differs from the newest. `observedAt`: UTC instant. */
  addBotFacts(botId: string, observedAt: string, facts: BotFacts): boolean;
  latestBotFacts(botId: string): { readonly observedAt: string; readonly facts: BotFacts } | null;
  /** `host`: that gave them all; null where it was not written down. */
  addRawParts(snapshotId: string, host: string | null, parts: readonly RawPart[]): void;
  rawParts(snapshotId: string): KeptPart[];
  /** Picture that proves a value entered by hand. Returns nothing; the id is the caller's. */
  addProof(id: string, proof: Proof): void;
  proof(id: string): Proof | null;
}

/** A picture that proves a value entered by hand. */
export interface Proof {
  readonly fileName: string;
  /** `image/png`, `image/jpeg` or `image/webp`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Schedules, standing jobs and their tries. */
export interface JobStore {
  schedule(clientId: string): Schedule | null;
  /** All that were written, by the client's id. */
  schedules(): ReadonlyMap<string, Schedule>;
  putSchedule(clientId: string, schedule: Schedule): void;
  /** Jobs of one client, or of all visible clients (null). */
  list(clientId: string | null): SyncJob[];
  get(id: string): SyncJob | null;
  /** The job, unless its client, or the bot it looks at, is hidden. */
  getVisible(id: string): SyncJob | null;
  ofSubject(kind: SyncJob['kind'], subjectId: string): SyncJob | null;
  /** Stores or replaces the record of that id. */
  put(job: SyncJob): void;
  remove(id: string): void;
  /** Jobs that are due at that instant and neither running nor blocked, longest overdue first. */
  due(at: string, limit: number): SyncJob[];
  /** Gives back what another process was running when it ended; returns how many. */
  releaseForeign(bootId: string): number;
  addAttempt(attempt: SyncAttempt): void;
  /** Newest first. */
  attempts(jobId: string, limit: number): SyncAttempt[];
}

/** Incidents and their logs. A log only grows; a closed incident stays. */
export interface IncidentStore {
  /** Of one client, or of all visible clients (null); newest first. */
  list(clientId: string | null, onlyOpen: boolean): Incident[];
  get(id: string): Incident | null;
  put(incident: Incident): void;
  addEntry(incidentId: string, entry: IncidentEntry): void;
  /** Oldest first. */
  log(incidentId: string): IncidentEntry[];
  /** The lines on appeals handed in and answered, of one client's incidents or of all (null); oldest first in each. */
  filings(
    clientId: string | null,
  ): { readonly incidentId: string; readonly entry: IncidentEntry }[];
}

/** Alerts, one row for each thing. */
export interface AlertStore {
  /** Not dismissed, newest sight first. */
  listActive(): Alert[];
  byKey(key: string): Alert | null;
  get(id: string): Alert | null;
  put(alert: Alert): void;
}

/** Small settings of the workspace, by name; values are JSON that the use case checks. */
export interface SettingStore {
  get(name: string): unknown;
  put(name: string, value: unknown): void;
}
