import { basename } from 'node:path';
import { askWhere } from './dialogs.ts';
import { hostTexts, type HostTexts } from './host-texts.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import type { ReportHandlerOptions } from './report-handlers.ts';

type TableHandlers = Pick<
  ChannelHandlers,
  'finding:export' | 'quality:export' | 'contact:export' | 'access:export'
>;

/** Channels that write a list as CSV where a person chooses; each has its worker method, which is given the path. */
export function tableHandlers(options: ReportHandlerOptions): TableHandlers {
  const { workspace, settings, shell } = options;

  async function exported(
    stem: (texts: HostTexts) => string,
    write: (path: string) => Promise<{ rows: number }>,
  ): Promise<{ fileName: string; rows: number } | null> {
    const texts = hostTexts[(await settings.read()).locale];
    const path = await askWhere(options, tableFileName(stem(texts), new Date()));
    if (path === null) return null;
    const { rows } = await write(path);
    shell.wrote(path);
    return { fileName: basename(path), rows };
  }

  return {
    'finding:export': (table) =>
      exported(
        ({ findingsFile }) => findingsFile,
        (path) => workspace.worker().call('finding:write-table', { ...table, path }),
      ),
    'quality:export': (table) =>
      exported(
        ({ ratingsFile }) => ratingsFile,
        (path) => workspace.worker().call('quality:write-table', { ...table, path }),
      ),
    'contact:export': (table) =>
      exported(
        ({ contactsFile }) => contactsFile,
        (path) => workspace.worker().call('contact:write-table', { ...table, path }),
      ),
    'access:export': (table) =>
      exported(
        ({ accessFile }) => accessFile,
        (path) => workspace.worker().call('access:write-table', { ...table, path }),
      ),
  };
}

/** Name of a table's file, with the day as a calendar on the wall has it: in this machine's time zone unless given. */
export function tableFileName(stem: string, at: Date, timeZone?: string): string {
  return `${stem}_${dayOfFile(at, timeZone)}.csv`;
}

/** A day as names of files have it, e.g. `2026-11-22`: in this machine's time zone unless given. */
export function dayOfFile(at: Date, timeZone?: string): string {
  // Swedish writes a date as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(at);
}
