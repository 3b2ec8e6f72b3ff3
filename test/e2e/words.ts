import type { Locale } from '#core/model/locale.ts';
import { en } from '#renderer/texts/en.ts';
import { enAudit } from '#renderer/texts/en-audit.ts';
import { enDecision } from '#renderer/texts/en-decision.ts';
import { es } from '#renderer/texts/es.ts';
import { esAudit } from '#renderer/texts/es-audit.ts';
import { esDecision } from '#renderer/texts/es-decision.ts';
import { ptBR } from '#renderer/texts/pt-BR.ts';
import { ptBRAudit } from '#renderer/texts/pt-BR-audit.ts';
import { ptBRDecision } from '#renderer/texts/pt-BR-decision.ts';
import type { Texts } from '#renderer/texts/shape.ts';

/** The window's words by language: pages find what a user would look for by its name. */
export const words: Readonly<Record<Locale, Texts>> = {
  'pt-BR': { ...ptBR, ...ptBRAudit, ...ptBRDecision },
  en: { ...en, ...enAudit, ...enDecision },
  es: { ...es, ...esAudit, ...esDecision },
};
