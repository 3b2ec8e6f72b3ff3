import { defineStore } from 'pinia';
import { computed, reactive, ref, shallowRef } from 'vue';
import type { AppealChoices, AppealResult, SavedPacket } from '#app/contract/appeal-views.ts';
import type { Result } from '#app/contract/bridge.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { Locale } from '#core/model/locale.ts';
import { formOf, newDraft } from '#renderer/appeals/appeal-draft.ts';
import type { AppealDraft } from '#renderer/appeals/appeal-draft.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';
import { useSettings } from './settings.ts';

/** The last packet that was built, or why it was not. */
interface Built {
  readonly incidentId: string;
  /** What it was built from. */
  readonly form: string;
  readonly penalisedAt: string | null;
  readonly locale: Locale;
  readonly result: AppealResult;
}

/** The appeal packet of the incident that is open. Drafts stay: a lock loses nothing that was typed. */
export const useAppeal = defineStore('appeal', () => {
  const settings = useSettings();
  const mirror = createKeyedMirror<AppealChoices>(['incident', 'bot', 'number'], (incidentId) =>
    ask((host) => host.appeal.choices({ incidentId })),
  );
  const drafts = reactive(new Map<string, AppealDraft>());
  /** The host keeps one packet; of an earlier one nothing could be saved. */
  const built = shallowRef<Built | null>(null);
  /** True once something that the packet speaks of has changed since. */
  const outdated = ref(false);
  const saved = shallowRef<SavedPacket | null>(null);
  /** Incident whose packet is being built. */
  const building = ref<string | null>(null);
  const failed = shallowRef<{ readonly incidentId: string; readonly fault: Fault } | null>(null);
  const saving = ref(false);
  let turn = 0;

  listen('data:changed', ({ nouns }) => {
    if (nouns.includes('run') || nouns.includes('bot')) outdated.value = true;
  });

  const draft = computed(() => drafts.get(mirror.key.value ?? '') ?? null);
  const own = computed(() => (built.value?.incidentId === mirror.key.value ? built.value : null));
  const result = computed(() => own.value?.result ?? null);
  /** The language that the result is written in. */
  const language = computed(() => own.value?.locale ?? null);
  /** Why the last build or save of this incident failed. */
  const mishap = computed(() =>
    failed.value?.incidentId === mirror.key.value ? failed.value.fault : null,
  );
  /** When the penalty came, as the result has it; UTC, ISO 8601. */
  const penalisedAt = computed(
    () => own.value?.penalisedAt ?? mirror.value.value?.penalisedAt ?? null,
  );
  /** True where the result no longer fits what is entered or known. */
  const stale = computed(() => {
    if (own.value === null || draft.value === null) return false;
    return (
      outdated.value || own.value.form !== JSON.stringify(formOf(own.value.incidentId, draft.value))
    );
  });

  function begin(): void {
    const { key, value } = mirror;
    if (key.value === null || value.value === null || drafts.has(key.value)) return;
    const { locale } = settings;
    const agency = settings.value?.agency ?? '';
    drafts.set(key.value, newDraft(value.value, { locale, agency }));
  }

  /** Shows an incident's choices and its draft. */
  async function show(incidentId: string): Promise<void> {
    await mirror.show(incidentId);
    begin();
  }

  /** Reads the choices again. */
  async function load(): Promise<void> {
    await mirror.load();
    begin();
  }

  /** Takes down what is entered for the incident that is open. */
  function change(next: AppealDraft): void {
    if (mirror.key.value !== null) drafts.set(mirror.key.value, next);
  }

  /** Builds the packet from what is entered now; what is typed meanwhile makes it stale. */
  async function build(): Promise<void> {
    const incidentId = mirror.key.value;
    if (incidentId === null || draft.value === null || building.value !== null) return;
    const form = formOf(incidentId, draft.value);
    const mine = turn;
    building.value = incidentId;
    failed.value = null;
    outdated.value = false;
    const answer = await ask((host) => host.appeal.build(form));
    // The workspace was closed meanwhile.
    if (mine !== turn) return;
    building.value = null;
    // A build takes the place of the packet before it, even where it fails.
    built.value = null;
    saved.value = null;
    if (!answer.ok) {
      failed.value = { incidentId, fault: answer.fault };
      return;
    }
    const { penalisedAt: at, locale } = form;
    built.value = {
      ...{ incidentId, locale, penalisedAt: at },
      form: JSON.stringify(form),
      result: answer.value,
    };
  }

  /** Has the user choose a place and writes the packet there; null means the user thought better of it. */
  async function save(isStamped: boolean): Promise<Result<SavedPacket | null>> {
    if (own.value?.result.kind !== 'made' || saving.value) return { ok: true, value: null };
    const { incidentId } = own.value;
    const { appealId } = own.value.result;
    const mine = turn;
    saving.value = true;
    failed.value = null;
    const answer = await ask((host) => host.appeal.save({ appealId, isStamped }));
    if (mine !== turn) return { ok: true, value: null };
    saving.value = false;
    if (answer.ok) saved.value = answer.value ?? saved.value;
    else {
      failed.value = { incidentId, fault: answer.fault };
      if (answer.fault.code === 'preview-gone') outdated.value = true;
    }
    return answer;
  }

  /** Shows the packet that was written in the file manager. */
  async function reveal(): Promise<Result<null>> {
    return ask((host) => host.report.reveal(null));
  }

  /** Forgets everything but what was typed, and any answer still under way. */
  function clear(): void {
    turn += 1;
    mirror.clear();
    built.value = null;
    saved.value = null;
    building.value = null;
    failed.value = null;
    saving.value = false;
    outdated.value = false;
  }

  return {
    choices: mirror.value,
    status: mirror.status,
    fault: mirror.fault,
    key: mirror.key,
    ...{ draft, result, language, mishap, stale, saved, building, saving, penalisedAt },
    ...{ show, load, change, build, save, reveal, clear },
  };
});
