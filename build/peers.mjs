/** The peers that play Blip and Meta for the demo: a process of their own that ends with ours. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { at, pinnedNode } from './project.mjs';
import { Stop } from './say.mjs';

/** Starts them with the sample agency. Returns their addresses, the file with the keys, and what ends them. */
export function startPeers() {
  const child = spawn(pinnedNode(), [at('test', 'peers', 'serve.ts'), '--sample'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Stop(`The peers cannot be started: ${error.message}`)),
    );
    child.once('exit', (code) => reject(new Stop(`The peers ended with ${code}.`)));
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve({ ...JSON.parse(line), end: () => child.stdin.end() }),
    );
  });
}
