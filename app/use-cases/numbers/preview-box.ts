import { AppFault } from '#app/contract/errors.ts';

/** Largest table that is read, in bytes. */
export const tableLimit = 10 * 1024 * 1024;

/** What was read from a file and waits for a person's word; only the newest is kept. */
export interface PreviewBox<T> {
  /** Keeps a content under an id, which it returns. */
  keep(id: string, content: T): string;
  /** Takes the content out. Throws AppFault `preview-gone`. */
  take(id: string): T;
}

/** An empty box. */
export function previewBox<T>(): PreviewBox<T> {
  let held: { readonly id: string; readonly content: T } | null = null;
  return {
    keep: (id, content) => {
      held = { id, content };
      return id;
    },
    take: (id) => {
      if (held?.id !== id) throw new AppFault('preview-gone');
      const { content } = held;
      held = null;
      return content;
    },
  };
}
