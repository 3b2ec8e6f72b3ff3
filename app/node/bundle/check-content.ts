import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppFault } from '#app/contract/errors.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { jsonLimits, scanJson } from '#core/flow/read/scan-json.ts';
import { bundleFormat, longestBundleLine, mostBundleLines } from '#core/model/bundle-limits.ts';
import {
  bundleHeadSchema,
  bundleRecordSchema,
  bundleSealSchema,
  sealedMessage,
  type BundleHead,
  type BundleRecord,
} from '#core/model/bundle.ts';
import { documentHash } from '#core/sync/content-hash.ts';
import { referenceCheck } from '#core/transfer/reference-check.ts';
import { nodeSignatureCheck } from '../packet/signature-check.ts';
import type { LinePlaces } from './bundle-messages.ts';

/** Flows hold long texts, and a document is one text. */
const lineLimits = { ...jsonLimits, stringLength: longestBundleLine };

/** What any version of the first line has. */
const anyHeadSchema = z.looseObject({ kind: z.literal('bundle'), format: z.number().int() });

/** What a content turned out to be. */
export interface CheckedContent {
  readonly head: BundleHead;
  readonly signer: string;
  readonly places: LinePlaces;
}

/**
 * Reads a bundle's content through: every line fits its schema and refers to what stands before it, every document is
 * the one its hash names, and all of it was signed by the key that it names. Throws AppFault `bundle-newer`,
 * `bundle-damaged`.
 */
export function checkContent(content: Uint8Array, file: string): CheckedContent {
  try {
    return read(content);
  } catch (error) {
    if (error instanceof AppFault) throw error;
    if (error instanceof NewerFormat) {
      throw new AppFault('bundle-newer', { file, found: error.found, known: bundleFormat });
    }
    // What a stranger's line brings about, a deep nesting's overflow among it, is a fault of the line.
    throw new AppFault('bundle-damaged', { file });
  }
}

class NewerFormat extends Error {
  readonly found: number;

  constructor(found: number) {
    super('newer format');
    this.found = found;
  }
}

function read(content: Uint8Array): CheckedContent {
  const lines = splitLines(content);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined || lines.length < 2) throw new Error('no lines');
  const head = readHead(lineAt(content, first));
  if (head.lines !== lines.length - 2) throw new Error('lines are missing');
  const signer = checkSeal(content, last, head);
  const check = referenceCheck(head);
  const places = new Map<string, number[]>();
  for (const line of lines.slice(1, -1)) {
    const record = readLine(lineAt(content, line));
    if (!check.takes(record)) throw new Error('a line does not fit the others');
    const known = places.get(record.kind) ?? [];
    known.push(...line);
    places.set(record.kind, known);
  }
  if (!check.ends()) throw new Error('the handling log is not whole');
  return {
    head,
    signer,
    places: new Map([...places].map(([kind, ends]) => [kind, Uint32Array.from(ends)])),
  };
}

type Line = readonly [start: number, end: number];

function splitLines(content: Uint8Array): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < content.length) {
    const end = content.indexOf(0x0a, start);
    if (end === -1 || end - start > longestBundleLine || lines.length >= mostBundleLines + 2) {
      throw new Error('not lines');
    }
    lines.push([start, end]);
    start = end + 1;
  }
  return lines;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function lineAt(content: Uint8Array, [start, end]: Line): string {
  return decoder.decode(content.subarray(start, end));
}

function readHead(line: string): BundleHead {
  scanJson(line, lineLimits);
  const value: unknown = JSON.parse(line);
  const { format } = anyHeadSchema.parse(value);
  if (format > bundleFormat) throw new NewerFormat(format);
  return bundleHeadSchema.parse(value);
}

/** Over the bytes before the last line, so that nothing depends on how somebody writes JSON. */
function checkSeal(content: Uint8Array, last: Line, head: BundleHead): string {
  const seal = bundleSealSchema.parse(JSON.parse(lineAt(content, last)));
  const sha256 = createHash('sha256').update(content.subarray(0, last[0])).digest('hex');
  const signature = Buffer.from(seal.signature, 'base64');
  const message = new TextEncoder().encode(sealedMessage(sha256));
  const signer = nodeSignatureCheck.fingerprint(head.publicKey);
  const isSigned =
    seal.sha256 === sha256 && nodeSignatureCheck.verify(head.publicKey, message, signature);
  if (!isSigned || signer === null) throw new Error('the signature does not fit');
  return signer;
}

function readLine(line: string): BundleRecord {
  scanJson(line, lineLimits);
  const record = bundleRecordSchema.parse(JSON.parse(line));
  if (record.kind === 'document' && documentHash(parseJson(record.text)) !== record.contentSha256) {
    throw new Error('a document is not the one that its hash names');
  }
  return record;
}
