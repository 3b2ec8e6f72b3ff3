// A checker's thread as the app starts it, but from its sources, and with one more question: what became of the
// prototype that every object shares.
import '../../bench/raw-imports.mjs';
import { parentPort } from 'node:worker_threads';

await import('../../../electron/checker.ts');
parentPort.on('message', ({ id, asks }) => {
  if (asks !== 'prototype') return;
  const isPolluted = Reflect.get({}, 'polluted') !== undefined;
  parentPort.postMessage({ id, isPolluted, isFrozen: Object.isFrozen(Object.prototype) });
});
