import type { AppealFacts } from '#core/model/appeal.ts';
import type { Assumption, Channel, Turn } from '#core/model/finding.ts';
import type { HumanPath, Run } from '#core/model/run.ts';

/** A conversation that the packet shows. */
export interface AppealConversation {
  /** From 1, in the order of the packet. */
  readonly number: number;
  /** `open`: it comes to a person; `closed`: out of hours or without an agent, the user is told. */
  readonly kind: 'open' | 'closed';
  /** Ways to a person that it shows. */
  readonly ways: readonly { readonly channel: Channel; readonly value: string | null }[];
  readonly messages: number;
  readonly turns: readonly Turn[];
  readonly assumptions: readonly Assumption[];
}

/** Nobody reads more; the list of ways holds all of them, and the audit every conversation. */
const mostOpen = 12;
const mostClosed = 6;

/** The run the packet stands on: of the repaired version where there is one. */
export function standingRun({ then, now }: AppealFacts): Run {
  return (now ?? then).run;
}

/**
 * The conversations of a packet: the shortest one for each way to a person, then those out of hours, which the audits of
 * hours found where the flow checks them. The simulator played each, and it can be replayed.
 */
export function conversationsOf(run: Run): AppealConversation[] {
  const open = new Map<string, { paths: HumanPath[] }>();
  for (const path of run.humanPaths) {
    if (path.witness.length === 0) continue;
    const key = JSON.stringify([path.witness, path.assumptions]);
    const same = open.get(key);
    if (same === undefined) open.set(key, { paths: [path] });
    else same.paths.push(path);
  }
  const closed = new Map<string, { turns: readonly Turn[]; assumptions: readonly Assumption[] }>();
  for (const { auditId, outcome, evidence } of run.findings) {
    if (!/^HRS-0[3457]$/.test(auditId) || outcome !== 'pass') continue;
    for (const one of evidence) {
      if (one.kind !== 'conversation' || one.proves !== 'is-closed') continue;
      const key = JSON.stringify([one.turns, one.assumptions]);
      if (!closed.has(key)) closed.set(key, one);
    }
  }
  // A way that is only told out of hours is one conversation, not two.
  const told = [...open].map(([key, { paths }]) => ({
    kind: closed.delete(key) ? ('closed' as const) : ('open' as const),
    ways: paths.map(({ channel, value }) => ({ channel, value })),
    turns: paths[0]!.witness,
    assumptions: paths[0]!.assumptions,
  }));
  const rest = [...closed.values()].map(({ turns, assumptions }) => ({
    kind: 'closed' as const,
    ways: [],
    turns,
    assumptions,
  }));
  return [
    ...told.filter(({ kind }) => kind === 'open').slice(0, mostOpen),
    ...[...told.filter(({ kind }) => kind === 'closed'), ...rest].slice(0, mostClosed),
  ].map((one, at) => ({
    ...one,
    number: at + 1,
    messages: one.turns.filter(({ from }) => from === 'user').length,
  }));
}

/** Ways to a person that no conversation of the packet shows by channel and contact. */
export function untoldWays(run: Run, conversations: readonly AppealConversation[]): HumanPath[] {
  const told = new Set(
    conversations.flatMap(({ ways }) =>
      ways.map(({ channel, value }) => `${channel}\n${value ?? ''}`),
    ),
  );
  return run.humanPaths.filter(({ channel, value }) => !told.has(`${channel}\n${value ?? ''}`));
}
