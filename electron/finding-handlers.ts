import { basename } from 'node:path';
import { hostTexts } from './host-texts.ts';
import type { ChannelHandlers } from './ipc-gate.ts';
import { askWhere, type ReportHandlerOptions } from './report-handlers.ts';

/** Channels of findings that need a dialog. */
export function findingHandlers(
  options: ReportHandlerOptions,
): Pick<ChannelHandlers, 'finding:export'> {
  const { workspace, settings, shell } = options;
  return {
    'finding:export': async (table) => {
      const { findingsFile } = hostTexts[(await settings.read()).locale];
      const day = new Date().toISOString().slice(0, 10);
      const path = await askWhere(options, `${findingsFile}_${day}.csv`);
      if (path === null) return null;
      const { rows } = await workspace.worker().call('finding:write-table', { ...table, path });
      shell.wrote(path);
      return { fileName: basename(path), rows };
    },
  };
}
