import type { ptBR } from './pt-BR.ts';
import type { ptBRAppeal } from './pt-BR-appeal.ts';
import type { ptBRAudit } from './pt-BR-audit.ts';
import type { ptBRBatch } from './pt-BR-batch.ts';
import type { ptBRDecision } from './pt-BR-decision.ts';
import type { ptBRFlow } from './pt-BR-flow.ts';
import type { ptBRHanded } from './pt-BR-handed.ts';
import type { ptBRUpdate } from './pt-BR-update.ts';
import type { ptBRIncident } from './pt-BR-incident.ts';
import type { ptBRNetwork } from './pt-BR-network.ts';
import type { ptBROverview } from './pt-BR-overview.ts';
import type { ptBRReport } from './pt-BR-report.ts';
import type { ptBRSync } from './pt-BR-sync.ts';
import type { ptBRTransfer } from './pt-BR-transfer.ts';
import type { ptBRTry } from './pt-BR-try.ts';
import type { ptBRSettings } from './pt-BR-settings.ts';
import type { ptBRSearch } from './pt-BR-search.ts';
import type { ptBRDesk } from './pt-BR-desk.ts';
import type { ptBRQuality } from './pt-BR-quality.ts';
import type { ptBRRules } from './pt-BR-rules.ts';
import type { ptBRRuns } from './pt-BR-runs.ts';
import type { ptBRRecovery } from './pt-BR-recovery.ts';
import type { ptBRVault } from './pt-BR-vault.ts';
import type { ptBRStorage } from './pt-BR-storage.ts';
import type { ptBRWatch } from './pt-BR-watch.ts';

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

/** Texts of start, frame and lists: Portuguese gives the keys, a language without one does not compile. */
export type WindowTexts = Shape<typeof ptBR>;

/** Texts about findings. */
export type AuditTexts = Shape<typeof ptBRAudit>;

/** The same for answers and triage. */
export type DecisionTexts = Shape<typeof ptBRDecision>;

/** The same for credentials, schedules and sync. */
export type SyncTexts = Shape<typeof ptBRSync>;

/** The same for incidents and alerts. */
export type IncidentTexts = Shape<typeof ptBRIncident>;

/** The same for numbers and imported tables. */
export type WatchTexts = Shape<typeof ptBRWatch>;

/** The same for one client's report. */
export type ReportTexts = Shape<typeof ptBRReport>;

/** The same for all clients' reports, batches and packets. */
export type BatchTexts = Shape<typeof ptBRBatch>;

/** The same for appeals. */
export type AppealTexts = Shape<typeof ptBRAppeal>;

/** The same for the flow view. */
export type FlowTexts = Shape<typeof ptBRFlow>;

/** The same for trying a bot. */
export type TryTexts = Shape<typeof ptBRTry>;

/** The same for the overview and the findings over all clients. */
export type OverviewTexts = Shape<typeof ptBROverview>;

/** The same for the settings. */
export type SettingsTexts = Shape<typeof ptBRSettings>;

/** The same for the search of all flows and the contacts they name. */
export type SearchTexts = Shape<typeof ptBRSearch>;

/** The same for the command palette, menus of the window and what stands around every view. */
export type DeskTexts = Shape<typeof ptBRDesk>;

/** The same for numbers and appeals of all clients. */
export type QualityTexts = Shape<typeof ptBRQuality>;

/** The same for the catalogue of checks and what one client changes of it. */
export type RulesTexts = Shape<typeof ptBRRules>;

/** The same for long runs and the first steps. */
export type RunsTexts = Shape<typeof ptBRRuns>;

/** The same for security, backups, storage and retention. */
export type VaultTexts = Shape<typeof ptBRVault>;

/** The same for what is stored, the bin and the access log. */
export type StorageTexts = Shape<typeof ptBRStorage>;

/** The same for recovery codes, strict mode and new keys. */
export type RecoveryTexts = Shape<typeof ptBRRecovery>;

/** The same for the network's settings and the log for support. */
export type NetworkTexts = Shape<typeof ptBRNetwork>;

/** The same for handing clients over. */
export type TransferTexts = Shape<typeof ptBRTransfer>;

/** The same for files that were opened with the app. */
export type HandedTexts = Shape<typeof ptBRHanded>;

/** The same for updates. */
export type UpdateTexts = Shape<typeof ptBRUpdate>;

/** All texts of one language. */
export type Texts = WindowTexts &
  OverviewTexts &
  AppealTexts &
  AuditTexts &
  DecisionTexts &
  SyncTexts &
  WatchTexts &
  FlowTexts &
  TransferTexts &
  HandedTexts &
  UpdateTexts &
  TryTexts &
  IncidentTexts &
  ReportTexts &
  BatchTexts &
  SettingsTexts &
  SearchTexts &
  DeskTexts &
  QualityTexts &
  RulesTexts &
  RunsTexts &
  StorageTexts &
  NetworkTexts &
  RecoveryTexts &
  VaultTexts;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every text's address, e.g. `clients.column.name`. */
export type TextKey =
  | Paths<typeof ptBR>
  | Paths<typeof ptBROverview>
  | Paths<typeof ptBRAppeal>
  | Paths<typeof ptBRAudit>
  | Paths<typeof ptBRDecision>
  | Paths<typeof ptBRSync>
  | Paths<typeof ptBRWatch>
  | Paths<typeof ptBRFlow>
  | Paths<typeof ptBRTransfer>
  | Paths<typeof ptBRHanded>
  | Paths<typeof ptBRUpdate>
  | Paths<typeof ptBRTry>
  | Paths<typeof ptBRIncident>
  | Paths<typeof ptBRReport>
  | Paths<typeof ptBRBatch>
  | Paths<typeof ptBRSettings>
  | Paths<typeof ptBRSearch>
  | Paths<typeof ptBRDesk>
  | Paths<typeof ptBRQuality>
  | Paths<typeof ptBRRules>
  | Paths<typeof ptBRRuns>
  | Paths<typeof ptBRStorage>
  | Paths<typeof ptBRNetwork>
  | Paths<typeof ptBRRecovery>
  | Paths<typeof ptBRVault>;
