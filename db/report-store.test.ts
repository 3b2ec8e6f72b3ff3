import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportNote } from '#core/model/report-note.ts';
import type { SentReport } from '#core/model/sent-report.ts';
import { faultCode } from '#test/fakes/fault-code.ts';
import { aClient } from '#test/fakes/records.ts';
import { storeWorld } from '#test/fakes/store-world.ts';

const world = storeWorld();
const at = '2026-11-22T12:00:00.000Z';

const comment: ReportNote = {
  about: { kind: 'comment', botId: 'bot-1', auditId: 'ESC-01' },
  text: 'Combinado com o cliente.',
  by: 'Ana',
  at,
};
const summary: ReportNote = { ...comment, about: { kind: 'summary', runIds: ['run-1'] } };

const sent: SentReport = {
  id: 'sent-1',
  clientId: 'client-1',
  runs: [{ botId: 'bot-1', runId: 'run-1' }],
  version: 1,
  asOf: at,
  createdAt: at,
  locale: 'pt-BR',
  length: 'full',
  approval: { by: 'Ana', at },
};

beforeEach(() => world.workspace.clients.insert(aClient({ id: 'client-2' })));

describe('reports', () => {
  it('keep notes in the order they were written, each client’s by itself', () => {
    const { reports } = world.workspace;
    reports.addNote('note-1', 'client-1', comment);
    reports.addNote('note-2', 'client-2', summary);
    reports.addNote('note-3', 'client-1', { ...comment, text: '' });
    expect(reports.notes('client-1')).toEqual([comment, { ...comment, text: '' }]);
    expect(reports.notes('client-2')).toEqual([summary]);
    expect(reports.notes('none')).toEqual([]);
  });

  it('remember what went to a client, newest first', () => {
    const { reports } = world.workspace;
    const next: SentReport = { ...sent, id: 'sent-2', version: 2, approval: null };
    reports.addSent(sent);
    reports.addSent(next);
    expect(reports.sent('client-1')).toEqual([next, sent]);
    expect(reports.sent('client-2')).toEqual([]);
  });

  it('belong to a client that is there', () => {
    const { reports } = world.workspace;
    expect(() => reports.addNote('note-1', 'none', comment)).toThrow('FOREIGN KEY');
    expect(() => reports.addSent({ ...sent, clientId: 'none' })).toThrow('FOREIGN KEY');
  });

  it.each(['report_note', 'sent_report'])('in %s are never changed', (table) => {
    world.workspace.reports.addNote('note-1', 'client-1', comment);
    world.workspace.reports.addSent(sent);
    world.behind((connection) => {
      expect(() => connection.script(`UPDATE ${table} SET body = '{}'`)).toThrow('append-only');
      expect(() => connection.script(`DELETE FROM ${table}`)).toThrow('append-only');
    });
  });

  it('that do not read as written are damage, not less', () => {
    world.behind((connection) =>
      connection.script(
        `INSERT INTO report_note (id, client_id, body) VALUES ('n', 'client-1', '{"text":1}')`,
      ),
    );
    expect(faultCode(() => world.workspace.reports.notes('client-1'))).toBe('damaged-data');
  });
});
