import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '#test/peers/scenarios/scenario.ts';

/** Blip and Graph in a process of their own. */
export interface Peers {
  readonly blip: string;
  readonly graph: string;
  readonly scenario: Pick<Scenario, 'keys' | 'tokens'>;
  /** File of `scenario`, which only this user can read. */
  readonly secrets: string;
  readonly end: () => void;
}

/** Starts them with so many bots and so many milliseconds before each answer; who starts them ends them. */
export function startPeers(bots: number, latency: number): Promise<Peers> {
  const script = fileURLToPath(new URL('../peers/serve.ts', import.meta.url));
  const options = ['--bots', String(bots), '--latency-ms', String(latency)];
  const child = spawn(process.execPath, [script, ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    createInterface({ input: child.stdout }).once('line', (line) => {
      const { blip = '', graph = '', secrets = '' } = JSON.parse(line) as Record<string, string>;
      const scenario = JSON.parse(readFileSync(secrets, 'utf8')) as Peers['scenario'];
      resolve({ blip, graph, secrets, scenario, end: () => child.stdin.end() });
    });
  });
}
