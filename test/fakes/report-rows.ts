import type { PacketCheck } from '#app/contract/appeal-views.ts';
import type { BatchResult, ReportRow } from '#app/contract/report-views.ts';

/** Rows of invented clients as the list of reports has them. */

const born = '2026-10-01T09:00:00Z';

/** A client with one audited bot that waits for its second report. */
export function aReportRow(id: string, name: string, change: Partial<ReportRow> = {}): ReportRow {
  return {
    client: { id, name, createdAt: born },
    bots: 1,
    audited: 1,
    verdict: 'violations',
    auditedAt: '2026-11-20T12:00:00Z',
    last: {
      version: 1,
      asOf: '2026-10-20T12:00:00Z',
      createdAt: '2026-10-20T12:05:00Z',
      locale: 'pt-BR',
      length: 'full',
      approval: { by: 'Ana Souza', at: '2026-10-20T12:04:00Z' },
    },
    isDue: true,
    ...change,
  };
}

/** One client in each state: due, never sent, up to date, nothing to report on. */
export function reportRows(): ReportRow[] {
  return [
    aReportRow('c1', 'Loja Maré', { bots: 3, audited: 2 }),
    aReportRow('c2', 'Óptica Luz', { last: null, verdict: 'open-questions' }),
    aReportRow('c3', 'Padaria Sol', { isDue: false, verdict: 'no-violation-found' }),
    aReportRow('c4', 'Ateliê Norte', {
      audited: 0,
      verdict: null,
      auditedAt: null,
      last: null,
      isDue: false,
    }),
  ];
}

/** What became of a batch of three clients: one written, one left out, one failed. */
export function aBatchResult(change: Partial<BatchResult> = {}): BatchResult {
  return {
    written: 1,
    kept: 0,
    leftOut: 1,
    failed: 1,
    cancelled: false,
    folder: 'relatorios',
    left: [
      {
        clientId: 'c4',
        client: 'Ateliê Norte',
        format: 'pdf',
        locale: 'pt-BR',
        status: 'left-out',
        reason: '“Ateliê Norte” ainda não tem fluxo auditado.',
      },
      {
        clientId: 'c2',
        client: 'Óptica Luz',
        format: 'pdf',
        locale: 'pt-BR',
        status: 'failed',
        reason: 'O PDF não pôde ser impresso (crashed).',
      },
    ],
    ...change,
  };
}

/** A packet of another installation in which all fits. */
export function aPacketCheck(change: Partial<PacketCheck> = {}): PacketCheck {
  return {
    fileName: 'loja-mare_recurso.zip',
    isSound: true,
    about: {
      kind: 'Recurso',
      client: 'Loja Maré',
      madeAt: '2026-11-22T12:00:00Z',
      asOf: '2026-11-10T15:00:00Z',
      ruleset: '2026-09',
      tool: 'Transbordo 0.1.0',
      installKey: '0123456789abcdef'.repeat(4),
      isOwnKey: false,
    },
    files: 34,
    problems: [],
    timestamp: null,
    ...change,
  };
}
