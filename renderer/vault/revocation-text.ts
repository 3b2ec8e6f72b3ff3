import type { KeysToRevoke } from '#app/contract/slot-views.ts';

/** Words of the list as a text file has them. */
export interface RevocationWords {
  readonly title: string;
  readonly intro: string;
  /** One line about a key, without what was ticked. */
  readonly line: (key: KeysToRevoke['keys'][number]) => string;
  readonly done: string;
  readonly open: string;
}

/** The list of keys to revoke as plain text, one client after the other. `ticked`: ids of keys that were revoked. */
export function revocationText(
  clients: readonly KeysToRevoke[],
  ticked: ReadonlySet<string>,
  { title, intro, line, done, open }: RevocationWords,
): string {
  const parts = clients.map(({ clientName, keys }) =>
    [
      oneLine(clientName),
      ...keys.map(
        (key) =>
          `  [${ticked.has(key.id) ? 'x' : ' '}] ${oneLine(line(key))} (${ticked.has(key.id) ? done : open})`,
      ),
    ].join('\n'),
  );
  return `${[title, intro, ...parts].join('\n\n')}\n`;
}

/** A name with a line break in it would look like another entry. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
