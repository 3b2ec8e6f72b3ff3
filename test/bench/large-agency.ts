import { audits } from '#core/audit/registry.ts';
import { rulesets } from '#core/audit/rulesets/rulesets.ts';
import type { Finding } from '#core/model/finding.ts';
import { outcomes } from '#core/model/outcomes.ts';
import type { StoredRun } from '#core/model/run.ts';
import type { Workspace } from '#app/ports/stores.ts';
import { aNumberObservation } from '#test/fakes/sync-records.ts';
import { aSnapshot, aStoredRun } from '#test/fakes/records.ts';

/** How large an invented agency is. */
export interface AgencySize {
  readonly clients: number;
  readonly botsOfEach: number;
  /** At most as many as the ruleset has audits, unless audits may repeat. */
  readonly findingsOfEach: number;
}

const born = '2026-10-01T09:00:00.000Z';
const blocks = 40;

/** Fills a workspace with audited bots: findings of all audits in all outcomes, with evidence, and a tenth decided. */
export function fillAgency(workspace: Workspace, size: AgencySize): void {
  const known = auditsWithWords();
  for (let client = 0; client < size.clients; client += 1) {
    workspace.transaction(() => {
      const clientId = `client-${String(client)}`;
      workspace.clients.insert({ id: clientId, name: clientName(client), createdAt: born });
      for (let bot = 0; bot < size.botsOfEach; bot += 1) {
        addBot(workspace, { clientId, at: client * size.botsOfEach + bot, size, known });
      }
    });
  }
}

interface NewBot {
  readonly clientId: string;
  readonly at: number;
  readonly size: AgencySize;
  readonly known: readonly string[];
}

function addBot(workspace: Workspace, { clientId, at, size, known }: NewBot): void {
  const botId = `bot-${String(at)}`;
  workspace.bots.insert({
    id: botId,
    clientId,
    name: `Atendimento ${String(at)}`,
    createdAt: born,
  });
  const document = JSON.stringify({ at });
  const snapshotId = `snapshot-${String(at)}`;
  workspace.snapshots.insert(
    aSnapshot(document, { id: snapshotId, botId, takenAt: born }),
    document,
  );
  const findings = Array.from({ length: size.findingsOfEach }, (_, position) =>
    aFindingOf(known[position % known.length]!, at + position),
  );
  const titles = Object.fromEntries(
    Array.from({ length: blocks }, (_, block) => [
      `block-${String(block)}`,
      `Bloco ${String(block)}`,
    ]),
  );
  const stored: StoredRun = aStoredRun({
    id: `run-${String(at)}`,
    botId,
    snapshotId,
    createdAt: born,
  });
  workspace.runs.insert({ ...stored, run: { ...stored.run, findings, titles } }, 'b'.repeat(64));
  for (const { auditId, outcome, blocks: named } of findings.slice(0, at % 2 === 0 ? 6 : 0)) {
    if (outcome !== 'fail' && outcome !== 'review') continue;
    for (const block of named)
      workspace.triages.insert(`triage-${String(at)}-${auditId}-${block}`, botId, {
        occurrence: { auditId, block, fingerprint: null, title: titles[block] ?? null },
        state: at % 4 === 0 ? 'accepted-risk' : 'in-progress',
        reason: 'Combinado com o cliente.',
        author: 'Ana',
        at: born,
        until: at % 8 === 0 ? '2026-12-01T00:00:00.000Z' : null,
      });
  }
  const phone = `+5511${String(900_000_000 + at)}`;
  workspace.numbers.put({
    ...{ id: `number-${String(at)}`, clientId, botId, phone, phoneNumberId: null, wabaId: null },
    ...{ verifiedName: null, createdAt: born },
  });
  for (const day of [20, 21, 22])
    workspace.history.addNumber(
      `number-${String(at)}`,
      aNumberObservation({
        observedAt: `2026-11-${String(day)}T08:00:00.000Z`,
        quality: day === 22 && at % 50 === 0 ? 'RED' : 'GREEN',
      }),
    );
}

const severityRing = ['blocker', 'high', 'medium', 'low', 'information'] as const;

function aFindingOf(auditId: string, seed: number): Finding {
  const outcome = outcomes[[0, 0, 0, 1, 3, 3, 3, 4, 0, 1][seed % 10]!]!;
  const { titles } = audits.get(auditId)!.meta;
  const variant = Object.keys(titles).find((key) => key.split('-')[0] === outcome.split('-')[0]);
  return {
    auditId,
    outcome: variant === undefined ? 'pass' : outcome,
    severity: severityRing[seed % severityRing.length]!,
    variant: variant ?? 'pass',
    blocks: [`block-${String(seed % blocks)}`, `block-${String((seed * 7 + 1) % blocks)}`],
    params: { count: seed % 9 },
    evidence: [
      {
        kind: 'conversation',
        proves: 'is-silent',
        turns: Array.from({ length: 6 }, (_, turn) =>
          turn % 2 === 0
            ? { from: 'user', text: 'quero falar com um atendente' }
            : {
                ...{ from: 'bot', block: `block-${String(turn)}`, handover: false },
                text: 'Olá! Escolha uma das opções abaixo para continuar o seu atendimento.',
                options: ['Pedidos', 'Entregas', 'Outros assuntos'],
              },
        ),
        assumptions: [],
        path: ['block-1', 'block-3', 'block-5'],
      },
    ],
    subject: null,
    answer: null,
  };
}

function auditsWithWords(): string[] {
  return rulesets['2026-09'].entries
    .map(({ audit }) => audit)
    .filter((id) => audits.get(id)?.meta.titles['pass'] !== undefined);
}

function clientName(at: number): string {
  const names = [
    'Padaria Aurora',
    'Óticas São João',
    'Clínica Ypê',
    'Água & Luz',
    'Mercado Zênite',
  ];
  return `${names[at % names.length]!} ${String(at)}`;
}
