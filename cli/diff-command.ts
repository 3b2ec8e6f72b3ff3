import process from 'node:process';
import type { Command } from 'commander';
import { nodeFileSource } from '#app/node/file-source.ts';
import { nodeClock } from '#app/node/host.ts';
import { usualRuleset } from '#app/use-cases/check-files.ts';
import { diffFiles, presentDiff } from '#app/use-cases/diff-files.ts';
import { asOfOption, localeOption, rulesetOption, wordOption } from './options.ts';
import type { Outcome } from './outcome.ts';
import { collect, servicesOption } from './service-option.ts';
import { appVersion } from './version.ts';

interface DiffOptions {
  readonly ruleset?: string;
  readonly asOf?: string;
  readonly format: string;
  readonly locale?: string;
  readonly service: readonly string[];
}

/** `diff OLD NEW`: what changed between two flow files, and which findings are new, fixed or still there. */
export function addDiffCommand(program: Command, outcome: Outcome): void {
  program
    .command('diff')
    .description('what changed between two flow files, in words, and what that did to the findings')
    .argument('<old>', 'the earlier flow file')
    .argument('<new>', 'the later flow file')
    .option('--ruleset <id>', 'dated set of rules, 2020-10 or 2026-09')
    .option('--as-of <instant>', 'moment the audit speaks of, ISO 8601')
    .option(
      '--service <name=file>',
      'flow of a router’s service, or NAME=human (repeatable)',
      collect,
      [],
    )
    .option('--format <form>', 'text or json', 'text')
    .option('--locale <tag>', 'pt-BR, en or es')
    .action(async (before: string, after: string, options: DiffOptions) => {
      const locale = localeOption(options.locale);
      const format = wordOption('--format', options.format, ['text', 'json']);
      const services = servicesOption(options.service);
      const { document, exit } = await diffFiles(
        { files: nodeFileSource, appVersion },
        {
          before,
          after,
          locale,
          ruleset: rulesetOption(options.ruleset, usualRuleset),
          asOf: asOfOption(options.asOf, nodeClock.now()),
          humanServices: services.human,
          serviceFiles: services.files,
        },
      );
      const text =
        format === 'json' ? JSON.stringify(document, null, 2) : presentDiff(document, locale);
      process.stdout.write(`${text}\n`);
      outcome.exit = exit;
    });
}
