import type { ptBR } from './pt-BR.ts';
import type { ptBRAudit } from './pt-BR-audit.ts';
import type { ptBRDecision } from './pt-BR-decision.ts';
import type { ptBRIncident } from './pt-BR-incident.ts';
import type { ptBRSync } from './pt-BR-sync.ts';
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

/** All texts of one language. */
export type Texts = WindowTexts &
  AuditTexts &
  DecisionTexts &
  SyncTexts &
  WatchTexts &
  IncidentTexts;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every text's address, e.g. `clients.column.name`. */
export type TextKey =
  | Paths<typeof ptBR>
  | Paths<typeof ptBRAudit>
  | Paths<typeof ptBRDecision>
  | Paths<typeof ptBRSync>
  | Paths<typeof ptBRWatch>
  | Paths<typeof ptBRIncident>;
