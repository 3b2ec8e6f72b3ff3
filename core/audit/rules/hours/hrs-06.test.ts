import page from './hrs-06.md?raw';
import { buildFlow, deskBlock, script } from '#test/fixtures/build-flow.ts';
import { hoursCheck, hoursFlow, menuTo, statusDesk } from '#test/fixtures/hours-flows.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import type { OpenSpan } from '#core/model/opening-hours.ts';
import { hrs06 } from './hrs-06.ts';

const says = ['Estamos fechados. Atendemos de segunda a sexta, das 8h às 18h.'];
const week = (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((day) => ({
  day,
  from: '08:00',
  to: '18:00',
}));
const desk = (hours: readonly OpenSpan[]) => ({
  service: { hours: { timeZone: 'America/Sao_Paulo', week: [...hours], holidays: ['2026-12-25'] } },
});

/** A check whose script has the given source. */
const checkedBy = (source: string, inputs: string[] = []) => ({
  hours: { ...hoursCheck('desk:1', 'closed'), entering: [script('isWorkTime', source, inputs)] },
});
const zoned =
  'const now = new Date(); const holidays = ["12-25"]; const zone = { timeZone: "America/Sao_Paulo" };';
const configured = checkedBy(zoned, ['config.startDate', 'config.endDate', 'config.workDays']);
const configuration = { startDate: '08:00', endDate: '18:00', workDays: '1,2,3,4,5' };

testAudit(hrs06, page, [
  {
    name: 'the message says the configured hours',
    flow: { flow: hoursFlow({ says }, configured), configuration },
    says: 'pass',
  },
  {
    name: 'the desk’s hours are the ones that are said',
    flow: buildFlow({
      welcome: menuTo('desk:1'),
      'desk:1': statusDesk('closed', null),
      closed: { says, otherwise: 'welcome' },
    }),
    known: desk(week),
    says: 'pass',
  },
  {
    name: 'a script’s own schedule has the hours that are said',
    flow: hoursFlow(
      { says: ['Estamos fechados. Atendemos das 8h às 12h e das 13h às 18h.'] },
      checkedBy(
        `${zoned} const day = [{ start: "8:00", end: "12:00" }, { start: "13:00", end: "18:00" }];`,
      ),
    ),
    says: 'pass',
  },
  {
    name: 'no hours are said; zone and days off are minded',
    flow: hoursFlow({ says: ['Estamos fechados.'] }, checkedBy(zoned)),
    says: 'pass-unsaid',
  },
  {
    name: 'the bot’s local time, and a holiday list from a resource',
    flow: hoursFlow(
      { says: ['Estamos fechados.'] },
      {
        hours: {
          ...hoursCheck('desk:1', 'closed'),
          entering: [
            {
              type: 'ExecuteScript',
              settings: {
                function: 'run',
                source: 'function run(days) { return new Date().getHours() < 18; }',
                inputVariables: ['resource.holiday'],
                outputVariable: 'isWorkTime',
                LocalTimeZoneEnabled: true,
              },
            },
          ],
        },
      },
    ),
    says: 'pass-unsaid',
  },
  {
    name: 'the message says an hour more than is configured',
    flow: {
      flow: hoursFlow({ says }, configured),
      configuration: { ...configuration, endDate: '17:00' },
    },
    says: 'fail',
    blocks: ['closed'],
  },
  {
    name: 'the message says a day more than is configured',
    flow: {
      flow: hoursFlow({ says }, configured),
      configuration: { ...configuration, workDays: '1,2,3,4' },
    },
    says: 'fail-closed',
  },
  {
    name: 'the desk is open on Mondays only',
    flow: hoursFlow({ says }, checkedBy(zoned)),
    known: desk([{ day: 'monday', from: '08:00', to: '18:00' }]),
    says: 'fail-closed',
  },
  {
    name: 'the desk is open on a Saturday that is not said',
    flow: hoursFlow({ says }, checkedBy(zoned)),
    known: desk([...week, { day: 'saturday', from: '08:00', to: '12:00' }]),
    says: 'fail-open',
  },
  {
    name: 'a script compares with other times, perhaps of another zone',
    flow: hoursFlow({ says }, checkedBy(`${zoned} const day = { start: "11:00", end: "21:00" };`)),
    says: 'review-hours',
  },
  {
    name: 'nothing is known of the checked hours',
    flow: hoursFlow({ says }, checkedBy(zoned, ['resource.workTime'])),
    says: 'review-hours',
  },
  {
    name: 'the script reads the server’s clock',
    flow: hoursFlow(
      { says: ['Estamos fechados.'] },
      checkedBy('const now = new Date().getHours(); const holidays = [];'),
    ),
    says: 'review-zone',
  },
  {
    name: 'fixed hours are added in a country with daylight saving time',
    flow: hoursFlow(
      { says: ['Estamos cerrados.'] },
      checkedBy('const OFFSET = 1; const now = new Date(); const holidays = [];'),
    ),
    known: { client: { country: 'ES' } },
    says: 'review-daylight',
  },
  {
    name: 'fixed hours in Brazil are right all year; no holiday is counted',
    flow: hoursFlow(
      { says: ['Estamos fechados.'] },
      checkedBy('const DEFAULT_OFFSET = -3; const now = new Date();'),
    ),
    known: { client: { country: 'BR' } },
    says: 'review-holidays',
  },
  {
    name: 'nothing is checked',
    flow: buildFlow({ welcome: menuTo('desk:1'), 'desk:1': deskBlock('onboarding') }),
    says: 'not-applicable-unchecked',
  },
  {
    name: 'there is no desk',
    flow: buildFlow({ welcome: { says: ['Menu'], otherwise: 'welcome' } }),
    says: 'not-applicable',
  },
]);
