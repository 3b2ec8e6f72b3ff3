import process from 'node:process';
import type { Command } from 'commander';
import { nodeFileSource } from '#app/node/file-source.ts';
import { probeFlow, type ProbeDocument } from '#app/use-cases/probe-flow.ts';
import { wordOption } from './options.ts';
import { collect, servicesOption, withFlowOptions } from './service-option.ts';

interface ProbeOptions {
  readonly language: readonly string[];
  readonly service: readonly string[];
  readonly format: string;
}

/** `probe FILE`: types every phrase of the battery at every waiting block. */
export function addProbeCommand(program: Command): void {
  withFlowOptions(program.command('probe'))
    .description('type every way of asking for a person at every waiting block; print the matrix')
    .option('--language <code>', 'pt, es or en (repeatable; all unless given)', collect, [])
    .action(async (path: string, options: ProbeOptions) => {
      const format = wordOption('--format', options.format, ['text', 'json']);
      const services = servicesOption(options.service);
      const probe = await probeFlow(nodeFileSource, {
        path,
        languages: options.language.map((code) =>
          wordOption('--language', code, ['pt', 'es', 'en']),
        ),
        humanServices: services.human,
        serviceFiles: services.files,
      });
      const text = format === 'json' ? JSON.stringify(probe, null, 2) : matrix(probe);
      process.stdout.write(`${text}\n`);
    });
}

const marks = { person: '●', possible: '◐', offer: '○', refused: '×', nothing: '·' } as const;

/** A row a phrase, a column a block, with a legend; phrases in the order of the battery. */
function matrix({ phrases, rows, untried }: ProbeDocument): string {
  const legend = Object.entries(marks).map(([result, mark]) => `${mark} ${result}`);
  const columns = rows.map(
    ({ title, block }, at) => `${String(at + 1).padStart(3)}  ${title} (${block})`,
  );
  const head = rows.map((_, at) => String(at + 1).padStart(3)).join('');
  const lines = phrases.map(
    ({ text }, at) =>
      `${rows.map(({ results }) => `  ${marks[results[at] ?? 'nothing']}`).join('')}  ${text}`,
  );
  return [
    legend.join('   '),
    ...columns,
    ...untried.map((block) => `  –  ${block}`),
    head,
    ...lines,
  ].join('\n');
}
