import type { Locale } from '#core/model/locale.ts';
import { en } from '#renderer/texts/en.ts';
import { enAudit } from '#renderer/texts/en-audit.ts';
import { enDecision } from '#renderer/texts/en-decision.ts';
import { enIncident } from '#renderer/texts/en-incident.ts';
import { enSync } from '#renderer/texts/en-sync.ts';
import { enWatch } from '#renderer/texts/en-watch.ts';
import { es } from '#renderer/texts/es.ts';
import { esAudit } from '#renderer/texts/es-audit.ts';
import { esDecision } from '#renderer/texts/es-decision.ts';
import { esIncident } from '#renderer/texts/es-incident.ts';
import { esSync } from '#renderer/texts/es-sync.ts';
import { esWatch } from '#renderer/texts/es-watch.ts';
import { ptBR } from '#renderer/texts/pt-BR.ts';
import { ptBRAudit } from '#renderer/texts/pt-BR-audit.ts';
import { ptBRDecision } from '#renderer/texts/pt-BR-decision.ts';
import { ptBRIncident } from '#renderer/texts/pt-BR-incident.ts';
import { ptBRSync } from '#renderer/texts/pt-BR-sync.ts';
import { ptBRWatch } from '#renderer/texts/pt-BR-watch.ts';
import type { Texts } from '#renderer/texts/shape.ts';

/** The window's words by language: pages find what a user would look for by its name. */
export const words: Readonly<Record<Locale, Texts>> = {
  'pt-BR': { ...ptBR, ...ptBRAudit, ...ptBRDecision, ...ptBRSync, ...ptBRWatch, ...ptBRIncident },
  en: { ...en, ...enAudit, ...enDecision, ...enSync, ...enWatch, ...enIncident },
  es: { ...es, ...esAudit, ...esDecision, ...esSync, ...esWatch, ...esIncident },
};
