import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startBlipPeer } from './blip/blip-peer.ts';
import { startGraphPeer } from './graph/graph-peer.ts';
import { systemClock } from './peer-clock.ts';
import { agency } from './scenarios/agency.ts';
import { sampleAgency } from './scenarios/sample-agency.ts';

/**
 * `node test/peers/serve.ts --bots 1000 [--latency-ms 0] [--sample]`: both peers in a process of their own. Prints one
 * line of JSON: `blip` and `graph` (base addresses) and `secrets` (a file that only this user can read, with `keys` and
 * `tokens`). Then takes one JSON object a line on the standard input and answers each with a line: `{"do":"penalise"}`,
 * `{"do":"revise","shortName":…}`, `{"do":"count"}`. Ends, and removes the file, when that input closes.
 */
const { values } = parseArgs({
  options: {
    bots: { type: 'string', default: '10' },
    'latency-ms': { type: 'string', default: '0' },
    sample: { type: 'boolean', default: false },
  },
});
const latencyMs = Number(values['latency-ms']);
const scenario = values.sample ? sampleAgency() : agency(Number(values.bots));
const shared = { clock: systemClock, keepsReads: false };
const blip = await startBlipPeer({ ...shared, bots: scenario.bots, latencyMs });
const graph = await startGraphPeer({
  ...shared,
  content: scenario.content,
  settings: { latencyMs },
});

const folder = mkdtempSync(join(tmpdir(), 'transbordo-peers-'));
const secrets = join(folder, 'secrets.json');
const { keys, tokens } = scenario;
writeFileSync(secrets, JSON.stringify({ keys, tokens }), { mode: 0o600 });

process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    process.exit(0);
  });

const say = (line: unknown): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
// A parent that is gone reads nothing more; its input closes as well.
process.stdout.on('error', () => undefined);

say({ blip: blip.origin, graph: graph.origin, secrets });
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  say(obey(line));
});
lines.once('close', () => {
  void Promise.all([blip.close(), graph.close()]).then(() => {
    process.exit(0);
  });
});

function obey(line: string): unknown {
  try {
    const order = JSON.parse(line) as { readonly do?: string; readonly shortName?: string };
    if (order.do === 'penalise') return { done: order.do, number: scenario.penalise(graph.world) };
    if (order.do === 'revise') {
      scenario.revise(blip.world, order.shortName ?? '');
      return { done: order.do };
    }
    if (order.do === 'count')
      return {
        done: order.do,
        blip: blip.received.count,
        violations: blip.received.violations.length + graph.violations.length,
      };
    return { failed: `unknown order ${String(order.do)}` };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
