import type { Action } from '#core/model/flow.ts';
import { field } from '#core/model/json.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { actionsOf } from '#core/flow/handover/handover-action.ts';
import { text } from '#core/flow/read/fields.ts';
import { likelyOf } from '#core/flow/simulate/likely-reply.ts';
import type { Reply } from '#core/flow/simulate/reply.ts';
import { confirmsStop, keepsRefusal, stopRequests } from '../lexicon/stop-requests.ts';
import type { ProbeLanguage } from '../probe/phrase.ts';
import type { ProbeRow } from '../probe/run-probe.ts';

/** What a request to stop leads to at a waiting block. */
export interface StopRow {
  readonly row: ProbeRow;
  /** `yes`: at least one of the usual words is confirmed; `no`: none is; `open`: it depends. */
  readonly understood: 'yes' | 'no' | 'open';
  /** The word that shows it. */
  readonly word: string;
  /** What it led to. */
  readonly reply: Reply;
  /** True when something on the way takes the person off a list or keeps the refusal. */
  readonly isKept: boolean;
}

/** Types the usual requests to stop at every block where a user was found to stand. */
export function stopReplies(
  facts: FlowFacts,
  rows: readonly ProbeRow[],
  language: ProbeLanguage,
): readonly StopRow[] {
  const words = stopRequests[language];
  const keeping = new Set(
    facts.graph.blocks.filter((block) => actionsOf(block).some(keeps)).map(({ id }) => id),
  );
  return rows.map((row) => {
    const ways = new Map(words.toReversed().map((word) => [row.way(word), word]));
    const found = [...ways]
      .map(([{ replies }, word]) => judged(row, word, replies, keeping))
      .reverse();
    const best = (wanted: StopRow['understood']): StopRow | undefined =>
      found.find(({ understood }) => understood === wanted);
    return best('yes') ?? best('open') ?? found[0]!;
  });
}

function judged(
  row: ProbeRow,
  word: string,
  replies: readonly Reply[],
  keeping: ReadonlySet<string>,
): StopRow {
  // A block on the way that keeps the refusal: a list, a variable, a field of the contact, a call by such a name.
  const isKept = ({ path }: Reply): boolean => path.some((id) => keeping.has(id));
  const rated = likelyOf(replies);
  const confirmed = rated.filter((reply) =>
    reply.turns.some((turn) => turn.from === 'bot' && confirmsStop(turn.text)),
  );
  const kept = rated.filter((reply) => reply.turns.length > 0 && isKept(reply));
  const good = new Set([...confirmed, ...kept]);
  const reply = confirmed[0] ?? kept[0] ?? rated[0]!;
  const understood = good.size === 0 ? 'no' : good.size === rated.length ? 'yes' : 'open';
  return { row, understood, word, reply, isKept: isKept(reply) };
}

function keeps({ type, title, settings }: Action): boolean {
  switch (type) {
    case 'ManageList':
      return (text(settings, 'action') ?? '').toLowerCase() === 'remove';
    case 'SetVariable':
    case 'DeleteVariable':
      return keepsRefusal(text(settings, 'variable') ?? '');
    case 'MergeContact': {
      const extras = field(settings, 'extras');
      return (
        typeof extras === 'object' && extras !== null && Object.keys(extras).some(keepsRefusal)
      );
    }
    case 'ProcessHttp':
    case 'ProcessCommand':
    case 'SendCommand':
    case 'ExecuteScript':
    case 'ExecuteScriptV2':
      return keepsRefusal(`${title ?? ''} ${text(settings, 'uri') ?? ''}`);
    default:
      return false;
  }
}
