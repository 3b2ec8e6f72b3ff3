import { AppFault } from '#app/contract/errors.ts';
import type { NoteSubject, ReportNote } from '#core/model/report-note.ts';
import type { ReportBot, ReportDocument } from '#core/model/report.ts';
import { getBot } from '../bots.ts';
import { getClient } from '../clients.ts';
import type { Deps } from '../deps.ts';

/** What a person writes into a client's reports; when is the clock's affair. */
export interface NoteRequest {
  readonly clientId: string;
  readonly about: NoteSubject;
  /** Empty withdraws what was written before. */
  readonly text: string;
  readonly by: string;
}

/** Notes that count, and the summary with whether the report has moved on since. */
export interface ReportNotes {
  readonly notes: readonly ReportNote[];
  /** Null where nobody wrote one. Written about other runs than the present ones, it is not printed. */
  readonly summary: (ReportNote & { readonly isStale: boolean }) | null;
}

/**
 * Keeps a comment, an owner or a summary. Throws AppFault `client-missing`, and `bot-missing` where the bot is not that
 * client's.
 */
export function writeReportNote(deps: Deps, { clientId, ...note }: NoteRequest): null {
  getClient(deps, clientId);
  if (note.about.kind !== 'summary' && getBot(deps, note.about.botId).clientId !== clientId)
    throw new AppFault('bot-missing');
  const text = note.text.trim();
  deps
    .workspace()
    .reports.addNote(deps.ids.next(), clientId, { ...note, text, at: deps.clock.now() });
  deps.emit('data:changed', { nouns: ['report'] });
  return null;
}

/** Everything that counts for a client's next report. Throws AppFault `client-missing`. */
export function readReportNotes(deps: Deps, clientId: string): ReportNotes {
  getClient(deps, clientId);
  const { bots, runs } = deps.workspace();
  const present = bots.listByClient(clientId).flatMap(({ id }) => runs.latestByBot(id)?.id ?? []);
  const counting = countingNotes(deps, clientId);
  const summary = counting.find(({ about }) => about.kind === 'summary') ?? null;
  return {
    notes: counting.filter(({ about }) => about.kind !== 'summary'),
    summary: summary === null ? null : { ...summary, isStale: !standsOn(summary, present) },
  };
}

/** The last note about each thing, empty ones left out. */
export function countingNotes({ workspace }: Deps, clientId: string): readonly ReportNote[] {
  const last = new Map<string, ReportNote>();
  for (const note of workspace().reports.notes(clientId)) last.set(keyOf(note.about), note);
  return [...last.values()].filter(({ text }) => text !== '');
}

/** The summary in a person's words, if it was written about these very runs. */
export function summaryOf(
  notes: readonly ReportNote[],
  runIds: readonly string[],
): ReportDocument['summary'] {
  const note = notes.find((one) => one.about.kind === 'summary' && standsOn(one, runIds));
  return note === undefined ? null : { text: note.text, by: note.by, at: note.at };
}

/** Comments and owners on one bot's findings. */
export function notesOfBot(
  notes: readonly ReportNote[],
  botId: string,
): Pick<ReportBot, 'comments' | 'owners'> {
  const own = notes.flatMap(({ about, ...note }) =>
    about.kind !== 'summary' && about.botId === botId ? [{ ...note, ...about }] : [],
  );
  return {
    comments: own
      .filter(({ kind }) => kind === 'comment')
      .map(({ auditId, text, by, at }) => ({ auditId, text, by, at })),
    owners: own
      .filter(({ kind }) => kind === 'owner')
      .map(({ auditId, text }) => ({ auditId, name: text })),
  };
}

/** True for a summary that was written about these runs, in whatever order. */
function standsOn({ about }: ReportNote, runIds: readonly string[]): boolean {
  return about.kind === 'summary' && about.runIds.toSorted().join() === runIds.toSorted().join();
}

function keyOf(about: NoteSubject): string {
  return about.kind === 'summary' ? 'summary' : `${about.kind}\n${about.botId}\n${about.auditId}`;
}
