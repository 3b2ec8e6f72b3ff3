import process from 'node:process';
import type { Command } from 'commander';
import { AppFault } from '#app/contract/errors.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { nodePackets } from '#app/node/packet/node-packets.ts';
import { packetCheckDocument, presentPacketCheck } from '#app/use-cases/present-packet-check.ts';
import { localeOption, wordOption } from './options.ts';
import type { Outcome } from './outcome.ts';

interface VerifyOptions {
  readonly key?: string;
  readonly authority?: string;
  readonly format: string;
  readonly locale?: string;
}

/** Certificates are a few KB each. */
const largestCertificates = 1024 * 1024;

/** `verify PACKET`: recomputes every hash, the signature, the log and the timestamp, and says what does not fit. */
export function addVerifyCommand(program: Command, outcome: Outcome): void {
  program
    .command('verify')
    .description(
      'recompute a packet, ZIP or folder, and say what does not fit; exit 1 when something does not',
    )
    .argument('<packet>', 'the ZIP, or the folder it was unpacked to')
    .option('--key <fingerprint>', 'fingerprint that the sender’s key is known to have')
    .option('--authority <file>', 'certificates (PEM) that a timestamp has to lead to')
    .option('--format <form>', 'text or json', 'text')
    .option('--locale <tag>', 'pt-BR, en or es')
    .action(async (packet: string, options: VerifyOptions) => {
      const locale = localeOption(options.locale);
      const format = wordOption('--format', options.format, ['text', 'json']);
      const found = await nodePackets.check(packet, {
        fingerprint: fingerprintOption(options.key),
        authorities: await authorityOption(options.authority),
      });
      const document = packetCheckDocument(nodeFileSource.baseName(packet), found, locale);
      const text =
        format === 'json'
          ? JSON.stringify(document, null, 2)
          : presentPacketCheck(document, locale);
      process.stdout.write(`${text}\n`);
      outcome.exit = document.fits ? 0 : 1;
    });
}

/** Hex digits, however they are grouped. Throws AppFault `bad-argument`. */
function fingerprintOption(given: string | undefined): string | null {
  if (given === undefined) return null;
  const digits = given.replace(/[\s:]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  throw new AppFault('bad-argument', {
    name: '--key',
    found: given.slice(0, 80),
    expected: 'SHA-256, 64 × 0-9 a-f',
  });
}

/** Throws AppFault `bad-argument` for a file without certificates, and what reading throws. */
async function authorityOption(path: string | undefined): Promise<string> {
  if (path === undefined) return '';
  const pem = new TextDecoder().decode(await nodeFileSource.read(path, largestCertificates));
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  throw new AppFault('bad-argument', {
    name: '--authority',
    found: nodeFileSource.baseName(path),
    expected: '-----BEGIN CERTIFICATE-----',
  });
}
