import type { Bridge } from '#app/contract/bridge.ts';
import type {
  FindingGroup,
  FindingListRow,
  FindingPage,
  SavedView,
} from '#app/contract/finding-views.ts';
import type { Overview } from '#app/contract/overview-views.ts';
import type { Answer } from './sync-bridge.ts';

/** What a fake host knows over all clients. */
export interface FakeOverview {
  overview: Overview;
  findings: FindingListRow[];
  groups: FindingGroup[];
  views: readonly SavedView[];
}

const NOW = '2026-11-22T12:00:00.000Z';
const none = { total: 0, rows: [] };

/** An overview in which nobody needs anything. */
export function aCalmOverview(change: Partial<Overview> = {}): Overview {
  return {
    asOf: NOW,
    since: '2026-11-21T12:00:00.000Z',
    ages: {
      newestFlow: NOW,
      oldestFlow: '2026-11-01T12:00:00.000Z',
      newestAudit: NOW,
      newestRating: NOW,
      newestSync: NOW,
    },
    totals: { clients: 3, bots: 5, audited: 5, numbers: 4, fails: 0, questions: 0 },
    danger: { numbers: none, incidents: none, bots: none },
    changed: { verdicts: none, versions: none, ratings: none, incidents: none },
    overdue: {
      reports: none,
      keys: none,
      tasks: none,
      questions: { findings: 0, bots: 0 },
      rules: none,
    },
    failed: none,
    ...change,
  };
}

/** A finding of the list over all clients. */
export function aFindingRow(change: Partial<FindingListRow> = {}): FindingListRow {
  return {
    ...{ botId: 'bot-1', auditId: 'ESC-01', botName: 'Atendimento' },
    ...{ clientId: 'c1', clientName: 'Padaria Aurora' },
    title: 'De nenhum bloco se chega a uma pessoa',
    ...{ outcome: 'fail', severity: 'blocker', state: 'open', until: null },
    since: '2026-11-20T12:00:00.000Z',
    clause: 'A empresa precisa oferecer um caminho até uma pessoa (WhatsApp Business Policy)',
    ...{ owner: null, block: 'Início', blocks: 3 },
    ...change,
  };
}

/** Many of them, of several bots. */
export function manyFindings(count: number): FindingListRow[] {
  return Array.from({ length: count }, (_, at) =>
    aFindingRow({
      botId: `bot-${at % 7}`,
      botName: `Bot ${at % 7}`,
      auditId: `ESC-${at}`,
      title: `Achado ${at}`,
    }),
  );
}

/** What a fake host knows before a test says otherwise. */
export function noOverview(): FakeOverview {
  return { overview: aCalmOverview(), findings: [], groups: [], views: [] };
}

type FindingVerbs = Omit<Bridge['finding'], 'triage'>;

/** The part of the fake bridge over all clients. It sorts nothing and filters by words of the title only. */
export function overviewAnswers(
  known: FakeOverview,
  answer: Answer,
): { readonly overview: Bridge['overview']; readonly finding: FindingVerbs } {
  const shown = (query: { text: string }): FindingListRow[] =>
    known.findings.filter(({ title }) => title.includes(query.text));
  return {
    overview: {
      read: (request) => answer('overview.read', request, () => known.overview),
    },
    finding: {
      search: (request) =>
        answer('finding.search', request, (): FindingPage => {
          const { query, offset, limit } = request;
          const rows = shown(query);
          return {
            total: rows.length,
            all: known.findings.length,
            oldestFlow: rows.length === 0 ? null : NOW,
            newestRun: rows.length === 0 ? null : NOW,
            rows: rows.slice(offset, offset + limit),
            facets:
              offset > 0
                ? null
                : {
                    outcome: [{ value: 'fail', label: '', count: rows.length }],
                    severity: [{ value: 'blocker', label: '', count: rows.length }],
                    state: [{ value: 'open', label: '', count: rows.length }],
                    client: [{ value: 'c1', label: 'Padaria Aurora', count: rows.length }],
                    audit: [{ value: 'ESC-01', label: 'Achado', count: rows.length }],
                  },
          };
        }),
      groups: (request) => answer('finding.groups', request, () => known.groups),
      keys: (request) =>
        answer('finding.keys', request, () =>
          shown(request.query)
            .slice(request.from, request.to + 1)
            .map(({ botId, auditId }) => ({ botId, auditId })),
        ),
      copy: (request) =>
        answer('finding.copy', request, () => {
          const rows = request.findings?.length ?? shown(request.query).length;
          return { text: 'Achado\tCliente', rows };
        }),
      export: (request) =>
        answer('finding.export', request, () => ({
          fileName: 'achados_2026-11-22.csv',
          rows: request.findings?.length ?? shown(request.query).length,
        })),
      triageMany: (request) =>
        answer('finding.triageMany', request, () => ({
          undoId: 'undo-1',
          decided: request.findings.length,
          left: 0,
        })),
      undoTriage: (request) =>
        answer('finding.undoTriage', request, () => ({ restored: 2, left: 0 })),
      readViews: (request) => answer('finding.readViews', request, () => known.views),
      writeViews: (request) => answer('finding.writeViews', request, () => (known.views = request)),
    },
  };
}
