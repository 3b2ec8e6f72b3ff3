import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import { faultText } from '#app/contract/fault-text.ts';
import type { BotRow } from '#app/contract/views.ts';
import { makeFolder } from '#app/node/make-folder.ts';
import { fillText } from '#core/model/fill-text.ts';
import type { Locale } from '#core/model/locale.ts';
import { demoAgency, type DemoAgency } from './demo-agency.ts';
import type { DemoOptions } from './demo-options.ts';
import { demoTexts } from './demo-texts.ts';
import type { WorkerClient } from './worker-client.ts';

/**
 * The whole line without a window: a workspace in a temporary folder under a random passphrase, the sample agency
 * synced and audited, each client's report printed the way the window prints it. Returns the exit status, 1 on a fault.
 */
export async function runDemo(
  worker: WorkerClient,
  { out, keys }: DemoOptions,
  locale: Locale,
  say: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'transbordo-demo-'));
  try {
    await worker.call('workspace:create', {
      folder: join(home, 'workspace'),
      passphrase: randomBytes(24).toString('base64url'),
      keychain: null,
    });
    await printAll(worker, await demoAgency(worker, keys), out, locale, say);
    return 0;
  } catch (error) {
    if (!(error instanceof AppFault)) throw error;
    complain(faultText(error.toFault(), locale));
    return 1;
  } finally {
    await worker.end();
    await rm(home, { recursive: true, force: true });
  }
}

async function printAll(
  worker: WorkerClient,
  { clients, requests }: DemoAgency,
  out: string,
  locale: Locale,
  say: (line: string) => void,
): Promise<void> {
  makeFolder(out, 0o755);
  const texts = demoTexts[locale];
  for (const [index, client] of clients.entries()) {
    const bots = await worker.call('bot:list', { clientId: client.id });
    if (index === 0) {
      const ruleset = bots.find(({ state }) => state !== null)?.state?.ruleset ?? '';
      say(fillText(texts.start, { clients: clients.length, ruleset }));
      if (requests !== null) say(fillText(texts.synced, { requests }));
    }
    say(client.name);
    for (const line of botLines(bots, locale)) say(line);
    const { previewId } = await worker.call('report:preview', {
      ...usual,
      clientId: client.id,
      locale,
    });
    const format = 'pdf';
    const { fileName } = await worker.call('report:file-name', { previewId, format });
    const path = join(out, fileName);
    const { pages, bytes } = await worker.call('report:write', { previewId, format, path });
    say(fillText(texts.file, { file: fileName, pages, kilobytes: Math.round(bytes / 1024) }));
  }
  say(fillText(texts.end, { files: clients.length, folder: out }));
}

/** Nobody has approved them, and their pages say so. */
const usual = {
  length: 'full',
  paper: 'A4',
  approvedBy: null,
  preparedBy: '',
  agency: '',
  period: null,
  maskNumber: false,
} as const;

function botLines(bots: readonly BotRow[], locale: Locale): string[] {
  const texts = demoTexts[locale];
  return bots.flatMap(({ bot, state }) =>
    state === null
      ? []
      : fillText(texts.bot, {
          name: bot.name,
          verdict: texts.verdicts[state.verdict],
          fails: state.counts.fail,
          questions: state.counts.review,
          passes: state.counts.pass,
        }),
  );
}
