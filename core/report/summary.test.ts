import { describe, expect, it } from 'vitest';
import type { HumanPath } from '#core/model/run.ts';
import { reportDocument, shopBot } from '#test/fixtures/report-document.ts';
import { reportTexts } from './report-context.ts';
import { asks, matters, quickestPath, uncertainties, withCountsWhole } from './summary.ts';

const texts = reportTexts.en;
const none = { fail: 0, review: 0, error: 0, pass: 5, 'not-applicable': 0 };
const quietBot = {
  ...shopBot,
  counts: none,
  humanPaths: [],
  findings: shopBot.findings.filter(({ outcome }) => outcome === 'pass'),
};
const quiet = { ...reportDocument('en'), counts: none, bots: [quietBot] };

function path(messages: number, certainty: HumanPath['certainty'], block: string): HumanPath {
  return {
    channel: 'in-chat',
    block,
    value: null,
    messages,
    certainty,
    witness: [],
    assumptions: [],
  };
}

describe('what matters most', () => {
  it('is three things, failures by severity before questions', () => {
    expect(matters([shopBot]).map(({ finding }) => finding.auditId)).toEqual([
      'ESC-03',
      'HRS-01',
      'STR-03',
    ]);
    const withoutFailures = { ...shopBot, findings: shopBot.findings.slice(3) };
    expect(matters([withoutFailures]).map(({ finding }) => finding.auditId)).toEqual(['HRS-05']);
  });

  it('is nothing where all passed', () => {
    expect(matters([quietBot])).toEqual([]);
  });

  it('names a finding of several bots once', () => {
    const [first] = matters([shopBot, { ...shopBot, name: 'Second' }]);
    expect(first?.bots).toEqual(['Atendimento da loja', 'Second']);
  });
});

describe('what is asked of the client', () => {
  it('is to fix, to answer, to confirm and to send the flow again', () => {
    expect(asks(reportDocument('en'), texts)).toEqual([
      texts.summary.askFix(3),
      texts.summary.askAnswer(1),
      texts.summary.askConfirmContacts(1),
      texts.summary.askNewFlow,
    ]);
  });

  it('is only to tell of changes where nothing is to be done', () => {
    expect(asks(quiet, texts)).toEqual([texts.summary.askNothing]);
  });
});

describe('what stays uncertain', () => {
  it('counts questions, unfinished checks and ways that are only possible', () => {
    expect(uncertainties(reportDocument('en'), texts)).toEqual([
      texts.summary.uncertainQuestions(1),
      texts.summary.uncertainErrors(1),
      texts.summary.uncertainPaths(1),
      texts.summary.uncertainAlways,
    ]);
  });

  it('is never nothing', () => {
    expect(uncertainties(quiet, texts)).toEqual([texts.summary.uncertainAlways]);
  });
});

describe('the quickest way', () => {
  it('has the fewest messages, and of equals is the certain one', () => {
    const paths = [path(3, 'certain', 'a'), path(2, 'possible', 'b'), path(2, 'certain', 'c')];
    expect(quickestPath(paths)?.block).toBe('c');
    const phone = { ...path(2, 'possible', 'd'), channel: 'phone' as const };
    expect(quickestPath([phone, path(2, 'possible', 'e')])?.block).toBe('e');
    expect(quickestPath([])).toBeNull();
  });
});

it('a number stays with what it counts', () => {
  expect(withCountsWhole('Regras 2026-09: 3 verificações falharam; 40. O resto')).toBe(
    'Regras 2026-09: 3\u00a0verificações falharam; 40. O resto',
  );
});
