import { wordFinding } from '#core/audit/word-finding.ts';
import { fillText, type TextValues } from '#core/model/fill-text.ts';
import type { Locale } from '#core/model/locale.ts';
import { searchableText } from '#core/model/searchable-text.ts';
import { breathe } from '../breathe.ts';
import type { FindingSpeaker, FindingWords, IndexedFinding } from './held-findings.ts';

/** Findings that are said in one go: about ten milliseconds. */
const atOnce = 4_000;

/** Makes one for a language. */
export function findingSpeaker(locale: Locale): FindingSpeaker {
  const patterns = new Map<string, Pattern>();
  function patternOf(finding: IndexedFinding): Pattern {
    const { auditId, outcome, variant, subject } = finding.line;
    const { ruleset } = finding.bot.audited;
    const key = `${auditId} ${outcome} ${variant} ${ruleset} ${subject === null ? '' : '?'}`;
    const known = patterns.get(key) ?? readPattern(finding, locale);
    patterns.set(key, known);
    return known;
  }
  function say(finding: IndexedFinding): FindingWords {
    if (finding.words?.locale === locale) return finding.words;
    const { sentence, clause } = patternOf(finding);
    const title = fillText(sentence, valuesOf(finding));
    const { auditId, block } = finding.line;
    const searched = searchableText(`${title}\n${auditId}\n${block ?? ''}`);
    finding.words = { locale, title, clause, searched };
    return finding.words;
  }
  return {
    locale,
    say,
    sayOfAll: (findings) => {
      const [first, ...rest] = findings;
      if (first === undefined) return '';
      const values = new Map<string, string | number>(Object.entries(valuesOf(first)));
      const same = new Set(values.keys());
      for (const finding of rest) {
        // Most values differ at the second finding, or never.
        if (same.size === 0) break;
        if (finding.line.params === first.line.params) continue;
        const other = valuesOf(finding);
        for (const name of same) if (values.get(name) !== other[name]) same.delete(name);
      }
      for (const name of values.keys()) if (!same.has(name)) values.set(name, '…');
      return fillText(patternOf(first).sentence, Object.fromEntries(values));
    },
  };
}

/** Says all of them, breathing in between; they remember it. */
export async function sayAll(
  findings: readonly IndexedFinding[],
  { locale, say }: FindingSpeaker,
): Promise<void> {
  let said = 0;
  for (const finding of findings) {
    if (finding.words?.locale === locale) continue;
    say(finding);
    said += 1;
    if (said % atOnce === 0) await breathe();
  }
}

interface Pattern {
  readonly sentence: string;
  readonly clause: string;
}

/** Without values the placeholders stay, and are filled for each finding. */
function readPattern({ line, bot }: IndexedFinding, locale: Locale): Pattern {
  const { auditId, outcome, severity, variant, subject } = line;
  const worded = wordFinding(
    {
      ...{ auditId, outcome, severity, variant, subject },
      ...{ blocks: [], params: {}, evidence: [], answer: null },
    },
    bot.audited.ruleset,
    {},
    locale,
  );
  const { title, question, clause } = worded;
  return {
    sentence: outcome === 'review' ? (question ?? title) : title,
    clause: `${clause.text} (${clause.source})`,
  };
}

function valuesOf({ line }: IndexedFinding): TextValues {
  return JSON.parse(line.params) as TextValues;
}
