import { Command } from 'commander';
import type { ReportPrinter } from '#app/ports/report-printer.ts';
import { appPrinter } from './app-printer.ts';
import { addCheckCommand } from './check-command.ts';
import { addClientsCommand } from './clients-command.ts';
import { addDiffCommand } from './diff-command.ts';
import { addImportCommand } from './import-command.ts';
import { addPacketCommand } from './packet-command.ts';
import { addProbeCommand } from './probe-command.ts';
import { addReportCommand } from './report-command.ts';
import { addSimulateCommand } from './simulate-command.ts';
import { addStatusCommands } from './status-commands.ts';
import { addSyncCommand } from './sync-command.ts';
import { addVerifyCommand } from './verify-command.ts';
import type { Outcome } from './outcome.ts';
import { appVersion } from './version.ts';

/** All commands. Throws CommanderError instead of ending the process. */
export function createProgram(outcome: Outcome, printer: ReportPrinter = appPrinter()): Command {
  const program = new Command('transbordo')
    .description('Audits WhatsApp bots of Blip Builder for a way to a person, offline.')
    .version(appVersion)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(--help says what each command takes)');
  addCheckCommand(program, outcome);
  addSimulateCommand(program);
  addProbeCommand(program);
  addDiffCommand(program, outcome);
  addReportCommand(program, outcome);
  addPacketCommand(program, outcome, printer);
  addImportCommand(program, outcome);
  addClientsCommand(program);
  addSyncCommand(program, outcome);
  addStatusCommands(program);
  addVerifyCommand(program, outcome);
  for (const command of program.commands) command.exitOverride();
  return program;
}
