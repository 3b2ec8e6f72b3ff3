import process from 'node:process';
import type { Command } from 'commander';
import { nodeFileSource } from '#app/node/file-source.ts';
import { nodeClock } from '#app/node/host.ts';
import {
  checkFiles,
  checkFormats,
  presentCheck,
  usualRuleset,
} from '#app/use-cases/check-files.ts';
import { answersOption, surroundingsOption } from './facts-options.ts';
import { inProcessChecker } from './in-process-checker.ts';
import { asOfOption, localeOption, rulesetOption, wordOption } from './options.ts';
import type { Outcome } from './outcome.ts';
import { collect, servicesOption } from './service-option.ts';
import { appVersion } from './version.ts';

interface CheckOptions {
  readonly ruleset?: string;
  readonly asOf?: string;
  readonly format: string;
  readonly locale?: string;
  readonly service: readonly string[];
  readonly profile?: string;
  readonly hours?: string;
  readonly answers?: string;
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
      '--service <name=file>',
      'flow of a router’s service, or NAME=human (repeatable)',
      collect,
      [],
    )
    .option('--profile <file>', 'facts of number and profile, JSON')
    .option('--hours <file>', 'opening hours, JSON')
    .option('--answers <file>', 'answers to questions of earlier checks, JSON')
    .option('--format <form>', 'text, json, sarif or csv', 'text')
    .option('--locale <tag>', 'pt-BR, en or es')
    .action(async (files: string[], options: CheckOptions) => {
      const locale = localeOption(options.locale);
      const format = wordOption('--format', options.format, checkFormats);
      const services = servicesOption(options.service);
      const request = {
        paths: files,
        locale,
        ruleset: rulesetOption(options.ruleset, usualRuleset),
        asOf: asOfOption(options.asOf, nodeClock.now()),
        humanServices: services.human,
        serviceFiles: services.files,
        surroundings: await surroundingsOption(options.profile, options.hours),
        answers: await answersOption(options.answers),
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
