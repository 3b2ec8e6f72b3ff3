import { AppFault } from '#app/contract/errors.ts';
import { runBundleJob } from '#app/node/bundle/serve-bundle-job.ts';

// Opens bundles one after the other in a process of its own, and tells what came of each and the most memory it took.
const [passphrase = '', ...paths] = process.argv.slice(2);
const outcomes: string[] = [];
for (const path of paths) {
  const key = { kind: 'passphrase', passphrase } as const;
  try {
    const result = await runBundleJob({ kind: 'open', path, key }, () => undefined);
    outcomes.push(result.kind === 'opened' ? result.head.client.name : result.kind);
  } catch (error) {
    outcomes.push(error instanceof AppFault ? error.code : String(error));
  }
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ outcomes, megabytes }));
