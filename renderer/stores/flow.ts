import { defineStore } from 'pinia';
import { ref, watch } from 'vue';
import type { ComparisonView, FlowVersion } from '#app/contract/flow-views.ts';
import type { FlowDrawing } from '#core/model/flow-drawing.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';
import { useSettings } from './settings.ts';

/** A version of a flow as the window shows it, or `none` until a flow was imported. */
export type ShownFlow =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'flow';
      readonly snapshotId: string;
      readonly versions: readonly FlowVersion[];
      readonly drawing: FlowDrawing;
    };

/** The flow of the bot that is open, in one of its versions, and what changed in it since another. */
export const useFlow = defineStore('flow', () => {
  const settings = useSettings();
  const botId = ref<string | null>(null);
  /** The version that was asked for; null for the newest. */
  const version = ref<string | null>(null);
  /** The version it is compared with; null for none. */
  const since = ref<string | null>(null);

  const mirror = createMirror<ShownFlow>(async () => {
    const request = {
      botId: botId.value ?? '',
      snapshotId: version.value,
      locale: settings.locale,
    };
    const answer = await ask((host) => host.flow.read(request));
    if (!answer.ok) return answer;
    if (answer.value === null) return { ok: true, value: { kind: 'none' } };
    const { drawing, ...rest } = answer.value;
    // Checked against its schema by the worker that wrote it.
    return {
      ok: true,
      value: { kind: 'flow', ...rest, drawing: JSON.parse(drawing) as FlowDrawing },
    };
  });

  const comparison = createMirror<ComparisonView>(() => {
    const to = mirror.value.value?.kind === 'flow' ? mirror.value.value.snapshotId : '';
    const request = {
      botId: botId.value ?? '',
      from: since.value ?? '',
      to,
      locale: settings.locale,
    };
    return ask((host) => host.flow.compare(request));
  });

  async function reload(): Promise<void> {
    await mirror.refresh();
    if (since.value !== null) await comparison.load();
  }

  listen('data:changed', ({ nouns }) => {
    if (nouns.includes('run') || nouns.includes('bot')) void reload();
  });
  // Conditions are told by the worker: another language is another answer.
  watch(
    () => settings.locale,
    () => void reload(),
  );

  /** Shows a bot's flow: the version that is named, or else the one that was shown before, or the newest. */
  async function show(id: string, snapshotId: string | null = null): Promise<void> {
    if (botId.value !== id) clear();
    botId.value = id;
    if (snapshotId !== null) version.value = snapshotId;
    await mirror.load();
  }

  /** Shows another version; what it was compared with is let go if it is the same. */
  async function showVersion(snapshotId: string | null): Promise<void> {
    version.value = snapshotId;
    comparison.clear();
    if (since.value === snapshotId) since.value = null;
    await mirror.load();
    if (since.value !== null) await comparison.load();
  }

  /** Compares with an earlier or later version; null ends it. */
  async function compareWith(snapshotId: string | null): Promise<void> {
    since.value = snapshotId;
    comparison.clear();
    if (snapshotId !== null) await comparison.load();
  }

  /** Forgets the bot and its flow. */
  function clear(): void {
    botId.value = null;
    version.value = null;
    since.value = null;
    mirror.clear();
    comparison.clear();
  }

  return {
    ...mirror,
    botId,
    since,
    comparison: comparison.value,
    comparisonStatus: comparison.status,
    comparisonFault: comparison.fault,
    show,
    showVersion,
    compareWith,
    clear,
  };
});
