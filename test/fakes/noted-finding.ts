import type { ReportNotesView } from '#app/contract/report-views.ts';

/** A finding that somebody may comment on, told apart by its number. */
export function aNotedFinding(
  number: number,
  change: Partial<ReportNotesView['findings'][number]> = {},
): ReportNotesView['findings'][number] {
  return {
    botId: 'c1-bot-1',
    botName: 'Atendimento',
    auditId: `A-${number}`,
    title: `De ${number} blocos não se chega a uma pessoa`,
    severity: 'high',
    outcome: 'fail',
    comment: null,
    owner: null,
    ...change,
  };
}
