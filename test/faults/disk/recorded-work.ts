import { openSync, writeSync } from 'node:fs';
import process from 'node:process';
import { controlFile } from './disk-recorder.ts';
import { doWork, type FaultWork } from './fault-work.ts';

// A process that does one piece of work; what it acknowledges stands in the disk's log, between the calls to the disk.
const work = JSON.parse(process.argv[2] ?? '') as FaultWork;
const control = openSync(controlFile(work.home), 'w');
await doWork(work, (what) => writeSync(control, `mark ${what}`));
