import { auditStored } from '#app/check/audit-stored.ts';
import { checkFlow } from '#app/check/check-flow.ts';
import { compareStored, drawStored } from '#app/check/draw-stored.ts';
import { indexStored } from '#app/check/index-stored.ts';
import { playStored, probeTalkStored } from '#app/check/play-stored.ts';
import { readSyncedFlow } from '#app/check/read-synced-flow.ts';
import { surveyStored } from '#app/check/survey-stored.ts';
import type { Checker } from '#app/ports/checker.ts';

/** Checks in this process: a command can be ended at will, and every step of a check is bounded. */
export const inProcessChecker: Checker = {
  // A rejection even when it throws at once.
  check: (request) => Promise.resolve().then(() => checkFlow(request)),
  read: (synced) => Promise.resolve().then(() => readSyncedFlow(synced)),
  audit: (request) => Promise.resolve().then(() => auditStored(request)),
  survey: (request) => Promise.resolve().then(() => surveyStored(request)),
  draw: (request) => Promise.resolve().then(() => drawStored(request)),
  compare: (request) => Promise.resolve().then(() => compareStored(request)),
  play: (request) => Promise.resolve().then(() => playStored(request)),
  probeTalk: (request) => Promise.resolve().then(() => probeTalkStored(request)),
  index: (request) => Promise.resolve().then(() => indexStored(request)),
  close: () => Promise.resolve(),
};
