import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { AppFault } from '#app/contract/errors.ts';
import { headerFileName } from '#app/node/header-file-name.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { failingDisk } from './failing-disk.ts';
import { headerText, makeBackup, quarantineIn, unpackedIn } from './fault-work.ts';
import { contentOf } from './old-schema.ts';
import { homeFaults } from './state-checks.ts';
import {
  faultKeys,
  openFaultStore,
  sealOne,
  storeOne,
  workspaceIn,
  type OpenedStore,
} from './store-fixture.ts';

/** What is done while calls fail. */
export interface FailingRequest {
  readonly home: string;
  readonly how: 'full' | 'bad';
  /** Of each kind, every how-manieth call fails, and how many tries are made at most. */
  readonly step: number;
  readonly most: number;
}

/** Kinds of work, done one after the other on what lies in `KIND.template`. */
export const failingKinds = ['use', 'migrate', 'restore'] as const;

/** Kind of such work. */
export type FailingKind = (typeof failingKinds)[number];

/** What came of it. */
export interface FailingTally {
  readonly tries: Readonly<Record<FailingKind, number>>;
  /** How often work ended in which fault; `none`: it came through in spite of it. */
  readonly ends: Readonly<Record<string, number>>;
  /** How often an open workspace said that it is damaged until it was opened again. */
  readonly reopened: number;
  /** What was lost or did not go on afterwards. */
  readonly faults: readonly string[];
}

const request = JSON.parse(process.argv[2] ?? '') as FailingRequest;
const { home, how, step, most } = request;
const place = join(home, 'run');
const disk = failingDisk(home);
const ends: Record<string, number> = {};
const faults: string[] = [];
const tries = { use: 0, migrate: 0, restore: 0 };
let reopened = 0;
let kind: FailingKind = 'use';
let migrated = '';
for (kind of failingKinds) await tryAll();
const tally: FailingTally = { tries, ends, reopened, faults: faults.slice(0, 20) };
process.stdout.write(JSON.stringify(tally));

async function tryAll(): Promise<void> {
  startAnew();
  if (kind === 'migrate') migrated = contentAfterMigration();
  for (let nth = 1; tries[kind] < most; nth += step) {
    startAnew();
    const end = await tryOnce(nth);
    if (end === null) return;
    tries[kind] += 1;
    ends[end] = (ends[end] ?? 0) + 1;
  }
}

function startAnew(): void {
  rmSync(place, { recursive: true, force: true });
  cpSync(join(home, `${kind}.template`), place, { recursive: true });
}

/** Null once there is no such call any more. */
async function tryOnce(nth: number): Promise<string | null> {
  const marks: string[] = [];
  disk.failAt(nth, how);
  const end = await codeOf(() => work(nth, marks));
  disk.mend();
  if (disk.failed() === 0) return null;
  const found = await goOn(marks);
  faults.push(...found.map((fault) => `${kind}, call ${nth} (${end}): ${fault}`));
  return end;
}

function work(nth: number, marks: string[]): Promise<void> | void {
  if (kind === 'use') return use(nth, marks);
  const opener = workspaceOpener(null);
  const before = (): void => void makeBackup(place, 'migration');
  if (kind === 'migrate') {
    opener.open(workspaceIn(place), faultKeys.data.slice(), false, before).close();
    return;
  }
  opener.replace(unpackedIn(place), workspaceIn(place), quarantineIn(place));
  marks.push('restored');
}

async function use(nth: number, marks: string[]): Promise<void> {
  const store = openFaultStore(place);
  try {
    await useOpened(store, marks);
  } catch (error) {
    // A disk that was cleared, or answered again: whoever has the workspace open goes on in it.
    if (nth % 2 === 0) {
      disk.mend();
      await goOnIn(store, marks, nth);
    }
    throw error;
  } finally {
    store.close();
  }
}

async function useOpened(store: OpenedStore, marks: string[]): Promise<void> {
  for (let number = 1; number <= 3; number += 1) {
    storeOne(store, number);
    marks.push(`stored ${number}`);
  }
  sealOne(store, 1);
  marks.push('sealed 1');
  store.workspace.storage.settle();
  marks.push(`backed up ${makeBackup(place, 'asked')}`);
  await nodeVaultFile.replace(workspaceIn(place), headerText(1));
  marks.push('header 1');
}

async function goOnIn(store: OpenedStore, marks: string[], nth: number): Promise<void> {
  const end = await codeOf(() => {
    storeOne(store, 50);
    store.workspace.storage.settle();
  });
  if (end === 'none') marks.push('stored again');
  // What could not be read once is not trusted again before the next start reads it anew.
  else if (how === 'bad' && end === 'damaged-data') reopened += 1;
  else faults.push(`call ${nth}: the open workspace does not go on (${end})`);
}

/** All that was acknowledged is there, and the next start works. */
async function goOn(marks: readonly string[]): Promise<string[]> {
  if (kind === 'restore') return [...homeFaults('restore', place, marks)];
  if (kind === 'migrate') {
    const end = await codeOf(() => {
      workspaceOpener(null).open(workspaceIn(place), faultKeys.data.slice(), false).close();
    });
    if (end !== 'none') return [`the next start ends in ${end}`];
    return contentOf(place).digest === migrated ? [] : ['the next start gives other contents'];
  }
  const found = homeFaults('backup', place, marks);
  const header = readFileSync(join(workspaceIn(place), headerFileName), 'utf8');
  if (header !== headerText(1) && (marks.includes('header 1') || header !== headerText(0)))
    found.push('the header is neither the old one nor the new');
  const end = await codeOf(() => {
    const store = openFaultStore(place);
    if (marks.includes('stored again') && store.workspace.clients.get('client-50') === null)
      found.push('what was stored after the fault is lost');
    storeOne(store, 100);
    sealOne(store, 100);
    store.close();
    makeBackup(place, 'asked');
  });
  return end === 'none' ? found : [...found, `the next start ends in ${end}`];
}

function contentAfterMigration(): string {
  workspaceOpener(null).open(workspaceIn(place), faultKeys.data.slice(), false).close();
  return contentOf(place).digest;
}

async function codeOf(step: () => Promise<void> | void): Promise<string> {
  try {
    await step();
    return 'none';
  } catch (error) {
    if (error instanceof AppFault) return error.code;
    return `no fault but ${String(error)}`;
  }
}
