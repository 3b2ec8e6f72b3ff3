import { enAppeal } from './en-appeal.ts';
import { enAudit } from './en-audit.ts';
import { enBatch } from './en-batch.ts';
import { enDecision } from './en-decision.ts';
import { enDesk } from './en-desk.ts';
import { enFlow } from './en-flow.ts';
import { enHanded } from './en-handed.ts';
import { enIncident } from './en-incident.ts';
import { enNetwork } from './en-network.ts';
import { enOverview } from './en-overview.ts';
import { enQuality } from './en-quality.ts';
import { enRecovery } from './en-recovery.ts';
import { enReport } from './en-report.ts';
import { enRules } from './en-rules.ts';
import { enRuns } from './en-runs.ts';
import { enSearch } from './en-search.ts';
import { enSettings } from './en-settings.ts';
import { enStorage } from './en-storage.ts';
import { enSync } from './en-sync.ts';
import { enTransfer } from './en-transfer.ts';
import { enTry } from './en-try.ts';
import { enUpdate } from './en-update.ts';
import { enVault } from './en-vault.ts';
import { enWatch } from './en-watch.ts';
import { en } from './en.ts';
import type { Texts } from './shape.ts';

/** All texts of the window in English; every part of them comes in here and nowhere else. */
export const texts: Texts = {
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
};
