import { ptBRAppeal } from './pt-BR-appeal.ts';
import { ptBRAudit } from './pt-BR-audit.ts';
import { ptBRBatch } from './pt-BR-batch.ts';
import { ptBRDecision } from './pt-BR-decision.ts';
import { ptBRDesk } from './pt-BR-desk.ts';
import { ptBRFlow } from './pt-BR-flow.ts';
import { ptBRHanded } from './pt-BR-handed.ts';
import { ptBRIncident } from './pt-BR-incident.ts';
import { ptBRNetwork } from './pt-BR-network.ts';
import { ptBROverview } from './pt-BR-overview.ts';
import { ptBRQuality } from './pt-BR-quality.ts';
import { ptBRRecovery } from './pt-BR-recovery.ts';
import { ptBRReport } from './pt-BR-report.ts';
import { ptBRRules } from './pt-BR-rules.ts';
import { ptBRRuns } from './pt-BR-runs.ts';
import { ptBRSearch } from './pt-BR-search.ts';
import { ptBRSettings } from './pt-BR-settings.ts';
import { ptBRStorage } from './pt-BR-storage.ts';
import { ptBRSync } from './pt-BR-sync.ts';
import { ptBRTransfer } from './pt-BR-transfer.ts';
import { ptBRTry } from './pt-BR-try.ts';
import { ptBRUpdate } from './pt-BR-update.ts';
import { ptBRVault } from './pt-BR-vault.ts';
import { ptBRWatch } from './pt-BR-watch.ts';
import { ptBR } from './pt-BR.ts';
import type { Texts } from './shape.ts';

/** All texts of the window in Portuguese; every part of them comes in here and nowhere else. */
export const texts: Texts = {
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
};
