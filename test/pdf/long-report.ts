import type { Locale } from '#core/model/locale.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { reportDocument, shopBot } from '#test/fixtures/report-document.ts';
import { shopIncident, shopNumber } from '#test/fixtures/report-parts.ts';

const day = 86_400_000;
const start = Date.parse('2026-08-25T12:00:00Z');
const at = (days: number): string => new Date(start + days * day).toISOString();

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A report of several bots with tables that run over pages: blocks, a history, a case log, probes, findings. */
export function longReport(locale: Locale): ReportDocument {
  const plain = reportDocument(locale);
  const titles = Object.fromEntries([
    ...Object.entries(shopBot.titles),
    ...many(120, (index) => [
      `block-${String(index)}`,
      `${String(Math.floor(index / 10) + 6)}.${String(index % 10)} ${index % 7 === 0 ? 'Confirmação do endereço de entrega e do horário em que alguém recebe' : 'Situação da entrega'}`,
    ]),
  ]);
  const phrases = many(40, (index) => `quero falar com a atendente número ${String(index + 1)}`);
  const findings = many(3, (round) =>
    shopBot.findings.map((finding) => ({
      ...finding,
      auditId: `${finding.auditId.slice(0, 4)}${String(round)}${finding.auditId.slice(-1)}`,
    })),
  ).flat();
  const bot = {
    ...shopBot,
    titles,
    findings,
    survey:
      shopBot.survey === null
        ? null
        : {
            ...shopBot.survey,
            probe: {
              ...shopBot.survey.probe,
              groups: phrases.map((phrase) => ({
                phrases: [phrase],
                results: ['person', 'nothing', 'refused'] as const,
              })),
            },
          },
  } as typeof shopBot;
  return {
    ...plain,
    counts: { fail: 9, review: 3, error: 3, pass: 12, 'not-applicable': 3 },
    bots: [bot, { ...shopBot, botId: 'bot-2', runId: 'run-3', name: 'Trocas e devoluções' }],
    numbers: [
      {
        ...shopNumber,
        spans: many(50, (index) => ({
          from: at(index * 1.7),
          to: at(index * 1.7 + 1.6),
          quality: index % 3 === 0 ? 'GREEN' : 'YELLOW',
          status: 'CONNECTED',
          source: 'meta',
        })),
      },
    ],
    incidents: [
      {
        ...shopIncident,
        log: many(40, (index) => ({
          at: at(index),
          by: 'Ana Lima',
          kind: 'note',
          text: `Anotação ${String(index + 1)}: conversamos com a loja sobre o texto de espera, e o prazo continua.`,
        })),
      },
    ],
  };
}
