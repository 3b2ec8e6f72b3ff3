// eslint-disable-next-line no-restricted-imports -- a named import of what an older Electron lacks would not load
import * as electron from 'electron';
import type { SystemClipboard } from './secret-clipboard.ts';

/** A whole number of no more than 32 bits that is zero, as Windows reads it: “no”. */
const no = () => new Blob([new Uint8Array(4)]);

/**
 * What clipboard managers look for before they keep a copy: KDE's and with it most on Linux, those on macOS that follow
 * nspasteboard.org, and Windows' own history and its copy to other machines.
 */
const marks: Partial<Record<NodeJS.Platform, Record<string, () => string | Blob>>> = {
  linux: { 'x-kde-passwordManagerHint': () => 'secret' },
  darwin: { 'org.nspasteboard.ConcealedType': () => '1' },
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: () => '1',
    CanIncludeInClipboardHistory: no,
    CanUploadToCloudClipboard: no,
  },
};

/** The clipboard of this system. */
export function systemClipboard(): SystemClipboard {
  const { clipboard } = electron;
  return {
    readText: () => clipboard.readText(),
    writeSecret: async (text) => {
      if (!(await writeMarked(text))) await clipboard.writeText(text);
    },
    clear: () => clipboard.clear(),
  };
}

/** False where the runtime knows no items with several forms, or the system takes none of ours. */
async function writeMarked(text: string): Promise<boolean> {
  const { clipboard } = electron;
  const { ClipboardItem } = electron as Partial<typeof electron>;
  if (ClipboardItem === undefined) return false;
  const marked = Object.entries(marks[process.platform] ?? {}).map(([format, value]) => [
    `electron application/osclipboard;format="${format}"`,
    value(),
  ]);
  try {
    const forms = Object.fromEntries([['text/plain', text], ...marked]) as Record<string, string>;
    await clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    return false;
  }
}
