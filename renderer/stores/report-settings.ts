import { defineStore } from 'pinia';
import type { Result } from '#app/contract/bridge.ts';
import type { ReportSettings } from '#app/contract/report-views.ts';
import { ask } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** What holds for all reports and packets. */
export const useReportSettings = defineStore('report-settings', () => {
  const mirror = createMirror<ReportSettings>(() => ask((host) => host.report.readSettings(null)));

  /** Changes some of it, on top of what the host holds at that moment. */
  async function write(change: Partial<ReportSettings>): Promise<Result<ReportSettings>> {
    const before = await ask((host) => host.report.readSettings(null));
    if (!before.ok) return before;
    const answer = await ask((host) => host.report.writeSettings({ ...before.value, ...change }));
    if (answer.ok) await mirror.load();
    return answer;
  }

  return { ...mirror, write };
});
