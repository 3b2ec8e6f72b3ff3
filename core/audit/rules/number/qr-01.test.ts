import page from './qr-01.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { qr01 } from './qr-01.ts';

const flow = buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } });
const asOf = '2026-11-22T12:00:00Z';
const read = (value: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN', observedAt: string) => ({
  number: { qualityRating: { value, observedAt, source: 'meta' as const } },
});

testAudit(qr01, page, [
  {
    name: 'high, an hour ago',
    flow,
    asOf,
    known: read('GREEN', '2026-11-22T11:00:00Z'),
    says: 'pass',
  },
  {
    name: 'exactly a day ago',
    flow,
    asOf,
    known: read('GREEN', '2026-11-21T12:00:00Z'),
    says: 'pass',
  },
  {
    name: 'the time is written with an offset',
    flow,
    asOf,
    known: read('GREEN', '2026-11-21T10:00:00-03:00'),
    says: 'pass',
  },
  {
    name: 'medium',
    flow,
    asOf,
    known: read('YELLOW', '2026-11-22T11:00:00Z'),
    says: 'pass-medium',
  },
  {
    name: 'low is what was read, and no fault of the flow',
    flow,
    asOf,
    known: read('RED', '2026-11-22T11:00:00Z'),
    says: 'pass-low',
  },
  {
    name: 'not rated yet',
    flow,
    asOf,
    known: read('UNKNOWN', '2026-11-22T11:00:00Z'),
    says: 'pass-unrated',
  },
  {
    name: 'a second more than a day ago',
    flow,
    asOf,
    known: read('GREEN', '2026-11-21T11:59:59Z'),
    says: 'review-old',
  },
  { name: 'no access', flow, asOf, known: { number: {} }, says: 'review-unread' },
  { name: 'a flow from an e-mail', flow, asOf, says: 'not-applicable-unknown' },
]);
