import { expect, test } from 'vitest';
import type { RulePlace } from '#app/contract/rule-views.ts';
import { addOnIds, rulesetIds } from '#core/model/run.ts';
import { aRuleRow } from '#test/fakes/rules-bridge.ts';
import { filteredRules, ruleAddress, ruleFilterIn, ruleSets } from './rule-filter.ts';

const place = (rules: RulePlace['rules'], severity: RulePlace['severity']): RulePlace => ({
  ...{ rules, severity },
  clause: aRuleRow().places[0]!.clause,
});
const rows = [
  aRuleRow({ places: [place('2026-09', 'blocker'), place('2020-10', 'high')] }),
  aRuleRow({
    ...{ auditId: 'HRS-01', group: 'hours', title: 'Horário é verificado antes do transbordo' },
    places: [place('2026-09', 'high')],
  }),
  aRuleRow({
    ...{ auditId: 'LAW-ES-01', group: 'law', title: 'Quem pede uma pessoa chega a ela' },
    places: [place('spain-customer-service-2025', 'blocker')],
  }),
];

test.each([
  [{}, ['ESC-01', 'HRS-01', 'LAW-ES-01']],
  [{ group: 'hours' }, ['HRS-01']],
  [{ 'not-group': ['hours', 'law'] }, ['ESC-01']],
  [{ severity: 'high' }, ['HRS-01']],
  [{ rules: '2020-10' }, ['ESC-01']],
  [{ 'not-rules': '2026-09' }, ['LAW-ES-01']],
  [{ text: 'horario' }, ['HRS-01']],
  [{ text: 'pessoa -quem' }, ['ESC-01']],
  [{ text: 'law-es' }, ['LAW-ES-01']],
  [{ group: 'nonsense' }, ['ESC-01', 'HRS-01', 'LAW-ES-01']],
])('%j leaves %j', (address, expected) => {
  const filter = ruleFilterIn(address);
  expect(filteredRules(rows, filter).rows.map(({ auditId }) => auditId)).toEqual(expected);
  expect(ruleFilterIn(ruleAddress(filter))).toEqual(filter);
});

test('the severity is the newest ruleset’s; counts of a filter leave the filter itself out', () => {
  const filter = ruleFilterIn({ severity: 'high' });
  const { severity } = filteredRules(rows, filter).counts;
  expect(Object.fromEntries(severity)).toEqual({ blocker: 2, high: 1 });
});

test('every set of rules of the product can be filtered by', () => {
  expect([...ruleSets].toSorted()).toEqual([...rulesetIds, ...addOnIds].toSorted());
});
