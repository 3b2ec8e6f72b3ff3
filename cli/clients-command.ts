import process from 'node:process';
import type { Command } from 'commander';
import { listClients } from '#app/use-cases/clients.ts';
import { commandDeps } from './command-deps.ts';
import { openWorkspace } from './open-workspace.ts';
import { wordOption } from './options.ts';

/** `clients`: lists the workspace's clients. */
export function addClientsCommand(program: Command): void {
  program
    .command('clients')
    .description('list the clients of the workspace (passphrase on standard input)')
    .option('--workspace <folder>', 'another workspace than the app’s own')
    .option('--format <form>', 'text or json', 'text')
    .option('--locale <tag>', 'language of messages: pt-BR, en or es')
    .action(async (options: { workspace?: string; format: string }) => {
      const format = wordOption('--format', options.format, ['text', 'json']);
      const session = await openWorkspace(options.workspace);
      try {
        const rows = listClients(commandDeps(session));
        const text =
          format === 'json'
            ? JSON.stringify(rows, null, 2)
            : rows
                .map(({ client, bots, verdict }) => `${client.name}\t${bots}\t${verdict ?? '–'}`)
                .join('\n');
        if (text !== '') process.stdout.write(`${text}\n`);
      } finally {
        await session.close();
      }
    });
}
