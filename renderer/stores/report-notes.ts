import { defineStore } from 'pinia';
import { ref, shallowReactive } from 'vue';
import type { Fault } from '#app/contract/errors.ts';
import type { ReportNotesView } from '#app/contract/report-views.ts';
import type { Locale } from '#core/model/locale.ts';
import type { NoteSubject } from '#core/model/report-note.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';
import { useReportPreview } from './report-preview.ts';

/** What somebody typed about one thing and the host has not stored yet. */
export interface UnstoredNote {
  readonly clientId: string;
  readonly about: NoteSubject;
  readonly text: string;
  /** Why storing it failed; null while nobody tried. */
  readonly fault: Fault | null;
}

/**
 * What people write for a client's report. What is typed is kept here until the host has it: leaving the view, a fault
 * or locking the workspace loses none of it.
 */
export const useReportNotes = defineStore('report-notes', () => {
  const clientId = ref<string | null>(null);
  const locale = ref<Locale>('pt-BR');
  const unstored = shallowReactive(new Map<string, UnstoredNote>());
  const storing = shallowReactive(new Set<string>());
  /** Left while they were on their way with an older text. */
  const again = new Set<string>();
  const mirror = createMirror<ReportNotesView>(() => {
    const request = { clientId: clientId.value ?? '', locale: locale.value };
    return ask((host) => host.report.notes(request));
  });

  listen('data:changed', ({ nouns }) => {
    const own = ['report', 'run', 'bot', 'client'] as const;
    if (own.some((noun) => nouns.includes(noun))) void mirror.refresh();
  });

  /** Shows what belongs to a client's report in the report's language. */
  async function show(id: string, language: Locale): Promise<void> {
    if (clientId.value !== id) mirror.clear();
    clientId.value = id;
    locale.value = language;
    await mirror.load();
  }

  /** What is typed about something of the open client and not stored; undefined where there is nothing. */
  function typed(about: NoteSubject): UnstoredNote | undefined {
    return unstored.get(keyOf(clientId.value ?? '', about));
  }

  function isStoring(about: NoteSubject): boolean {
    return storing.has(keyOf(clientId.value ?? '', about));
  }

  /** Keeps what is being typed. */
  function type(about: NoteSubject, text: string): void {
    const id = clientId.value ?? '';
    unstored.set(keyOf(id, about), { clientId: id, about, text, fault: null });
  }

  /** Gives up what was typed about something: what is stored counts again. */
  function drop(about: NoteSubject): void {
    unstored.delete(keyOf(clientId.value ?? '', about));
  }

  /** True where something was typed for the open client and is not stored. */
  function isUnstored(): boolean {
    return [...unstored.values()].some((note) => note.clientId === clientId.value);
  }

  async function send(key: string, note: UnstoredNote, by: string): Promise<Fault | null> {
    storing.add(key);
    const { text, about } = note;
    const request = { clientId: note.clientId, about, text: text.trim(), by };
    const answer = await ask((host) => host.report.writeNote(request));
    if (answer.ok && note.clientId === clientId.value) {
      // The field goes over from what was typed to what is stored: that must be there first.
      await mirror.refresh();
      useReportPreview().change();
    }
    storing.delete(key);
    const newest = unstored.get(key);
    if (newest?.text === text) {
      if (answer.ok) unstored.delete(key);
      else unstored.set(key, { ...note, fault: answer.fault });
    }
    if (again.delete(key) && newest !== undefined && newest.text !== text)
      return send(key, newest, by);
    return answer.ok ? null : answer.fault;
  }

  /** Stores all that was typed for the open client, in somebody's name. Returns the first fault, or null. */
  async function storeAll(by: string): Promise<Fault | null> {
    const own = [...unstored].filter(([, note]) => note.clientId === clientId.value);
    const faults = await Promise.all(
      own.map(async ([key, note]) => {
        if (!storing.has(key)) return send(key, note, by);
        again.add(key);
        return null;
      }),
    );
    return faults.find((fault) => fault !== null) ?? null;
  }

  /** Forgets what is stored; what is not stays, unseen, until it can be. */
  function clear(): void {
    clientId.value = null;
    mirror.clear();
  }

  return { ...mirror, clientId, show, typed, isStoring, type, drop, isUnstored, storeAll, clear };
});

function keyOf(clientId: string, about: NoteSubject): string {
  return about.kind === 'summary'
    ? `${clientId} summary`
    : [clientId, about.kind, about.botId, about.auditId].join(' ');
}
