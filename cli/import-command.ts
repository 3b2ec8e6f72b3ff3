import process from 'node:process';
import type { Command } from 'commander';
import { AppFault } from '#app/contract/errors.ts';
import { faultText } from '#app/contract/fault-text.ts';
import { faults } from '#app/contract/faults.ts';
import { createClient } from '#app/use-cases/clients.ts';
import type { Deps } from '#app/use-cases/deps.ts';
import { importFlows } from '#app/use-cases/import-flows.ts';
import { commandDeps } from './command-deps.ts';
import { clientNamed } from './find-client.ts';
import { openWorkspace } from './open-workspace.ts';
import { localeOption } from './options.ts';
import type { Outcome } from './outcome.ts';

interface ImportOptions {
  readonly client: string;
  readonly bot?: string;
  readonly create?: true;
  readonly workspace?: string;
  readonly locale?: string;
}

/** `import FILE… --client NAME`: stores and audits flow files in the workspace. */
export function addImportCommand(program: Command, outcome: Outcome): void {
  program
    .command('import')
    .description('store flow files as snapshots of a client’s bots (passphrase on standard input)')
    .argument('<file...>', 'flow files or folders')
    .requiredOption('--client <name>', 'the client they belong to')
    .option('--create', 'make the client if there is none of that name')
    .option('--bot <name>', 'the bot they belong to; else one bot per file, by its name')
    .option('--workspace <folder>', 'another workspace than the app’s own')
    .option('--locale <tag>', 'pt-BR, en or es')
    .action(async (files: string[], options: ImportOptions) => {
      const locale = localeOption(options.locale);
      const session = await openWorkspace(options.workspace);
      try {
        const deps = commandDeps(session);
        const clientId = findClient(deps, options);
        const botId = options.bot === undefined ? null : findBot(deps, clientId, options.bot);
        const results = await importFlows(deps, { clientId, botId, paths: files });
        for (const result of results) {
          if (result.ok) {
            process.stdout.write(`${result.file}: ${result.verdict}\n`);
            if (result.verdict === 'violations') outcome.exit = Math.max(outcome.exit, 1);
          } else {
            process.stderr.write(`${faultText(result.fault, locale)}\n`);
            outcome.exit = Math.max(outcome.exit, faults[result.fault.code].exit);
          }
        }
      } finally {
        await session.close();
      }
    });
}

function findClient(deps: Deps, { client: name, create }: ImportOptions): string {
  const found = clientNamed(deps, name);
  if (found !== null) return found;
  if (create === true) return createClient(deps, name).id;
  throw new AppFault('client-missing', { name });
}

function findBot(deps: Deps, clientId: string, name: string): string {
  const found = deps
    .workspace()
    .bots.listByClient(clientId)
    .find((bot) => bot.name === name);
  if (found === undefined) throw new AppFault('bot-missing', { name });
  return found.id;
}
