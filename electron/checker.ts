import { parentPort } from 'node:worker_threads';
import { auditStored } from '#app/check/audit-stored.ts';
import { checkFlow } from '#app/check/check-flow.ts';
import { compareStored, drawStored } from '#app/check/draw-stored.ts';
import { indexStored } from '#app/check/index-stored.ts';
import { playStored, probeTalkStored } from '#app/check/play-stored.ts';
import { readSyncedFlow } from '#app/check/read-synced-flow.ts';
import { surveyStored } from '#app/check/survey-stored.ts';
import { serveChecks } from '#app/node/serve-checks.ts';

// The entry of a checker's thread. It imports nothing that opens a file, a database or a connection.
// A key named `__proto__` or `constructor` in a client's file must find nothing to change.
Object.freeze(Object.prototype);
if (parentPort === null) throw new Error('this file runs as a thread');
serveChecks(parentPort, {
  check: checkFlow,
  read: readSyncedFlow,
  audit: auditStored,
  survey: surveyStored,
  draw: drawStored,
  compare: compareStored,
  play: playStored,
  probeTalk: probeTalkStored,
  index: indexStored,
});
