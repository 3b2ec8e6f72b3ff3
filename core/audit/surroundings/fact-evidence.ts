import type { Evidence } from '#core/model/finding.ts';

type Fact = Extract<Evidence, { kind: 'fact' }>;

/** A fact from outside the flow as evidence. `seen`: where and when; a fact nobody gave has neither. */
export function factEvidence(
  name: string,
  value: string | null,
  seen: Partial<Pick<Fact, 'source' | 'observedAt'>> = {},
): Fact {
  const { source = null, observedAt = null } = seen;
  return { kind: 'fact', name, value, source: value === null ? null : source, observedAt };
}
