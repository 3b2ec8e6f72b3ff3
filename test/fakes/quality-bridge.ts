import type { Bridge } from '#app/contract/bridge.ts';
import type {
  CaseRow,
  NumberTemplates,
  QualityPage,
  QualityRow,
  RatingTrack,
} from '#app/contract/quality-views.ts';
import type { Answer } from './sync-bridge.ts';

const NOW = '2026-11-22T12:00:00.000Z';

/** What a fake host knows of ratings and appeals over all clients. */
export interface FakeQuality {
  rows: QualityRow[];
  unread: NonNullable<QualityPage['unread']>;
  /** By number's id; others never moved. */
  tracks: Map<string, RatingTrack>;
  cases: CaseRow[];
  /** Of every number's account. */
  templates: NumberTemplates | null;
}

/** Nobody has a number. */
export function noQuality(): FakeQuality {
  return { rows: [], unread: [], tracks: new Map(), cases: [], templates: null };
}

/** A well-rated number of the list. */
export function aQualityRow(change: Partial<QualityRow> = {}): QualityRow {
  return {
    ...{ numberId: 'n1', clientId: 'c1', clientName: 'Padaria Aurora' },
    ...{ botId: 'b1', botName: 'Atendimento', phone: '+551140028922' },
    ...{ verifiedName: 'Padaria Aurora', reading: 'token' },
    latest: {
      ...{ observedAt: NOW, source: 'meta', quality: 'GREEN', status: 'CONNECTED' },
      ...{ nameStatus: 'APPROVED', limit: 'TIER_2K', canSend: 'AVAILABLE' },
    },
    ...{ weekAgo: 'GREEN', monthAgo: 'GREEN', incident: null },
    ...change,
  };
}

/** A case that nobody has begun. */
export function aCaseRow(change: Partial<CaseRow> = {}): CaseRow {
  return {
    ...{ incidentId: 'i1', clientId: 'c1', clientName: 'Padaria Aurora', phone: '+551140028922' },
    ...{ kind: 'restriction', after: 'RESTRICTED', openedAt: NOW, closedAt: null },
    ...{ state: 'to-build', appeal: { standing: 'none', on: null, outcome: null } },
    ...{ builtAt: null, caseNumber: null, answer: null, clock: null },
    ...change,
  };
}

/** The part of the fake bridge over all clients' numbers and appeals. */
export function qualityAnswers(
  known: () => FakeQuality,
  answer: Answer,
): { readonly quality: Bridge['quality']; readonly cases: Pick<Bridge['appeal'], 'list'> } {
  return {
    quality: {
      list: (request) =>
        answer('quality.list', request, () => {
          const { rows, unread } = known();
          const { offset, limit } = request;
          return {
            ...{ asOf: NOW, total: rows.length, rows: rows.slice(offset, offset + limit) },
            unread: offset === 0 ? unread : null,
          };
        }),
      tracks: (request) =>
        answer('quality.tracks', request, () =>
          request.numbers.map(
            (numberId) =>
              known().tracks.get(numberId) ?? {
                ...{ numberId, since: null, before: null },
                strip: [{ value: 'GREEN' as const, days: 90 }],
              },
          ),
        ),
      templates: (request) => answer('quality.templates', request, () => known().templates),
      copy: (request) =>
        answer('quality.copy', request, () => ({
          text: request.numbers.join('\n'),
          rows: request.numbers.length,
        })),
      export: (request) =>
        answer('quality.export', request, () => ({
          fileName: 'qualidade_2026-11-22.csv',
          rows: request.numbers.length,
        })),
    },
    cases: {
      list: (request) =>
        answer('appeal.list', request, () => {
          const { cases } = known();
          const { offset, limit } = request;
          return { asOf: NOW, total: cases.length, rows: cases.slice(offset, offset + limit) };
        }),
    },
  };
}
