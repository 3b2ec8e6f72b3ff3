import { expect, test } from 'vitest';
import { usualAuditSettings } from '#core/model/audit-settings.ts';
import { aRuleRow } from '#test/fakes/rules-bridge.ts';
import { clientAudits, isChanged, matchingAudits, withOff, withSeverity } from './client-audits.ts';

const off = { reason: 'menu em teste', by: 'Ana', at: '2026-11-22T12:00:00Z' };
const rules = [aRuleRow(), aRuleRow({ auditId: 'HRS-01', title: 'Horário é verificado' })];

test('switching off and weighing otherwise change one audit, and can be taken back', () => {
  const settings = withSeverity(withOff(usualAuditSettings, 'ESC-01', off), 'HRS-01', 'low');
  const audits = clientAudits(rules, settings);
  expect(audits.map((one) => [one.auditId, one.off?.by, one.severity, isChanged(one)])).toEqual([
    ['ESC-01', 'Ana', null, true],
    ['HRS-01', undefined, 'low', true],
  ]);
  const back = withSeverity(withOff(settings, 'ESC-01', null), 'HRS-01', null);
  expect(back).toEqual(usualAuditSettings);
});

test('switching off again takes the new reason', () => {
  const settings = withOff(withOff(usualAuditSettings, 'ESC-01', off), 'ESC-01', {
    ...off,
    reason: 'outro',
  });
  expect(settings.switchedOff.map(({ reason }) => reason)).toEqual(['outro']);
});

test('audits that this version does not know stay, and stand first', () => {
  const settings = withSeverity(withOff(usualAuditSettings, 'OLD-02', off), 'OLD-01', 'high');
  const audits = clientAudits(rules, settings);
  expect(audits.map(({ auditId, rule }) => [auditId, rule !== null])).toEqual([
    ['OLD-01', false],
    ['OLD-02', false],
    ['ESC-01', true],
    ['HRS-01', true],
  ]);
});

test.each([
  ['horario', ['HRS-01']],
  ['teste', ['ESC-01']],
  ['-horario', ['ESC-01']],
  ['', ['ESC-01', 'HRS-01']],
])('“%s” leaves %j', (text, expected) => {
  const audits = clientAudits(rules, withOff(usualAuditSettings, 'ESC-01', off));
  expect(matchingAudits(audits, text).map(({ auditId }) => auditId)).toEqual(expected);
});
