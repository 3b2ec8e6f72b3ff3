import { parentPort } from 'node:worker_threads';
import { serveBundleJob } from '#app/node/bundle/serve-bundle-job.ts';

// The entry of the thread that locks and opens bundles. It reads the one file of its job; it has no database, no
// network, no window, and no key but its job's. What it opens comes from anybody: names in it must find nothing to change.
Object.freeze(Object.prototype);
if (parentPort === null) throw new Error('this file runs as a thread');
serveBundleJob(parentPort);
