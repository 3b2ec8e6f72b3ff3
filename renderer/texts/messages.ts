import type { Locale } from '#core/model/locale.ts';
import { en } from './en.ts';
import { enAppeal } from './en-appeal.ts';
import { enAudit } from './en-audit.ts';
import { enBatch } from './en-batch.ts';
import { enDecision } from './en-decision.ts';
import { enFlow } from './en-flow.ts';
import { enHanded } from './en-handed.ts';
import { enUpdate } from './en-update.ts';
import { enIncident } from './en-incident.ts';
import { enOverview } from './en-overview.ts';
import { enReport } from './en-report.ts';
import { enSync } from './en-sync.ts';
import { enTransfer } from './en-transfer.ts';
import { enTry } from './en-try.ts';
import { enWatch } from './en-watch.ts';
import { es } from './es.ts';
import { esAppeal } from './es-appeal.ts';
import { esAudit } from './es-audit.ts';
import { esBatch } from './es-batch.ts';
import { esDecision } from './es-decision.ts';
import { esFlow } from './es-flow.ts';
import { esHanded } from './es-handed.ts';
import { esUpdate } from './es-update.ts';
import { esIncident } from './es-incident.ts';
import { esOverview } from './es-overview.ts';
import { esReport } from './es-report.ts';
import { esSync } from './es-sync.ts';
import { esTransfer } from './es-transfer.ts';
import { esTry } from './es-try.ts';
import { esWatch } from './es-watch.ts';
import { ptBR } from './pt-BR.ts';
import { ptBRAppeal } from './pt-BR-appeal.ts';
import { ptBRAudit } from './pt-BR-audit.ts';
import { ptBRBatch } from './pt-BR-batch.ts';
import { ptBRDecision } from './pt-BR-decision.ts';
import { ptBRFlow } from './pt-BR-flow.ts';
import { ptBRHanded } from './pt-BR-handed.ts';
import { ptBRUpdate } from './pt-BR-update.ts';
import { ptBRIncident } from './pt-BR-incident.ts';
import { ptBROverview } from './pt-BR-overview.ts';
import { ptBRReport } from './pt-BR-report.ts';
import { ptBRSync } from './pt-BR-sync.ts';
import { ptBRTransfer } from './pt-BR-transfer.ts';
import { ptBRTry } from './pt-BR-try.ts';
import { ptBRWatch } from './pt-BR-watch.ts';
import { ptBRSettings } from './pt-BR-settings.ts';
import { enSettings } from './en-settings.ts';
import { esSettings } from './es-settings.ts';
import { ptBRSearch } from './pt-BR-search.ts';
import { enSearch } from './en-search.ts';
import { esSearch } from './es-search.ts';
import { ptBRDesk } from './pt-BR-desk.ts';
import { enDesk } from './en-desk.ts';
import { esDesk } from './es-desk.ts';
import { ptBRQuality } from './pt-BR-quality.ts';
import { enQuality } from './en-quality.ts';
import { esQuality } from './es-quality.ts';
import { ptBRRules } from './pt-BR-rules.ts';
import { enRules } from './en-rules.ts';
import { esRules } from './es-rules.ts';
import { ptBRRuns } from './pt-BR-runs.ts';
import { enRuns } from './en-runs.ts';
import { esRuns } from './es-runs.ts';
import { ptBRStorage } from './pt-BR-storage.ts';
import { enStorage } from './en-storage.ts';
import { esStorage } from './es-storage.ts';
import { ptBRRecovery } from './pt-BR-recovery.ts';
import { enRecovery } from './en-recovery.ts';
import { esRecovery } from './es-recovery.ts';
import { ptBRVault } from './pt-BR-vault.ts';
import { enVault } from './en-vault.ts';
import { esVault } from './es-vault.ts';
import { ptBRNetwork } from './pt-BR-network.ts';
import { enNetwork } from './en-network.ts';
import { esNetwork } from './es-network.ts';
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
    ...ptBRTransfer,
    ...ptBRHanded,
    ...ptBRUpdate,
    ...ptBRTry,
    ...ptBRIncident,
    ...ptBRReport,
    ...ptBROverview,
    ...ptBRBatch,
    ...ptBRRecovery,
    ...ptBRVault,
    ...ptBRStorage,
    ...ptBRRuns,
    ...ptBRRules,
    ...ptBRQuality,
    ...ptBRDesk,
    ...ptBRSearch,
    ...ptBRSettings,
    ...ptBRNetwork,
  },
  en: {
    ...en,
    ...enAppeal,
    ...enAudit,
    ...enDecision,
    ...enSync,
    ...enWatch,
    ...enFlow,
    ...enTransfer,
    ...enHanded,
    ...enUpdate,
    ...enTry,
    ...enIncident,
    ...enReport,
    ...enOverview,
    ...enBatch,
    ...enRecovery,
    ...enVault,
    ...enStorage,
    ...enRuns,
    ...enRules,
    ...enQuality,
    ...enDesk,
    ...enSearch,
    ...enSettings,
    ...enNetwork,
  },
  es: {
    ...es,
    ...esAppeal,
    ...esAudit,
    ...esDecision,
    ...esSync,
    ...esWatch,
    ...esFlow,
    ...esTransfer,
    ...esHanded,
    ...esUpdate,
    ...esTry,
    ...esIncident,
    ...esReport,
    ...esOverview,
    ...esBatch,
    ...esRecovery,
    ...esVault,
    ...esStorage,
    ...esRuns,
    ...esRules,
    ...esQuality,
    ...esDesk,
    ...esSearch,
    ...esSettings,
    ...esNetwork,
  },
};
