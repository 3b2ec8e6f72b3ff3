import { describe, expect, test } from 'vitest';
import { isTooLong } from '#core/model/name-length.ts';
import { aFindingRow, noOverview } from '#test/fakes/overview-bridge.ts';
import { aCaseRow, aQualityRow, noQuality } from '#test/fakes/quality-bridge.ts';
import { aReportRow } from '#test/fakes/report-rows.ts';
import { noReports } from '#test/fakes/report-bridge.ts';
import {
  aCredential,
  aHistory,
  aJob,
  anAlert,
  anIncident,
  aNumberRow,
  noSync,
} from '#test/fakes/sync-views.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import AppFrame from './app-frame.vue';

/** Right to left, markup, an emoji, an override that turns round what follows, and five hundred letters of it. */
const begin = 'مخبز <img src="x" onerror="alert(1)"> 🦆 \u202Egpj.exe ';
const name = begin + 'é'.repeat(500 - Array.from(begin).length);

/** Fields that hold what somebody else wrote. */
const foreign: ReadonlySet<string> = new Set([
  ...['name', 'clientName', 'botName', 'verifiedName', 'subjectName', 'label', 'title', 'text'],
  ...['block', 'owner', 'answer', 'caseNumber', 'by', 'reason', 'outcome', 'item'],
]);
const enums: ReadonlySet<unknown> = new Set(['fail', 'review', 'reversed', 'unchanged']);

/** The same with such a text in every such field. */
function hostile<Value>(value: Value, key = ''): Value {
  if (Array.isArray(value)) return value.map((one) => hostile(one as unknown, key)) as Value;
  if (typeof value === 'string' && foreign.has(key) && !enums.has(value)) return name as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([own, inner]) => [own, hostile(inner as unknown, own)]),
  ) as Value;
}

async function open(address: string) {
  const audited = aFakeClient('c1', 'Padaria', [['Atendimento', 'violations', 2]]);
  const { clientName, ...incident } = anIncident();
  const at = await openTestWindow({
    clients: [{ ...hostile(audited), tags: ['vip'] }],
    sync: {
      ...noSync(),
      credentials: [hostile(aCredential())],
      numbers: [hostile(aNumberRow())],
      history: { ...aHistory(), number: hostile(aNumberRow()).number },
      overview: { ...noSync().overview, jobs: [hostile(aJob())] },
      incidents: [{ ...incident, clientName: hostile(clientName, 'clientName') }],
      alerts: [{ ...anAlert('a1'), clientName: name }],
    },
    reports: { ...noReports(), rows: [hostile(aReportRow('c1', 'Padaria'))] },
    overview: { ...noOverview(), findings: [hostile(aFindingRow())] },
    quality: {
      ...noQuality(),
      rows: [hostile(aQualityRow())],
      unread: [hostile({ clientId: 'c1', clientName: '', name: '' })],
      cases: [hostile(aCaseRow({ caseNumber: '7', answer: 'x' }))],
    },
  });
  const page = await at.show(AppFrame, {}, address);
  return page;
}

function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.closest('style, script') == null) found.push(node as Text);
  return found;
}

/** Elements whose content keeps its direction to itself: by their nature, or by base.css. */
const apart = 'bdi, [dir=auto], a, button, code, label, mark, strong, span, textarea';

describe('names of five hundred letters, from right to left, with markup and hidden characters', () => {
  test('can be stored', () => {
    expect(isTooLong(name)).toBe(false);
  });

  test.each([
    '/overview',
    '/clients',
    '/clients/c1',
    '/clients/c1/numbers',
    '/clients/c1/connections',
    '/clients/c1/schedule',
    '/clients/c1/incidents',
    '/clients/c1/report',
    '/clients/c1/numbers/n1',
    '/clients/c1/incidents/i1',
    '/clients/c1/incidents/i1/appeal',
    '/clients/c1/bots/c1-bot-1',
    '/clients/c1/bots/c1-bot-1/findings',
    '/findings',
    '/quality',
    '/appeals',
    '/incidents',
    '/reports',
    '/reports/batch',
    '/schedules',
  ])('are text on %s, set apart, with nothing unseen', async (address) => {
    await open(address);
    expect(document.querySelectorAll('img[src="x"]')).toHaveLength(0);
    const named = textNodes().filter(({ data }) => data.includes('مخبز'));
    expect(named.length).toBeGreaterThan(address === '/overview' ? -1 : 0);
    const loose = named.filter(
      ({ parentElement: parent, data }) =>
        parent?.closest(apart) == null && !data.includes('\u2068') && !data.startsWith('مخبز'),
    );
    expect(
      loose.map(({ data, parentElement }) => [
        parentElement?.outerHTML.slice(0, 80),
        data.slice(0, 40),
      ]),
    ).toEqual([]);
    const unseen = textNodes().filter(({ data }) => /[\u202a-\u202e\u200b]/.test(data));
    expect(
      unseen.map(({ parentElement }) => parentElement?.outerHTML.slice(0, 160)),
      'a hidden character goes unseen',
    ).toEqual([]);
  });
});
