import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { ReportPreview } from '#app/contract/report-views.ts';
import type { ExportedReport } from '#app/contract/views.ts';
import type { ExportFormat } from '#core/model/export-format.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { draftFault, formOf } from '#renderer/reports/report-draft.ts';
import { createRenewal } from './renewal.ts';
import { useReportDrafts } from './report-drafts.ts';
import { useSettings } from './settings.ts';

/** Pause after the last change before a report is printed anew, in milliseconds. */
const PAUSE = 600;

/**
 * The report of the client that is open, as it will be written. What a person sees is what is saved: while the
 * preview lags behind the form, or could not be renewed, nothing is.
 */
export const useReportPreview = defineStore('report-preview', () => {
  const drafts = useReportDrafts();
  const settings = useSettings();

  const clientId = ref<string | null>(null);
  const value = shallowRef<ReportPreview | null>(null);
  const fault = shallowRef<Fault | null>(null);
  /** True where what the report is made of changed without the user's doing. */
  const isOutdated = ref(false);
  const approvedBy = ref<string | null>(null);
  /** True where an approval was taken back because the report changed. */
  const isWithdrawn = ref(false);
  const saving = ref(false);
  /** What the preview was asked for with. */
  const shownKey = ref('');

  const agency = () => settings.value?.agency ?? '';
  /** What the form asks for now. */
  const key = computed(() =>
    clientId.value === null
      ? ''
      : JSON.stringify([clientId.value, drafts.of(clientId.value), agency()]),
  );

  const renewal = createRenewal(async (isStale) => {
    const id = clientId.value;
    if (id === null) return;
    const asked = key.value;
    isOutdated.value = false;
    const about = { clientId: id, agency: agency(), approvedBy: approvedBy.value };
    const form = formOf(drafts.of(id), about, Date.now());
    const answer = await ask((host) => host.report.preview(form));
    if (isStale()) return;
    if (answer.ok) {
      value.value = answer.value;
      fault.value = null;
      shownKey.value = asked;
    } else {
      fault.value = answer.fault;
      approvedBy.value = null;
    }
  });

  /** True where the preview is what the form asks for, so that it may be saved. */
  const isCurrent = computed(
    () =>
      value.value !== null &&
      fault.value === null &&
      !renewal.running.value &&
      shownKey.value === key.value,
  );

  listen('data:changed', ({ nouns }) => {
    if (clientId.value === null || nouns.every((noun) => noun === 'job' || noun === 'alert'))
      return;
    // Saving says that a report was sent: that changes the next one, not this one.
    if (saving.value && nouns.every((noun) => noun === 'report')) return;
    isOutdated.value = true;
    // Nothing is shown that could change under the reader, and what was missing may be there now.
    if (value.value === null && fault.value !== null) renewal.after(PAUSE);
  });

  function takeBack(): void {
    if (approvedBy.value !== null) isWithdrawn.value = true;
    approvedBy.value = null;
  }

  /** Shows the report of a client; what is shown already stays as it is. */
  function show(id: string): void {
    drafts.begin(id);
    if (clientId.value !== id) forget(id);
    if (isCurrent.value && !isOutdated.value) return;
    if (isCurrent.value && approvedBy.value !== null) return;
    if (draftFault(drafts.of(id)) === null) renewal.after(0);
  }

  /** Something that is printed was changed by the user: an approval no longer holds, and the preview is renewed. */
  function change(): void {
    takeBack();
    if (clientId.value === null) return;
    if (draftFault(drafts.of(clientId.value)) === null) renewal.after(PAUSE);
    // What was wished for before is no longer asked for.
    else renewal.stop();
  }

  /** Prints anew at once. */
  function renew(): void {
    takeBack();
    renewal.after(0);
  }

  /** Prints it as approved by somebody; what they saw must be current. */
  function approve(by: string): void {
    approvedBy.value = by;
    isWithdrawn.value = false;
    renewal.after(0);
  }

  /** Lets the user choose a place and writes what is shown. Null: cancelled, or there is nothing to write. */
  async function save(format: ExportFormat): Promise<Result<ExportedReport | null>> {
    if (value.value === null || !isCurrent.value) return { ok: true, value: null };
    const { previewId } = value.value;
    saving.value = true;
    const answer = await ask((host) => host.report.save({ previewId, format }));
    saving.value = false;
    if (!answer.ok && answer.fault.code === 'preview-gone') renew();
    return answer;
  }

  /** Shows the last written file in the file manager. */
  async function reveal(): Promise<Result<null>> {
    return ask((host) => host.report.reveal(null));
  }

  function forget(next: string | null): void {
    renewal.stop();
    clientId.value = next;
    value.value = null;
    fault.value = null;
    isOutdated.value = false;
    approvedBy.value = null;
    isWithdrawn.value = false;
    shownKey.value = '';
  }

  return {
    clientId,
    value,
    fault,
    renewing: renewal.running,
    isCurrent,
    isOutdated,
    isWithdrawn,
    approvedBy,
    saving,
    show,
    change,
    renew,
    approve,
    save,
    reveal,
    clear: () => forget(null),
  };
});
