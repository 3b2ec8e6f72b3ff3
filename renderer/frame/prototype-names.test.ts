import { expect, test } from 'vitest';
import { aFindingRow, noOverview } from '#test/fakes/overview-bridge.ts';
import { aQualityRow, noQuality } from '#test/fakes/quality-bridge.ts';
import { anAlert, anIncident, aNumberRow, noSync } from '#test/fakes/sync-views.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { tellFigure } from '#test/faults/figure.ts';
import AppFrame from './app-frame.vue';

/** Names by which a program that copies names into objects reaches the prototype of all of them. */
const names = ['__proto__', 'constructor', 'prototype', 'toString', '__proto__.polluted'];

/** The same value with one of these names for every id and every name in it, and with one as a name of its own. */
function renamed<Value>(value: Value, name: string, key = ''): Value {
  if (Array.isArray(value)) return value.map((one) => renamed(one as unknown, name, key)) as Value;
  if (typeof value === 'string')
    return (/^(?:name|label|title|clientName|botName)$/.test(key) ? name : value) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([own, inner]) => [
    own,
    renamed(inner as unknown, name, own),
  ]);
  const copy = Object.fromEntries(members) as Value;
  // As a message between processes brings it: a property of its own.
  Object.defineProperty(copy, '__proto__', { value: { polluted: 1 }, enumerable: true });
  return copy;
}

test('A44 names of prototypes change nothing in the window', async (context) => {
  const pages = ['/clients', '/quality', '/findings', '/alerts'];
  let shown = 0;
  for (const name of names) {
    for (const page of pages) {
      const at = await openTestWindow({
        clients: [{ ...aFakeClient(name, name, [[name, 'violations', 2]]), tags: [name] }],
        sync: {
          ...noSync(),
          numbers: [renamed(aNumberRow(), name)],
          incidents: [renamed(anIncident(), name)],
          alerts: [renamed(anAlert('a1'), name)],
        },
        overview: { ...noOverview(), findings: [renamed(aFindingRow(), name)] },
        quality: { ...noQuality(), rows: [renamed(aQualityRow(), name)] },
      });
      const wrapper = await at.show(AppFrame, {}, page);
      shown += wrapper.text().includes(name) ? 1 : 0;
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      wrapper.unmount();
    }
  }
  // The names were there to be seen.
  expect(shown).toBeGreaterThanOrEqual(names.length);
  tellFigure(context, `window: ${String(names.length * pages.length)} pages, 0 polluted`);
});
