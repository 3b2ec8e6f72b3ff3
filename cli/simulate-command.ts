import process from 'node:process';
import type { Command } from 'commander';
import { AppFault } from '#app/contract/errors.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { simulateFlow, type SimulatedConversation } from '#app/use-cases/simulate-flow.ts';
import { wordOption } from './options.ts';
import { collect, servicesOption, withFlowOptions } from './service-option.ts';

interface SimulateOptions {
  readonly say: readonly string[];
  readonly set: readonly string[];
  readonly intent?: string;
  readonly service: readonly string[];
  readonly format: string;
}

/** `simulate FILE`: plays a conversation with a flow. */
export function addSimulateCommand(program: Command): void {
  withFlowOptions(program.command('simulate'))
    .description('play a conversation with a flow file, block by block')
    .option(
      '--say <text>',
      'what the user types (repeatable); else lines from standard input',
      collect,
      [],
    )
    .option(
      '--set <name=value>',
      'a variable, a script’s or an HTTP result (repeatable)',
      collect,
      [],
    )
    .option('--intent <name>', 'the intent found in each text; “-” for none')
    .action(async (path: string, options: SimulateOptions) => {
      const format = wordOption('--format', options.format, ['text', 'json']);
      const services = servicesOption(options.service);
      const conversation = await simulateFlow(nodeFileSource, {
        path,
        says: options.say.length > 0 ? options.say : await linesFromInput(),
        values: new Map(options.set.map(assignment)),
        intent: options.intent === '-' ? null : options.intent,
        humanServices: services.human,
        serviceFiles: services.files,
      });
      const text =
        format === 'json' ? JSON.stringify(conversation, null, 2) : transcript(conversation);
      process.stdout.write(`${text}\n`);
    });
}

function assignment(given: string): [string, string] {
  const at = given.indexOf('=');
  if (at > 0) return [given.slice(0, at), given.slice(at + 1)];
  throw new AppFault('bad-argument', { name: '--set', found: given, expected: 'NAME=VALUE' });
}

/** Every line is a message; an empty one is silence. */
async function linesFromInput(): Promise<string[]> {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) text += String(chunk);
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** One line a turn, with the block that speaks; then what was taken as given, and how it ended. */
function transcript(conversation: SimulatedConversation): string {
  const { turns, redirects, assumptions, titles, ending } = conversation;
  const lines = turns.flatMap((turn) => {
    if (turn.from === 'user') return [`> ${turn.text === '' ? '…' : turn.text}`];
    const name = titles[turn.block] ?? turn.block;
    const said = turn.handover ? '→ ☺' : turn.text.split('\n').join('\n    ');
    return [`  [${name}] ${said}`, ...turn.options.map((option) => `    · ${option}`)];
  });
  const given = assumptions.map(
    ({ block, name, condition, holds }) =>
      `= [${titles[block] ?? block}] ${name} ${condition}: ${String(holds)}`,
  );
  const sent = redirects.map((service) => `= → ${service}`);
  return [...lines, ...sent, ...given, `= ${ending}`].join('\n');
}
