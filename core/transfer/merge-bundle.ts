import type { BundleRecord } from '#core/model/bundle.ts';
import { followingRows } from './merge-handling.ts';
import { mergeIncidents, type IncidentPair } from './merge-incidents.ts';
import { mergeClientRecord } from './merge-client-record.ts';
import type { BundleSide, Choose, MergeItem, MergePlan } from './merge-plan.ts';
import { mergeValues } from './merge-values.ts';
import { mergeVersions, type Placed } from './merge-versions.ts';
import { answerVersions, noteVersions, triageVersions } from './record-versions.ts';
import { linesOf, namesOf, type Names } from './side-lines.ts';
import { placeByTime, placeRuns } from './place-by-time.ts';
import { shownValue } from './shown-value.ts';

/**
 * Joins what a colleague hands over with what is here (null: nothing is). History is joined by identity; of settings
 * and decisions each side's newer ones are followed, and where both went on, a person chooses. Joining the same again
 * adds nothing.
 */
export function mergeBundle(
  mine: BundleSide | null,
  theirs: BundleSide,
  choose: Choose,
): MergePlan {
  const here = mine?.records ?? [];
  const names = namesOf(theirs.records, here);
  const record = mergeClientRecord(
    linesOf(here, 'client-record').map((line) => line.record),
    linesOf(theirs.records, 'client-record').map((line) => line.record),
    (field) => choose(`client:${field}`),
  );
  const incidents = mergeIncidents(
    linesOf(here, 'incident'),
    linesOf(theirs.records, 'incident'),
    (id) => choose(`incident:${id}`),
  );
  const values = mergeValues(mine, theirs, names, choose);
  const versions = mergeDecisions(here, theirs.records, names, choose);
  const snapshots = placeByTime(
    linesOf(here, 'snapshot').map(({ snapshot }) => marked(snapshot.botId, snapshot.takenAt)),
    unknownLines(here, theirs.records, 'snapshot'),
    ({ snapshot }) => marked(snapshot.botId, snapshot.takenAt),
  );
  const item = (field: string, pair: { mine: unknown; theirs: unknown }): MergeItem => ({
    ...{ key: `client:${field}`, about: 'client', subject: [], field },
    ...{ mine: shownValue(pair.mine), theirs: shownValue(pair.theirs) },
  });
  return {
    add: [
      ...record.add.map(({ record: one, place }) => ({
        ...{ line: { kind: 'client-record', record: one } as const, place },
      })),
      ...values.add,
      ...snapshots,
      ...versions.add,
      ...placeByTime(
        linesOf(here, 'talk').map(({ talk }) => marked(talk.botId, talk.asOf)),
        unknownLines(here, theirs.records, 'talk'),
        ({ talk }) => marked(talk.botId, talk.asOf),
      ),
      ...placeByTime(
        linesOf(here, 'sent-report').map(({ report }) => marked('', report.createdAt)),
        unknownLines(here, theirs.records, 'sent-report'),
        ({ report }) => marked('', report.createdAt),
      ),
      ...incidents.add.map((line) => ({ line, place: 'after' as const })),
      ...followingRows(
        linesOf(here, 'handling').map(({ entry }) => entry),
        linesOf(theirs.records, 'handling').map(({ entry }) => entry),
      ).map((entry) => ({ line: { kind: 'handling', entry } as const, place: 'after' as const })),
    ],
    runs: placeRuns(mine, theirs, snapshots),
    put: { ...values.put, record: record.joined, incidents: incidents.put },
    entries: incidents.entries,
    taken: [
      ...record.taken.map((pair) => item(pair.field, pair)),
      ...values.taken,
      ...versions.taken,
      ...incidents.taken.map((pair) => incidentItem(pair, names)),
    ],
    conflicts: [
      ...values.conflicts.filter(({ about }) => about === 'client'),
      ...record.conflicts.map((pair) => item(pair.field, pair)),
      ...values.conflicts.filter(({ about }) => about !== 'client'),
      ...versions.conflicts,
      ...incidents.conflicts.map((pair) => incidentItem(pair, names)),
    ],
  };
}

interface Merged {
  readonly add: readonly Placed<BundleRecord>[];
  readonly taken: readonly MergeItem[];
  readonly conflicts: readonly MergeItem[];
}

/** Answers, decisions about findings, and what people wrote into reports. */
function mergeDecisions(
  here: readonly BundleRecord[],
  there: readonly BundleRecord[],
  names: Names,
  choose: Choose,
): Merged {
  const parts = [answerVersions(names), triageVersions(names), noteVersions(names)].map((kind) => {
    const { add, taken, conflicts } = mergeVersions(
      kind.versions(here),
      kind.versions(there),
      (id) => choose(`${kind.about}:${id}`),
    );
    // What nobody here had said yet is no difference to look at.
    return {
      add,
      taken: taken.filter(({ mine }) => mine !== null).map(kind.item),
      conflicts: conflicts.map(kind.item),
    };
  });
  return {
    add: parts.flatMap(({ add }) => add),
    taken: parts.flatMap(({ taken }) => taken),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  };
}

function incidentItem({ mine, theirs }: IncidentPair, names: Names): MergeItem {
  const state = ({ closedAt, closedBy, outcome, tasks }: typeof mine): string =>
    [
      closedAt === null ? '' : `${closedAt.slice(0, 10)} ${closedBy ?? ''}`.trim(),
      outcome ?? '',
      `${String(tasks.filter(({ doneAt }) => doneAt !== null).length)}/${String(tasks.length)}`,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return {
    key: `incident:${theirs.id}`,
    about: 'incident',
    subject: [names.number(theirs.numberId), theirs.openedAt.slice(0, 10)].filter(Boolean),
    field: '',
    mine: shownValue(state(mine)),
    theirs: shownValue(state(theirs)),
  };
}

const marked = (group: string, at: string) => ({ group, at });

function unknownLines<K extends 'snapshot' | 'talk' | 'sent-report'>(
  here: readonly BundleRecord[],
  there: readonly BundleRecord[],
  kind: K,
) {
  const known = new Set(linesOf(here, kind).map(idOf));
  return linesOf(there, kind).filter((line) => !known.has(idOf(line)));
}

function idOf(line: BundleRecord): string {
  if (line.kind === 'snapshot') return line.snapshot.id;
  if (line.kind === 'talk') return line.talk.id;
  return line.kind === 'sent-report' ? line.report.id : '';
}
