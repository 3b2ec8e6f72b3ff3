import type { Overview, OverviewIncident } from '#app/contract/overview-views.ts';
import { phoneText } from '#core/model/phone-text.ts';
import { qualityWord } from '#core/model/quality-words.ts';
import { everyFinding, toAddress } from '#renderer/findings/query-address.ts';
import { useFormats } from '#renderer/texts/formats.ts';
import { useTexts } from '#renderer/texts/texts.ts';
import {
  botPlace,
  clientPlace,
  incidentPlace,
  numberPlace,
  type OverviewLine,
  type OverviewList,
  type OverviewSection,
} from './overview-sections.ts';

interface Some<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Puts an overview into words: four sections of lists of lines, empty lists left out. */
export function useOverviewWords() {
  const { t, tn } = useTexts();
  const { age, day, since, locale } = useFormats();

  function list<Row>(
    key: OverviewList['key'],
    label: string,
    { total, rows }: Some<Row>,
    to: OverviewList['to'],
    line: (row: Row) => OverviewLine,
  ): OverviewList {
    return { key, label, total, to, lines: rows.map(line) };
  }

  const findingsPlace = (outcome: 'fail' | 'review') => ({
    name: 'findings',
    query: toAddress({ ...everyFinding, outcome: { only: [outcome], not: [] } }),
  });
  const incidents = { name: 'incidents' };

  function incidentLine(row: OverviewIncident, note: string): OverviewLine {
    const subject = row.phone === null ? t('overview.account') : phoneText(row.phone);
    const text = `${subject}: ${t(`incident.kind.${row.kind}`)}`;
    return { key: row.incidentId, client: row.clientName, text, note, to: incidentPlace(row) };
  }

  function clockNote({ clock, openedAt }: OverviewIncident): string {
    return clock === null
      ? t('overview.opened', { age: age(openedAt) })
      : t('overview.clock', { name: t(`incident.clock.${clock.kind}`), day: day(clock.endsAt) });
  }

  function danger({ danger: { numbers, incidents: open, bots } }: Overview): OverviewList[] {
    return [
      list('numbers', t('overview.list.numbers'), numbers, null, (row) => ({
        key: row.numberId,
        client: row.clientName,
        text: `${phoneText(row.phone)}: ${t(`incident.kind.${row.kind}`)}`,
        note: age(row.observedAt),
        to: numberPlace(row),
        quality: row.quality,
      })),
      list('incidents', t('overview.list.incidents'), open, incidents, (row) =>
        incidentLine(row, clockNote(row)),
      ),
      list('bots', t('overview.list.bots'), bots, findingsPlace('fail'), (row) => ({
        key: row.botId,
        client: row.clientName,
        text: row.botName,
        note: [
          tn('overview.fails', row.fails),
          ...(row.grave > 0 ? [tn('overview.grave', row.grave)] : []),
        ].join(', '),
        to: botPlace(row),
      })),
    ];
  }

  function changed({ changed: { verdicts, versions, ratings, incidents: news } }: Overview) {
    return [
      list('ratings', t('overview.list.ratings'), ratings, null, (row) => ({
        key: row.numberId,
        client: row.clientName,
        text: phoneText(row.phone),
        note: t('overview.before', {
          value:
            row.before === null ? t('overview.unrated') : qualityWord(row.before, locale.value),
        }),
        to: numberPlace(row),
        quality: row.after,
      })),
      list('news', t('overview.list.news'), news, incidents, (row) =>
        incidentLine(
          row,
          row.recoveredAt === null
            ? t('overview.opened', { age: age(row.openedAt) })
            : t('overview.recovered', { age: age(row.recoveredAt) }),
        ),
      ),
      list('verdicts', t('overview.list.verdicts'), verdicts, null, (row) => ({
        key: row.botId,
        client: row.clientName,
        text: row.botName,
        note:
          row.before === null
            ? t('overview.firstAudit')
            : t('overview.before', { value: t(`verdict.${row.before}`) }),
        to: botPlace(row),
        verdict: row.after,
      })),
      list('versions', t('overview.list.versions'), versions, null, (row) => ({
        key: row.botId,
        client: row.clientName,
        text: row.botName,
        note: t(row.source === 'blip' ? 'overview.version' : 'overview.versionFile', {
          age: age(row.at),
        }),
        to: botPlace(row),
      })),
    ];
  }

  function keyNote({ why, days }: Overview['overdue']['keys']['rows'][number]): string {
    if (why === 'refused') return t('overview.keyRefused');
    if (why === 'rotates') return t('overview.keyRotates');
    return days === null || days <= 0 ? t('overview.keyExpired') : tn('overview.keyExpires', days);
  }

  function overdue({ overdue: due }: Overview): OverviewList[] {
    const { findings, bots } = due.questions;
    return [
      list('tasks', t('overview.list.tasks'), due.tasks, incidents, (row) =>
        incidentLine(row, t('overview.tasksDone', { ...row.tasks })),
      ),
      list('keys', t('overview.list.keys'), due.keys, null, (row) => ({
        key: row.credentialId,
        client: row.clientName,
        text: row.label,
        note: keyNote(row),
        to: clientPlace(row.clientId, 'connections'),
      })),
      {
        key: 'questions',
        label: t('overview.list.questions'),
        total: findings,
        to: findingsPlace('review'),
        lines:
          findings === 0
            ? []
            : [
                {
                  key: 'questions',
                  client: '',
                  text: tn('overview.questions', findings),
                  note: tn('overview.questionsOf', bots),
                  to: findingsPlace('review'),
                },
              ],
      },
      list('reports', t('overview.list.reports'), due.reports, { name: 'reports' }, (row) => ({
        key: row.clientId,
        client: row.clientName,
        text: row.clientName,
        note:
          row.toldAt === null
            ? t('overview.neverTold', { age: age(row.auditedAt) })
            : t('overview.told', { told: age(row.toldAt), age: age(row.auditedAt) }),
        to: { name: 'client-report', params: { clientId: row.clientId } },
      })),
      list('rules', t('overview.list.rules'), due.rules, null, (row) => ({
        key: row.botId,
        client: row.clientName,
        text: row.botName,
        note: t('overview.ruleset', { month: since(row.ruleset) }),
        to: botPlace(row),
      })),
    ];
  }

  function failed({ failed: syncs }: Overview): OverviewList[] {
    return [
      list('syncs', t('overview.list.syncs'), syncs, { name: 'schedules' }, (row) => ({
        key: row.jobId,
        client: row.clientName,
        text: `${row.subjectName}: ${t(`syncFault.${row.fault.code}`)}`,
        note: [
          t(row.state === 'blocked' ? 'overview.waits' : 'overview.retries'),
          row.lastOkAt === null
            ? t('overview.never')
            : t('overview.lastOk', { age: age(row.lastOkAt) }),
        ].join(' · '),
        to: clientPlace(row.clientId, 'connections'),
      })),
    ];
  }

  /** The four answers. */
  function sections(overview: Overview): OverviewSection[] {
    const some = (lists: readonly OverviewList[]) => lists.filter(({ total }) => total > 0);
    const isSynced = overview.ages.newestSync !== null;
    return [
      {
        key: 'danger',
        title: t('overview.danger'),
        clear: { title: t('overview.dangerClear'), text: t('overview.dangerClearText') },
        lists: some(danger(overview)),
      },
      {
        key: 'changed',
        title: t('overview.changed'),
        clear: { title: t('overview.changedClear'), text: t('overview.changedClearText') },
        lists: some(changed(overview)),
      },
      {
        key: 'overdue',
        title: t('overview.overdue'),
        clear: { title: t('overview.overdueClear'), text: t('overview.overdueClearText') },
        lists: some(overdue(overview)),
      },
      {
        key: 'failed',
        title: t('overview.failedSyncs'),
        clear: {
          title: t('overview.failedClear'),
          text: t(isSynced ? 'overview.failedClearText' : 'overview.nothingScheduled'),
        },
        lists: some(failed(overview)),
      },
    ];
  }

  return { sections };
}
