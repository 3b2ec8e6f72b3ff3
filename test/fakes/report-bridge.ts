import type { AppealChoices, AppealResult, PacketCheck } from '#app/contract/appeal-views.ts';
import type { Bridge, Result } from '#app/contract/bridge.ts';
import type { Request } from '#app/contract/channels.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type {
  BatchResult,
  BrandView,
  ReportNotesView,
  ReportPreview,
  ReportRow,
  ReportSettings,
} from '#app/contract/report-views.ts';
import { plainBrand, reportBrandSchema } from '#core/model/report-brand.ts';
import { aRefusal, someChoices } from './appeal-records.ts';

/** Reports, appeals and packets as a fake host holds them. */
export interface FakeReports {
  rows: ReportRow[];
  notes: ReportNotesView;
  /** By client, `''` for the agency's own. */
  brands: Map<string, BrandView>;
  settings: ReportSettings;
  /** What dialogs of the system answer; null: cancelled. */
  folder: { folderId: string; name: string; goesOn: boolean } | null;
  logo: string | null;
  batch: BatchResult;
  choices: AppealChoices;
  appeal: AppealResult;
  check: PacketCheck | null;
  /** False: the user closes the dialog that asks where a packet goes. */
  savesPacket: boolean;
}

/** A host without any reports. */
export function noReports(): FakeReports {
  return {
    rows: [],
    notes: { runIds: ['run-1'], summary: null, usualSummary: 'Uma pergunta espera.', findings: [] },
    brands: new Map(),
    settings: { pattern: '{client}_{kind}_{date}_{ruleset}_{lang}', timestamp: null },
    folder: { folderId: 'folder-1', name: 'relatorios', goesOn: false },
    logo: null,
    batch: {
      written: 0,
      kept: 0,
      leftOut: 0,
      failed: 0,
      cancelled: false,
      folder: 'relatorios',
      left: [],
    },
    choices: someChoices(),
    appeal: aRefusal('version-unknown'),
    check: null,
    savesPacket: true,
  };
}

type Answer = <T>(name: string, request: unknown, value: () => T) => Promise<Result<T>>;

/** The fake host's channels of reports and of packets that are checked. */
export function reportAnswers(
  held: FakeReports,
  answer: Answer,
  changed: (nouns: EventPayload<'data:changed'>['nouns']) => void,
): Pick<Bridge, 'report' | 'packet'> {
  const brandOf = (clientId: string | null): BrandView =>
    held.brands.get(clientId ?? '') ?? { brand: plainBrand, isOwn: false };
  let made = 0;
  return {
    report: {
      list: (request) => answer('report.list', request, () => held.rows),
      preview: (request) =>
        answer('report.preview', request, (): ReportPreview => {
          made += 1;
          return {
            previewId: `preview-${made}`,
            pdf: onePage(),
            pages: 1,
            title: 'Relatório de conformidade',
            version: 1,
            isDraft: request.approvedBy === null,
            asOf: '2026-11-22T12:00:00Z',
            verdict: 'open-questions',
            counts: { pass: 20, fail: 0, review: 1, error: 0, 'not-applicable': 3 },
            nameValues: {
              client: 'loja-mare',
              bot: 'vendas',
              kind: 'conformidade',
              date: '2026-11-22',
              ruleset: 'r2026-09',
              lang: request.locale,
              length: 'completo',
            },
          };
        }),
      save: (request) =>
        answer('report.save', request, () => ({
          fileName: `loja-mare_conformidade_2026-11-22_pt-BR.${request.format}`,
          pages: 12,
          bytes: 359_000,
        })),
      reveal: (request) => answer('report.reveal', request, () => null),
      notes: (request) => answer('report.notes', request, () => held.notes),
      writeNote: (request) =>
        answer('report.writeNote', request, () => {
          held.notes = noted(held.notes, request);
          changed(['report']);
          return null;
        }),
      readBrand: ({ clientId }) =>
        answer('report.readBrand', { clientId }, () => brandOf(clientId)),
      writeBrand: ({ clientId, brand }) =>
        answer('report.writeBrand', { clientId, brand }, () => {
          if (brand === null) held.brands.delete(clientId ?? '');
          else
            held.brands.set(clientId ?? '', { brand: reportBrandSchema.parse(brand), isOwn: true });
          changed(['report']);
          return brandOf(clientId);
        }),
      chooseLogo: (request) =>
        answer('report.chooseLogo', request, () =>
          held.logo === null ? null : { address: held.logo },
        ),
      readSettings: (request) => answer('report.readSettings', request, () => held.settings),
      writeSettings: (request) =>
        answer('report.writeSettings', request, () => (held.settings = request)),
      chooseFolder: (request) => answer('report.chooseFolder', request, () => held.folder),
      batch: (request) => answer('report.batch', request, () => held.batch),
      cancelBatch: (request) => answer('report.cancelBatch', request, () => null),
    },
    packet: {
      choose: (request) => answer('packet.choose', request, () => held.check),
    },
  };
}

/** The notes after one was written; an empty one withdraws it. */
function noted(
  notes: ReportNotesView,
  { about, text, by }: Request<'report:write-note'>,
): ReportNotesView {
  const at = '2026-11-22T12:00:00Z';
  const written = text === '' ? null : { text, by, at };
  if (about.kind === 'summary')
    return { ...notes, summary: written === null ? null : { ...written, isStale: false } };
  return {
    ...notes,
    findings: notes.findings.map((finding) => {
      if (finding.botId !== about.botId || finding.auditId !== about.auditId) return finding;
      return about.kind === 'comment'
        ? { ...finding, comment: written }
        : { ...finding, owner: text === '' ? null : text };
    }),
  };
}

/** The smallest document that is a PDF: one empty page. */
function onePage(): Uint8Array<ArrayBuffer> {
  const text =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n' +
    'trailer<</Root 1 0 R>>\n%%EOF\n';
  return new TextEncoder().encode(text);
}
