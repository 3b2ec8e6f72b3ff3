import { typeAgain } from '../probe/probe-conversation.ts';
import { exchangesUntil } from '#core/flow/simulate/explore.ts';
import type { TalkScript } from '#core/model/talk.ts';
import type { AuditFacts } from '../facts.ts';

/**
 * The conversation of one cell of the probe as a script: how the user comes to the block, then the phrase, with all
 * that was taken as given on the way. Null when nothing was typed in that block.
 */
export function probeScript(facts: AuditFacts, block: string, phrase: string): TalkScript | null {
  const row = facts.probe.rows.find((one) => one.block === block);
  if (row === undefined) return null;
  const { session, before } = row.standing;
  const typed = typeAgain(facts.graphFacts, session, phrase, row.way(phrase).shown);
  return {
    hours: 'ask',
    values: [],
    steps: [...exchangesUntil(before), typed].map(({ message, reply }) => ({
      kind: message.kind,
      text: message.text,
      label: null,
      choices: reply.assumptions.map((assumption) => ({ ...assumption })),
    })),
  };
}
