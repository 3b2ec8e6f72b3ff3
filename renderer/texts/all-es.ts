import { esAppeal } from './es-appeal.ts';
import { esAudit } from './es-audit.ts';
import { esBatch } from './es-batch.ts';
import { esDecision } from './es-decision.ts';
import { esDesk } from './es-desk.ts';
import { esFlow } from './es-flow.ts';
import { esHanded } from './es-handed.ts';
import { esIncident } from './es-incident.ts';
import { esNetwork } from './es-network.ts';
import { esOverview } from './es-overview.ts';
import { esQuality } from './es-quality.ts';
import { esRecovery } from './es-recovery.ts';
import { esReport } from './es-report.ts';
import { esRules } from './es-rules.ts';
import { esRuns } from './es-runs.ts';
import { esSearch } from './es-search.ts';
import { esSettings } from './es-settings.ts';
import { esStorage } from './es-storage.ts';
import { esSync } from './es-sync.ts';
import { esTransfer } from './es-transfer.ts';
import { esTry } from './es-try.ts';
import { esUpdate } from './es-update.ts';
import { esVault } from './es-vault.ts';
import { esWatch } from './es-watch.ts';
import { es } from './es.ts';
import type { Texts } from './shape.ts';

/** All texts of the window in Spanish; every part of them comes in here and nowhere else. */
export const texts: Texts = {
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
};
