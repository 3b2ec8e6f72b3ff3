import type { ptBR } from './pt-BR.ts';
import type { ptBRAppeal } from './pt-BR-appeal.ts';
import type { ptBRAudit } from './pt-BR-audit.ts';
import type { ptBRBatch } from './pt-BR-batch.ts';
import type { ptBRDecision } from './pt-BR-decision.ts';
import type { ptBRFlow } from './pt-BR-flow.ts';
import type { ptBRIncident } from './pt-BR-incident.ts';
import type { ptBROverview } from './pt-BR-overview.ts';
import type { ptBRReport } from './pt-BR-report.ts';
import type { ptBRSync } from './pt-BR-sync.ts';
import type { ptBRTry } from './pt-BR-try.ts';
import type { ptBRWatch } from './pt-BR-watch.ts';

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

/** Texts of start, frame and lists: Portuguese gives the keys, a language without one does not compile. */
export type WindowTexts = Shape<typeof ptBR>;

/** Texts about findings and settings. */
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

/** All texts of one language. */
export type Texts = WindowTexts &
  OverviewTexts &
  AppealTexts &
  AuditTexts &
  DecisionTexts &
  SyncTexts &
  WatchTexts &
  FlowTexts &
  TryTexts &
  IncidentTexts &
  ReportTexts &
  BatchTexts;

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
  | Paths<typeof ptBRTry>
  | Paths<typeof ptBRIncident>
  | Paths<typeof ptBRReport>
  | Paths<typeof ptBRBatch>;
