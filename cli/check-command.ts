import process from 'node:process';
import type { Command } from 'commander';
import { AppFault } from '#app/contract/errors.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { nodeClock } from '#app/node/host.ts';
import { checkFiles, presentCheck, usualRuleset } from '#app/use-cases/check-files.ts';
import { inProcessChecker } from './in-process-checker.ts';
import { asOfOption, localeOption, rulesetOption, wordOption } from './options.ts';
import type { Outcome } from './outcome.ts';
import { appVersion } from './version.ts';

interface CheckOptions {
  readonly ruleset?: string;
  readonly asOf?: string;
  readonly format: string;
  readonly locale?: string;
  readonly service: readonly string[];
}

/** `check FILE…`: audits flow files without a workspace. */
export function addCheckCommand(program: Command, outcome: Outcome): void {
  program
    .command('check')
    .description('audit flow files: any export of Blip Builder, folders too')
    .argument('<file...>', 'flow files or folders')
    .option('--ruleset <id>', 'dated set of rules, 2020-10 or 2026-09')
    .option('--as-of <instant>', 'moment the audit speaks of, ISO 8601')
    .option(
      '--service <name=human>',
      'a service of the router that people answer (repeatable)',
      collect,
      [],
    )
    .option('--format <form>', 'text, json or sarif', 'text')
    .option('--locale <tag>', 'pt-BR, en or es')
    .action(async (files: string[], options: CheckOptions) => {
      const locale = localeOption(options.locale);
      const format = wordOption('--format', options.format, ['text', 'json', 'sarif']);
      const request = {
        paths: files,
        locale,
        ruleset: rulesetOption(options.ruleset, usualRuleset),
        asOf: asOfOption(options.asOf, nodeClock.now()),
        humanServices: options.service.map(humanService),
      };
      const { document, exit } = await checkFiles(
        { checker: inProcessChecker, files: nodeFileSource, appVersion },
        request,
      );
      for (const { message } of document.errors) process.stderr.write(`${message}\n`);
      const text = presentCheck(document, format, locale);
      if (text !== '') process.stdout.write(`${text}\n`);
      outcome.exit = exit;
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** `NAME=human`. Joining another flow's file comes with the router graph and is refused until then, not ignored. */
function humanService(given: string): string {
  const at = given.lastIndexOf('=');
  const name = given.slice(0, at);
  if (at > 0 && given.slice(at + 1) === 'human') return name;
  throw new AppFault('bad-argument', { name: '--service', found: given, expected: 'NAME=human' });
}
