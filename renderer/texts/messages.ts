import type { Locale } from '#core/model/locale.ts';
import { en } from './en.ts';
import { enAppeal } from './en-appeal.ts';
import { enAudit } from './en-audit.ts';
import { enBatch } from './en-batch.ts';
import { enDecision } from './en-decision.ts';
import { enFlow } from './en-flow.ts';
import { enIncident } from './en-incident.ts';
import { enOverview } from './en-overview.ts';
import { enReport } from './en-report.ts';
import { enSync } from './en-sync.ts';
import { enTry } from './en-try.ts';
import { enWatch } from './en-watch.ts';
import { es } from './es.ts';
import { esAppeal } from './es-appeal.ts';
import { esAudit } from './es-audit.ts';
import { esBatch } from './es-batch.ts';
import { esDecision } from './es-decision.ts';
import { esFlow } from './es-flow.ts';
import { esIncident } from './es-incident.ts';
import { esOverview } from './es-overview.ts';
import { esReport } from './es-report.ts';
import { esSync } from './es-sync.ts';
import { esTry } from './es-try.ts';
import { esWatch } from './es-watch.ts';
import { ptBR } from './pt-BR.ts';
import { ptBRAppeal } from './pt-BR-appeal.ts';
import { ptBRAudit } from './pt-BR-audit.ts';
import { ptBRBatch } from './pt-BR-batch.ts';
import { ptBRDecision } from './pt-BR-decision.ts';
import { ptBRFlow } from './pt-BR-flow.ts';
import { ptBRIncident } from './pt-BR-incident.ts';
import { ptBROverview } from './pt-BR-overview.ts';
import { ptBRReport } from './pt-BR-report.ts';
import { ptBRSync } from './pt-BR-sync.ts';
import { ptBRTry } from './pt-BR-try.ts';
import { ptBRWatch } from './pt-BR-watch.ts';
import type { Texts } from './shape.ts';

/** All texts of the window, by language; every part of them comes in here and nowhere else. */
export const messages: Readonly<Record<Locale, Texts>> = {
  'pt-BR': {
    ...ptBR,
    ...ptBRAppeal,
    ...ptBRAudit,
    ...ptBRDecision,
    ...ptBRSync,
    ...ptBRWatch,
    ...ptBRFlow,
    ...ptBRTry,
    ...ptBRIncident,
    ...ptBRReport,
    ...ptBROverview,
    ...ptBRBatch,
  },
  en: {
    ...en,
    ...enAppeal,
    ...enAudit,
    ...enDecision,
    ...enSync,
    ...enWatch,
    ...enFlow,
    ...enTry,
    ...enIncident,
    ...enReport,
    ...enOverview,
    ...enBatch,
  },
  es: {
    ...es,
    ...esAppeal,
    ...esAudit,
    ...esDecision,
    ...esSync,
    ...esWatch,
    ...esFlow,
    ...esTry,
    ...esIncident,
    ...esReport,
    ...esOverview,
    ...esBatch,
  },
};
