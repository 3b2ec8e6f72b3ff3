import type { ptBR } from './pt-BR.ts';
import type { ptBRAudit } from './pt-BR-audit.ts';
import type { ptBRDecision } from './pt-BR-decision.ts';

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

/** Texts of start, frame and lists: Portuguese gives the keys, a language without one does not compile. */
export type WindowTexts = Shape<typeof ptBR>;

/** Texts about findings and settings. */
export type AuditTexts = Shape<typeof ptBRAudit>;

/** The same for answers and triage. */
export type DecisionTexts = Shape<typeof ptBRDecision>;

/** All texts of one language. */
export type Texts = WindowTexts & AuditTexts & DecisionTexts;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every text's address, e.g. `clients.column.name`. */
export type TextKey = Paths<typeof ptBR> | Paths<typeof ptBRAudit> | Paths<typeof ptBRDecision>;
