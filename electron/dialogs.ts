import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import {
  app,
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { AppFault } from '#app/contract/errors.ts';
import { hostTexts, type HostTexts } from './host-texts.ts';
import type { SettingsFile } from './settings-file.ts';

/** What a dialog needs: whose window it belongs to (null when it has gone), and in which language it speaks. */
export interface DialogHost {
  readonly settings: SettingsFile;
  readonly window: () => BrowserWindow | null;
}

/** Lets a person choose files or folders; none when the dialog was cancelled. */
export async function askOpen(
  { window, settings }: DialogHost,
  wanted: (texts: HostTexts) => OpenDialogOptions,
): Promise<string[]> {
  const options = wanted(hostTexts[(await settings.read()).locale]);
  const parent = window();
  const { filePaths } =
    parent === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(parent, options);
  return filePaths;
}

/** Lets a person choose one file or folder; null when the dialog was cancelled. */
export async function askOne(
  host: DialogHost,
  wanted: (texts: HostTexts) => OpenDialogOptions,
): Promise<string | null> {
  const [path] = await askOpen(host, wanted);
  return path ?? null;
}

/** Lets a person choose a place; null when the dialog was cancelled. Asking before overwriting is the system's part. */
export async function askSave(
  { window, settings }: DialogHost,
  wanted: (texts: HostTexts) => SaveDialogOptions,
): Promise<string | null> {
  const options = wanted(hostTexts[(await settings.read()).locale]);
  const parent = window();
  const { canceled, filePath } =
    parent === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(parent, options);
  return canceled || filePath === '' ? null : filePath;
}

/**
 * Lets a person choose a place for a new file, by default among their documents; its ending is kept. Null when the dialog
 * was cancelled. Throws AppFault `read-only` for a path that no system takes.
 */
export async function askWhere(host: DialogHost, fileName: string): Promise<string | null> {
  const ending = extname(fileName);
  const path = await askSave(host, ({ saveFile }) => ({
    title: saveFile,
    defaultPath: join(documentsFolder(), fileName),
    filters: [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }],
  }));
  if (path === null) return null;
  if (path.includes('\0')) throw new AppFault('read-only', { file: fileName });
  return path.toLowerCase().endsWith(ending.toLowerCase()) ? path : `${path}${ending}`;
}

function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    // Some desktops name no such folder.
    return homedir();
  }
}
