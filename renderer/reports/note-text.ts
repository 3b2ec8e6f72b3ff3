import { computed } from 'vue';
import { faultText } from '#app/contract/fault-text.ts';
import type { NoteSubject } from '#core/model/report-note.ts';
import { useReportNotes } from '#renderer/stores/report-notes.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** What was stored before somebody emptied a field, so that it can be put back. */
export interface WithdrawnNote {
  readonly about: NoteSubject;
  readonly text: string;
}

/**
 * A field's text about one thing: what is being typed, else what is stored, with how storing stands. `stored` is what
 * the field shows when nobody types.
 */
export function useNoteText(about: () => NoteSubject, stored: () => string) {
  const notes = useReportNotes();
  const settings = useSettings();
  const { t } = useTexts();

  const typed = computed(() => notes.typed(about()));
  const text = computed({
    get: () => typed.value?.text ?? stored(),
    set: (value: string) => {
      // What is on its way to the host must be called back, not forgotten.
      if (value === stored() && !notes.isStoring(about())) notes.drop(about());
      else notes.type(about(), value);
    },
  });
  /** One line about what is not stored; null where all is. */
  const standing = computed(() => {
    if (typed.value === undefined) return null;
    if (notes.isStoring(about())) return t('reportNote.storing');
    const { fault } = typed.value;
    if (fault === null) return t('reportNote.unsaved');
    return t('reportNote.unsavedFault', { fault: faultText(fault, settings.locale) });
  });
  const isRefused = computed(() => (typed.value?.fault ?? null) !== null);

  return { text, standing, isRefused };
}
