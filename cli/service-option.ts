import type { Command } from 'commander';
import { AppFault } from '#app/contract/errors.ts';

/** What the user said about the services of a router. */
export interface Services {
  /** Answered by people. */
  readonly human: readonly string[];
  /** Flow file of each service whose flow is given. */
  readonly files: ReadonlyMap<string, string>;
}

/** Collects a repeatable option. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** `NAME=human` or `NAME=FILE`, repeated. Throws AppFault `bad-argument`. */
export function servicesOption(given: readonly string[]): Services {
  const human: string[] = [];
  const files = new Map<string, string>();
  for (const one of given) {
    const at = one.indexOf('=');
    const [name, value] = [one.slice(0, at), one.slice(at + 1)];
    if (at <= 0 || value === '') {
      throw new AppFault('bad-argument', {
        name: '--service',
        found: one,
        expected: 'NAME=human, NAME=FILE',
      });
    }
    if (value === 'human') human.push(name);
    else files.set(name, value);
  }
  return { human, files };
}

/** The options that every command on one flow file takes. */
export function withFlowOptions(command: Command): Command {
  return command
    .argument('<file>', 'flow file')
    .option(
      '--service <name=file>',
      'flow of a router’s service, or NAME=human (repeatable)',
      collect,
      [],
    )
    .option('--format <form>', 'text or json', 'text')
    .option('--locale <tag>', 'language of messages: pt-BR, en or es');
}
