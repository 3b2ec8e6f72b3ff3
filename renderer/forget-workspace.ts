import { useAccessLog } from './stores/access-log.ts';
import { useAlerts } from './stores/alerts.ts';
import { useAppeal } from './stores/appeal.ts';
import { useBackups } from './stores/backups.ts';
import { useBatch } from './stores/batch.ts';
import { useBin } from './stores/bin.ts';
import { useBotSync } from './stores/bot-sync.ts';
import { useBots } from './stores/bots.ts';
import { useCases } from './stores/cases.ts';
import { useChecklist } from './stores/checklist.ts';
import { useClientDrafts } from './stores/client-drafts.ts';
import { useClientRecord } from './stores/client-record.ts';
import { useClients } from './stores/clients.ts';
import { useContacts } from './stores/contacts.ts';
import { useCredentials } from './stores/credentials.ts';
import { useDrafts } from './stores/drafts.ts';
import { useFindings } from './stores/findings.ts';
import { useFlow } from './stores/flow.ts';
import { useHanded } from './stores/handed.ts';
import { useHistory } from './stores/history.ts';
import { useImports } from './stores/imports.ts';
import { useIncident } from './stores/incident.ts';
import { useIncidents } from './stores/incidents.ts';
import { useKeptTalks } from './stores/kept-talks.ts';
import { useNetwork } from './stores/network.ts';
import { useNotices } from './stores/notices.ts';
import { useNumbers } from './stores/numbers.ts';
import { useOverview } from './stores/overview.ts';
import { usePacketCheck } from './stores/packet-check.ts';
import { usePendingAudits } from './stores/pending-audits.ts';
import { usePlaces } from './stores/places.ts';
import { useProbe } from './stores/probe.ts';
import { useRatings } from './stores/ratings.ts';
import { useRecovered } from './stores/recovered.ts';
import { useReportBrands } from './stores/report-brands.ts';
import { useReportDrafts } from './stores/report-drafts.ts';
import { useReportList } from './stores/report-list.ts';
import { useReportNotes } from './stores/report-notes.ts';
import { useReportPreview } from './stores/report-preview.ts';
import { useReportSettings } from './stores/report-settings.ts';
import { useRule } from './stores/rule.ts';
import { useRules } from './stores/rules.ts';
import { useRulesets } from './stores/rulesets.ts';
import { useRun } from './stores/run.ts';
import { useRuns } from './stores/runs.ts';
import { useSchedule } from './stores/schedule.ts';
import { useSearch } from './stores/search.ts';
import { useStorage } from './stores/storage.ts';
import { useSync } from './stores/sync.ts';
import { useSyncAges } from './stores/sync-ages.ts';
import { useTalk } from './stores/talk.ts';
import { useTemplates } from './stores/templates.ts';
import { useTransfer } from './stores/transfer.ts';
import { useUpdates } from './stores/updates.ts';
import { useVault } from './stores/vault.ts';

/** Stores that hold something of the workspace, be it only what its clients are called. */
const held = [
  useAccessLog,
  useAlerts,
  useAppeal,
  useBackups,
  useBatch,
  useBin,
  useBotSync,
  useBots,
  useCases,
  useChecklist,
  useClientRecord,
  useClients,
  useContacts,
  useCredentials,
  useFindings,
  useFlow,
  useHanded,
  useHistory,
  useIncident,
  useIncidents,
  useKeptTalks,
  useNetwork,
  useNumbers,
  useOverview,
  usePacketCheck,
  usePendingAudits,
  usePlaces,
  useProbe,
  useRatings,
  useRecovered,
  useReportBrands,
  useReportList,
  useReportNotes,
  useReportPreview,
  useReportSettings,
  useRule,
  useRules,
  useRulesets,
  useRun,
  useRuns,
  useSchedule,
  useSearch,
  useStorage,
  useSync,
  useSyncAges,
  useTalk,
  useTemplates,
  useTransfer,
  useUpdates,
  useVault,
] as const;

/** Nothing of the clients stays in the page once the workspace is closed. */
export function forgetWorkspace(): void {
  for (const useStore of held) useStore().clear();
  useImports().dismiss();
  useNotices().clear();
}

/** What somebody was typing waits for them while the workspace is locked; it goes only with the workspace itself. */
export function forgetTyping(): void {
  for (const useStore of [useDrafts, useClientDrafts, useReportDrafts]) useStore().clear();
}
