import type { Block, Condition, Input } from '#core/model/flow.ts';
import type { FlowChange, InputAspect } from '#core/model/flow-difference.ts';
import type { NamedBlock } from '#core/model/worded-finding.ts';

/** What changed about how a block takes the user's reply. */
export function diffInput(before: Block, after: Block, block: NamedBlock): FlowChange[] {
  const [earlier, later] = [aspects(before.input), aspects(after.input)];
  return (Object.keys(later) as InputAspect[]).flatMap((aspect): FlowChange[] =>
    earlier[aspect] === later[aspect]
      ? []
      : [{ kind: 'input-changed', block, aspect, before: earlier[aspect], after: later[aspect] }],
  );
}

function aspects(input: Input): Record<InputAspect, string | null> {
  const { bypass, conditions, variable, validation, expires, expiresAfter } = input;
  const rule = validation === null ? [] : [validation.rule, validation.regex, validation.type];
  return {
    waits: String(!bypass),
    'waits-while': conditions.length === 0 ? null : conditions.map(inWords).join(', '),
    variable,
    validation: rule.length === 0 ? null : rule.filter((part) => part !== null).join(' '),
    'validation-error': validation?.error ?? null,
    expiry: !expires ? null : String(expiresAfter ?? '?'),
  };
}

function inWords({ source, name, comparison, values }: Condition): string {
  return [name ?? source, comparison, values.join(' | ')].join(' ').trim();
}
