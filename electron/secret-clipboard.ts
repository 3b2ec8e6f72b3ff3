import { createHash } from 'node:crypto';

/** How long a secret may lie in the clipboard, in seconds (SECURITY A25). */
export const secretSeconds = 30;

/** The part of the system's clipboard that is used. Newer runtimes answer with a promise, older ones at once. */
export interface SystemClipboard {
  readText(): string | Promise<string>;
  /** Writes a text with the marks that ask clipboard managers to keep no copy, where the runtime knows how. */
  writeSecret(text: string): Promise<void>;
  clear(): void;
}

/** Copies secrets and takes them out again. */
export interface SecretClipboard {
  /** Puts a secret into the clipboard for {@link secretSeconds}. */
  copy(text: string): Promise<void>;
  /** Takes it out now, if it still lies there: the program ends, or the workspace is locked. */
  forget(): Promise<void>;
}

/**
 * The clipboard of secrets. It remembers a hash of what it copied, not the secret, and clears only what it put there
 * itself: whatever else somebody copied meanwhile is left alone.
 */
export function secretClipboard(
  system: SystemClipboard,
  later: (work: () => void, milliseconds: number) => () => void,
): SecretClipboard {
  let copied: string | null = null;
  let put = (): void => undefined;

  async function forget(): Promise<void> {
    put();
    const ours = copied;
    copied = null;
    if (ours !== null && hashOf(await system.readText()) === ours) system.clear();
  }

  return {
    copy: async (text) => {
      put();
      await system.writeSecret(text);
      copied = hashOf(text);
      put = later(() => void forget().catch(() => undefined), secretSeconds * 1_000);
    },
    forget,
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
