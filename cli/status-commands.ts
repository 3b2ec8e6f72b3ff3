import process from 'node:process';
import type { Command } from 'commander';
import { botSyncStates } from '#app/use-cases/sync/overview.ts';
import { subjectName } from '#app/use-cases/sync/subject-name.ts';
import type { SyncDeps } from '#app/use-cases/sync/sync-deps.ts';
import { clientOption } from './find-client.ts';
import { localeOption, wordOption } from './options.ts';
import { syncCommandDeps } from './sync-deps.ts';
import { syncTexts } from './sync-texts.ts';
import { withWorkspace, type WorkspaceOptions } from './with-workspace.ts';

interface Options extends WorkspaceOptions {
  readonly client?: string;
}

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** `due`, `status`, `bots`, `credentials`: what the workspace knows, without asking a service. */
export function addStatusCommands(program: Command): void {
  add(program, 'due', 'list what is due, longest overdue first', (deps, clientId) =>
    deps
      .workspace()
      .jobs.due(deps.clock.now(), 10_000)
      .filter((job) => clientId === null || job.clientId === clientId)
      .map((job) => ({
        client: clientName(deps, job.clientId),
        name: subjectName(deps, job),
        kind: job.kind,
        dueAt: job.dueAt,
      })),
  );
  add(program, 'status', 'show the age of data, and what failed', (deps, clientId, texts) =>
    deps
      .workspace()
      .jobs.list(clientId)
      .map((job) => ({
        client: clientName(deps, job.clientId),
        name: subjectName(deps, job),
        state: job.state,
        lastOkAt: job.lastOkAt ?? texts.never,
        dueAt: job.dueAt,
        fault: job.lastFault === null ? null : texts.faults[job.lastFault.code],
      })),
  );
  add(program, 'bots', 'list bots and how they stand to what is published', (deps, clientId) =>
    deps
      .workspace()
      .clients.list()
      .filter(({ id }) => clientId === null || id === clientId)
      .flatMap((client) => {
        const states = botSyncStates(deps, client.id);
        return deps
          .workspace()
          .bots.listByClient(client.id)
          .map(({ id, name }) => ({
            client: client.name,
            name,
            publishedAt: states[id]?.publishedAt ?? null,
            lastLookedAt: states[id]?.lastLookedAt ?? null,
            draftDiffers: states[id]?.draftDiffers ?? null,
            auditIsOld: states[id]?.auditIsOld ?? null,
          }));
      }),
  );
  add(program, 'credentials', 'list credentials; never a secret', (deps, clientId) =>
    deps
      .workspace()
      .credentials.list(clientId)
      .map((one) => ({
        client: clientName(deps, one.clientId),
        label: one.label,
        kind: one.kind,
        hint: one.hint === '' ? null : `…${one.hint}`,
        state: one.state,
        lastUsedAt: one.lastUsedAt,
        expiresAt: one.token?.expiresAt ?? null,
      })),
  );
}

function add(
  program: Command,
  name: string,
  description: string,
  rowsOf: (
    deps: SyncDeps,
    clientId: string | null,
    texts: (typeof syncTexts)['en'],
  ) => readonly Row[],
): void {
  program
    .command(name)
    .description(`${description} (passphrase on standard input)`)
    .option('--client <name>', 'only this client')
    .option('--workspace <folder>', 'another workspace than the app’s own')
    .option('--format <form>', 'text or json', 'text')
    .option('--locale <tag>', 'pt-BR, en or es')
    .action(async (options: Options) => {
      const format = wordOption('--format', options.format, ['text', 'json']);
      const texts = syncTexts[localeOption(options.locale)];
      await withWorkspace(options.workspace, async (session) => {
        const deps = syncCommandDeps(session);
        try {
          const rows = rowsOf(deps, clientOption(deps, options.client), texts);
          const text =
            format === 'json' ? JSON.stringify(rows, null, 2) : rows.map(asLine).join('\n');
          if (text !== '') process.stdout.write(`${text}\n`);
        } finally {
          await deps.network.close();
        }
      });
    });
}

function asLine(row: Row): string {
  return Object.values(row)
    .map((value) => (value === null ? '–' : String(value)))
    .join('\t');
}

function clientName({ workspace }: SyncDeps, id: string): string {
  return workspace().clients.get(id)?.name ?? '';
}
