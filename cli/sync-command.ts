import process from 'node:process';
import type { Command } from 'commander';
import { scheduler } from '#app/use-cases/sync/scheduler.ts';
import { taskRegistry } from '#app/use-cases/tasks/task-registry.ts';
import type { SyncResult } from '#app/contract/sync-views.ts';
import type { SyncDeps } from '#app/use-cases/sync/sync-deps.ts';
import { fillText } from '#core/model/fill-text.ts';
import { clientOption } from './find-client.ts';
import { localeOption, wordOption } from './options.ts';
import type { Outcome } from './outcome.ts';
import { syncCommandDeps } from './sync-deps.ts';
import { syncTexts } from './sync-texts.ts';
import { withWorkspace, type WorkspaceOptions } from './with-workspace.ts';

interface SyncOptions extends WorkspaceOptions {
  readonly client?: string;
  readonly all?: true;
  readonly everything?: true;
}

/** `sync`: runs what is due now, or with `--all` every bot and account. */
export function addSyncCommand(program: Command, outcome: Outcome): void {
  program
    .command('sync')
    .description('sync what is due now (passphrase on standard input)')
    .option('--client <name>', 'only this client')
    .option('--all', 'every bot and account, due or not')
    .option('--everything', 'drafts and desks too, also where no publication changed')
    .option('--workspace <folder>', 'another workspace than the app’s own')
    .option('--format <form>', 'text or json', 'text')
    .option('--locale <tag>', 'pt-BR, en or es')
    .action(async (options: SyncOptions) => {
      const format = wordOption('--format', options.format, ['text', 'json']);
      const texts = syncTexts[localeOption(options.locale)];
      await withWorkspace(options.workspace, async (session) => {
        const deps = withProgress(syncCommandDeps(session));
        try {
          const clientId = clientOption(deps, options.client);
          const { jobs } = deps.workspace();
          jobs.releaseForeign(deps.bootId);
          const due = jobs.due(deps.clock.now(), 10_000);
          const chosen = options.all === true ? jobs.list(clientId) : due;
          const jobIds = chosen
            .filter((job) => clientId === null || job.clientId === clientId)
            .map(({ id }) => id);
          if (jobIds.length === 0 && format === 'text') {
            process.stdout.write(`${texts.nothingDue}\n`);
            return;
          }
          const everything = options.everything === true;
          const result = await scheduler(deps).syncNow({ clientId, jobIds, everything });
          if (format === 'json') process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
          else process.stdout.write(`${fillText(texts.result, countsOf(result))}\n`);
          for (const { name, fault } of result.failed)
            process.stderr.write(`${name}: ${texts.faults[fault.code]}\n`);
          if (result.failed.length > 0) outcome.exit = Math.max(outcome.exit, 3);
        } finally {
          await deps.network.close();
          await deps.checker.close();
        }
      });
    });
}

function countsOf(result: SyncResult) {
  const { changed, unchanged, partial, failed, audited, requests } = result;
  return { changed, unchanged, partial, failed: failed.length, audited, requests };
}

/** Progress goes to standard error, and only where somebody looks. */
function withProgress(deps: SyncDeps): SyncDeps {
  if (!process.stderr.isTTY) return deps;
  return {
    ...deps,
    tasks: taskRegistry({
      clock: deps.clock,
      emit: (_event, payload) => {
        if ('done' in payload)
          process.stderr.write(`\r${payload.done}/${payload.total} ${payload.item}\u001B[K`);
      },
      soon: (work) => work(),
    }),
  };
}
