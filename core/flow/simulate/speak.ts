import type { BlockId } from '#core/model/flow.ts';
import type { Turn } from '#core/model/finding.ts';
import type { ShownContent } from '../text/content-text.ts';
import { readableText } from '../text/plain-text.ts';
import type { Situation } from './evaluate.ts';
import { shownValue } from './run-action.ts';

/** What a content puts on the user's screen, variables filled in; null when that is nothing. */
export function spokenTurn(shown: ShownContent, situation: Situation): Turn | null {
  const read = (text: string): string => readableText(text, (name) => shownValue(name, situation));
  const links = shown.links.filter((link) => !link.isMedia).map(({ uri }) => uri);
  const text = [...shown.texts, ...links].map(read).join('\n');
  const options = shown.options.map(({ label }) => read(label));
  if (text === '' && options.length === 0 && !shown.isOpaque) return null;
  return botTurn(situation.block, text, options);
}

/** A line of the bot. */
export function botTurn(block: BlockId, text: string, options: string[] = []): Turn {
  return { from: 'bot', block, text, options, handover: false };
}
