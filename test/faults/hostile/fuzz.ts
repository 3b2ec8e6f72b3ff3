import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../seeded-random.ts';
import { mutateBytes, mutateJson, type Mutator } from './mutate.ts';
import { watchCode } from './reached-code.ts';

/** Something that takes bytes of a stranger. */
export interface FuzzTarget {
  readonly name: string;
  /** Inputs to begin with. */
  readonly samples: () => readonly Uint8Array[];
  /** Takes one input; throws for what must not happen, and for nothing that may. */
  readonly take: (input: Uint8Array) => void;
  /** `json` also changes samples as documents. */
  readonly shape: 'json' | 'bytes';
}

/** A number from which an input is made, or an input itself in base64 where samples had grown before it was made. */
export type Seed = number | string;

/** An input that did what none may. */
export interface Broken {
  readonly seed: Seed;
  readonly error: string;
}

/** What a run of a fuzzer came to. */
export interface FuzzResult {
  readonly tried: number;
  readonly crashes: readonly Broken[];
  /** Inputs that took longer than a check may. */
  readonly hangs: readonly Broken[];
  /** Longest time of one input, in milliseconds. */
  readonly slowest: number;
  /** Samples that reached new code and were kept. */
  readonly grown: number;
}

/** How far a run goes. */
export interface FuzzPlan {
  /** Inputs of each kind of change. */
  readonly runs: number;
  readonly seed: number;
  /** Inputs that are watched for new code, to grow the samples. */
  readonly watched: number;
}

/** Longest time for one input: what a checker is given. */
const longestMs = 10_000;

const seedFile = join(import.meta.dirname, '..', 'seeds.json');

/** Seeds that once broke something, by the name of their target; every run tries them again. */
export function knownSeeds(name: string): readonly Seed[] {
  return allSeeds()[name] ?? [];
}

function allSeeds(): Record<string, readonly Seed[]> {
  return JSON.parse(readFileSync(seedFile, 'utf8')) as Record<string, readonly Seed[]>;
}

type Attempt = (input: Uint8Array, seed: Seed) => void;

/** Tries a target: seeds that once broke it, then new ones. The same plan gives the same inputs. */
export function fuzz(target: FuzzTarget, { runs, seed, watched }: FuzzPlan): FuzzResult {
  const crashes: Broken[] = [];
  const hangs: Broken[] = [];
  let tried = 0;
  let slowest = 0;
  const attempt: Attempt = (input, from) => {
    tried += 1;
    const began = performance.now();
    try {
      target.take(input);
    } catch (error) {
      crashes.push({ seed: from, error: String(error).slice(0, 200) });
    }
    const took = performance.now() - began;
    slowest = Math.max(slowest, took);
    if (took > longestMs) hangs.push({ seed: from, error: `${took.toFixed(0)} ms` });
  };
  const mutators: readonly Mutator[] =
    target.shape === 'json' ? [mutateJson, mutateBytes] : [mutateBytes];
  const samples = target.samples();
  for (const known of knownSeeds(target.name)) {
    if (typeof known === 'string') attempt(Buffer.from(known, 'base64'), known);
    else for (const mutator of mutators) attempt(mutator(seededRandom(known), samples), known);
  }
  const grown = watched === 0 ? [] : grow(samples, seed, watched, mutators, attempt);
  for (const [kind, mutator] of mutators.entries()) {
    for (let run = 0; run < runs; run += 1) {
      const one = (seed + kind * 0x9e3779b1 + run) >>> 0;
      const input = mutator(seededRandom(one), [...samples, ...grown]);
      attempt(input, grown.length === 0 ? one : Buffer.from(input).toString('base64'));
    }
  }
  return { tried, crashes, hangs, slowest, grown: grown.length };
}

/** Keeps inputs that ran code which no input before them did, and changes those further. */
function grow(
  samples: readonly Uint8Array[],
  seed: number,
  watched: number,
  mutators: readonly Mutator[],
  attempt: Attempt,
): Uint8Array[] {
  const code = watchCode((address) => /\/(?:core|app)\//.test(address));
  const grown: Uint8Array[] = [];
  const isNew = (input: Uint8Array): boolean =>
    code.isNewAfter(() => attempt(input, Buffer.from(input).toString('base64')));
  try {
    for (const sample of samples) isNew(sample);
    for (let run = 0; run < watched; run += 1) {
      const random = seededRandom((seed ^ (0x51ed270b + run)) >>> 0);
      const input = mutators[run % mutators.length]!(random, [...samples, ...grown]);
      if (isNew(input) && input.length < longestKept) grown.push(input);
    }
  } finally {
    code.stop();
  }
  return grown;
}

/** Longest input that samples grow by. */
const longestKept = 20_000;

/** Writes a seed down that broke a target, for every run from then on. */
export function keepSeed(name: string, seed: Seed): void {
  const all = allSeeds();
  const seeds = [...new Set([...(all[name] ?? []), seed])];
  writeFileSync(seedFile, `${JSON.stringify({ ...all, [name]: seeds }, null, 2)}\n`);
}
