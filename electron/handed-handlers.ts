import type { HandedFiles } from './handed-files.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** What these channels need of the host. */
export interface HandedHandlerOptions {
  readonly handed: HandedFiles;
  readonly workspace: WorkspaceHost;
}

type HandedHandlers = Pick<
  ChannelHandlers,
  'handed:list' | 'handed:import' | 'handed:look' | 'handed:forget'
>;

/** Channels of files that somebody opened with the app. */
export function handedHandlers({ handed, workspace }: HandedHandlerOptions): HandedHandlers {
  return {
    'handed:list': () => Promise.resolve(handed.list()),
    'handed:import': ({ clientId, botId, files }) => {
      // Asked first: while the workspace is locked, the files go on waiting.
      const worker = workspace.worker();
      const paths = handed.claim(files);
      if (paths.length === 0) return Promise.resolve([]);
      return worker.call('flow:import', { clientId, botId, paths });
    },
    'handed:look': ({ id }) => {
      const worker = workspace.worker();
      const [path] = handed.claim([id]);
      return path === undefined ? Promise.resolve(null) : worker.call('bundle:look', { path });
    },
    'handed:forget': ({ files }) => {
      handed.claim(files);
      return Promise.resolve(null);
    },
  };
}
