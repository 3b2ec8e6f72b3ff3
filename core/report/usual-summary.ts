import { reportTexts } from './report-context.ts';
import { asks, matters, type Summarised } from './summary.ts';
import { visibleLine } from './visible-text.ts';

/**
 * The summary that the program words by itself, as plain text: the verdict, what matters, what is asked of the client.
 * A person's own words start from it.
 */
export function usualSummary(document: Summarised): string {
  const texts = reportTexts[document.locale];
  const { verdict, counts, ruleset, bots, client } = document;
  const list = (items: readonly string[]): string => items.map((item) => `– ${item}`).join('\n');
  const most = matters(bots).map(({ finding }) => visibleLine(finding.title));
  return [
    texts.verdict(verdict, counts, ruleset.id),
    most.length === 0 ? texts.summary.nothingMatters : `${texts.summary.matters}\n${list(most)}`,
    `${texts.summary.asks(visibleLine(client.name))}\n${list(asks(document, texts))}`,
  ].join('\n\n');
}
