import page from './qr-02.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { qr02 } from './qr-02.ts';

const flow = buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } });
const at = '2026-11-10T15:00:00Z';
const penalised = (penalty: object) => ({
  number: { isPenalised: true, penalty: { at, ...penalty } },
});
const fall = (penalty: object = {}) => penalised({ kind: 'low-quality', ...penalty });
const restriction = (penalty: object = {}) => penalised({ kind: 'restriction', ...penalty });
const then = { ruleset: '2020-10' } as const;

testAudit(qr02, page, [
  {
    name: '2020: repaired on the seventh day',
    flow,
    ...then,
    known: fall({ repairedAt: '2026-11-17T15:00:00Z' }),
    says: 'pass-seven-days',
  },
  {
    name: '2020: repaired a second too late',
    flow,
    ...then,
    known: fall({ repairedAt: '2026-11-17T15:00:01Z' }),
    says: 'fail-seven-days',
  },
  {
    name: '2020: still running',
    flow,
    ...then,
    asOf: '2026-11-17T15:00:00Z',
    known: fall(),
    says: 'review-seven-days',
  },
  {
    name: '2020: over, and nobody has said whether it was repaired',
    flow,
    ...then,
    asOf: '2026-11-17T15:00:01Z',
    known: fall(),
    says: 'review-seven-days-over',
  },
  {
    name: '2020: a penalty of an unknown kind counts as the fall',
    flow,
    ...then,
    known: penalised({ repairedAt: '2026-11-12T15:00:00Z' }),
    says: 'pass-seven-days',
  },
  {
    name: '2020: already restricted',
    flow,
    ...then,
    known: restriction(),
    says: 'not-applicable-restricted',
  },
  {
    name: 'today no clock runs after a fall',
    flow,
    known: fall(),
    says: 'not-applicable-no-clock',
  },
  {
    name: 'the restriction has ended',
    flow,
    known: restriction({ expiresAt: '2026-11-22T12:00:00Z' }),
    says: 'pass',
  },
  {
    name: 'the restriction runs, and nobody has requested a review',
    flow,
    known: restriction({ expiresAt: '2026-11-22T12:00:01Z' }),
    says: 'review-running',
  },
  { name: 'its end is not known', flow, known: restriction(), says: 'review-no-end' },
  {
    name: 'a review was requested on the last day',
    flow,
    known: restriction({
      expiresAt: '2027-06-01T00:00:00Z',
      appealedAt: '2027-02-08T15:00:00Z',
    }),
    says: 'pass-requested',
  },
  {
    name: 'a review was requested after the window',
    flow,
    asOf: '2027-03-01T12:00:00Z',
    known: restriction({
      expiresAt: '2027-06-01T00:00:00Z',
      appealedAt: '2027-02-08T15:00:01Z',
    }),
    says: 'fail',
  },
  {
    name: 'the window is over, and nobody has said whether a review was requested',
    flow,
    asOf: '2027-03-01T12:00:00Z',
    known: restriction(),
    says: 'review-window-over',
  },
  {
    name: 'a disabled number has no end of its own',
    flow,
    known: penalised({ kind: 'disabled' }),
    says: 'review-disabled',
  },
  {
    name: 'the time of the notice is written with an offset',
    flow,
    ...then,
    known: fall({ at: '2026-11-10T22:00:00-03:00', repairedAt: '2026-11-18T00:30:00Z' }),
    says: 'pass-seven-days',
  },
  {
    name: 'nobody has said whether there is a penalty',
    flow,
    known: { number: {} },
    says: 'review-penalised',
  },
  {
    name: 'a restricted status may be no more than a used-up limit',
    flow,
    known: { number: { status: 'RESTRICTED' } },
    says: 'review-penalised',
  },
  {
    name: 'Meta shows the number as banned',
    flow,
    known: { number: { status: 'BANNED' } },
    says: 'review-undated',
  },
  {
    name: 'it is penalised, since nobody knows when',
    flow,
    known: { number: { isPenalised: true } },
    says: 'review-undated',
  },
  { name: 'no penalty', flow, known: { number: { isPenalised: false } }, says: 'not-applicable' },
  {
    name: 'a penalty of the past',
    flow,
    known: { number: { isPenalised: false, penalty: { at, kind: 'restriction' } } },
    says: 'not-applicable',
  },
  { name: 'a flow from an e-mail', flow, says: 'not-applicable-unknown' },
]);
