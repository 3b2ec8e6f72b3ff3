import type { Bridge } from '#app/contract/bridge.ts';
import type { RuleRow, RulesetRow, RuleView } from '#app/contract/rule-views.ts';
import { usualAuditSettings } from '#core/model/audit-settings.ts';
import { clientRecordSchema, type ClientRecord } from '#core/model/client-record.ts';
import { clientFactsSchema } from '#core/model/surroundings.ts';
import type { Answer } from './sync-bridge.ts';

/** The catalogue of a fake host, and what it keeps of its clients. */
export interface FakeRules {
  rules: RuleRow[];
  /** Pages, by audit. */
  pages: Record<string, RuleView>;
  rulesets: RulesetRow[];
  /** By client's id; the others have an empty record. */
  records: Record<string, ClientRecord>;
  /** Of every client. */
  pending: { bots: number; pending: number };
}

const NOW = '2026-11-22T12:00:00Z';

/** An audit of the catalogue. */
export function aRuleRow(change: Partial<RuleRow> = {}): RuleRow {
  return {
    ...{ auditId: 'ESC-01', group: 'escalation', isPersons: false },
    title: 'O fluxo oferece um caminho até uma pessoa',
    places: [
      {
        ...{ rules: '2026-09', severity: 'blocker' },
        clause: {
          text: 'A saída para uma pessoa tem de ser rápida, clara e direta.',
          ...{ source: 'WhatsApp Business Messaging Policy', since: '2026-09-23' },
          link: 'https://whatsappbusiness.com/policy',
        },
      },
    ],
    counts: { fail: 2, review: 0, error: 0, pass: 5, 'not-applicable': 1 },
    ...change,
  };
}

/** An audit's page. */
export function aRuleView(change: Partial<RuleView> = {}): RuleView {
  return {
    ...aRuleRow(),
    why: 'O WhatsApp exige uma saída para uma pessoa.',
    sentences: [
      { outcome: 'fail', text: 'O fluxo não oferece nenhum caminho até uma pessoa' },
      { outcome: 'pass', text: 'O fluxo oferece um caminho até uma pessoa' },
    ],
    fix: ['Crie um bloco de atendimento humano.', 'Publique o fluxo.'],
    examples: [
      {
        ...{ outcome: 'fail', title: 'O fluxo não oferece nenhum caminho até uma pessoa' },
        evidence: [{ kind: 'closed-set', blocks: ['onboarding'] }],
        titles: { onboarding: 'Início' },
        flow: '{"onboarding":{}}',
      },
    ],
    ...{ switchedOff: [], severities: [] },
    ...change,
  };
}

/** A set of rules. */
export function aRulesetRow(change: Partial<RulesetRow> = {}): RulesetRow {
  return {
    ...{ id: '2026-09', title: 'Política do WhatsApp em vigor, setembro de 2026' },
    source: 'WhatsApp Business Messaging Policy (23/09/2026)',
    link: 'https://whatsappbusiness.com/policy',
    ...{ from: '2026-09-23', law: null, isCurrent: true, audits: 72, added: ['STR-01'] },
    ...{ clocks: [], bots: 1, clients: [{ clientId: 'c1', clientName: 'Loja Maré' }] },
    clientCount: 1,
    ...change,
  };
}

/** A client's record in which nobody has said anything. */
export function aClientRecord(change: Partial<ClientRecord> = {}): ClientRecord {
  const facts = clientFactsSchema.parse({});
  const empty = { facts, settings: usualAuditSettings, by: '', at: NOW };
  return { ...clientRecordSchema.parse(empty), ...change };
}

/** What a fake host holds before a test says otherwise. */
export function noRules(): FakeRules {
  return { rules: [], pages: {}, rulesets: [], records: {}, pending: { bots: 0, pending: 0 } };
}

type RecordVerbs = Pick<
  Bridge['client'],
  'readRecord' | 'writeRecord' | 'pendingAudits' | 'tagMany'
>;

/** The part of the fake bridge about the catalogue and about what is kept of clients. */
export function ruleAnswers(
  known: () => FakeRules,
  answer: Answer,
  changed: () => void,
): { readonly rule: Bridge['rule']; readonly records: RecordVerbs } {
  const recordOf = (clientId: string) => known().records[clientId] ?? aClientRecord();
  return {
    rule: {
      list: (request) => answer('rule.list', request, () => known().rules),
      read: (request) => answer('rule.read', request, () => known().pages[request.auditId] ?? null),
      rulesets: (request) => answer('rule.rulesets', request, () => known().rulesets),
    },
    records: {
      readRecord: (request) =>
        answer('client.readRecord', request, () => recordOf(request.clientId)),
      writeRecord: (request) =>
        answer('client.writeRecord', request, () => {
          const { clientId, by, change } = request;
          const next = clientRecordSchema.parse({ ...recordOf(clientId), ...change, by, at: NOW });
          known().records[clientId] = next;
          changed();
          return next;
        }),
      pendingAudits: (request) => answer('client.pendingAudits', request, () => known().pending),
      tagMany: (request) =>
        answer('client.tagMany', request, () => ({ changed: [...request.clientIds] })),
    },
  };
}
