import { describe, expect, test } from 'vitest';
import { buildFlow, deskBlock, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { auditFacts } from '../facts.ts';
import { battery } from './battery.ts';
import { probeLanguages } from './phrase.ts';
import { runProbe, type ProbeResult } from './run-probe.ts';

/** What one phrase leads to at `welcome`. */
function typed(
  text: string,
  welcome: ShortBlock,
  more: Record<string, ShortBlock> = {},
): ProbeResult | undefined {
  const { graphFacts, exploration, contacts } = auditFacts(
    readFlow(buildFlow({ welcome, 'desk:1': deskBlock('onboarding'), ...more })),
  );
  const { rows } = runProbe(graphFacts, exploration, contacts, [{ text }]);
  return rows.find(({ block }) => block === 'welcome')?.results[0];
}

describe('what a phrase leads to', () => {
  const onWord = {
    outputs: [{ when: [['input', 'contains', 'humano']] as const, to: 'desk:1' }],
    otherwise: 'error',
  };

  test.each<[string, ProbeResult | undefined, ProbeResult]>([
    ['a person', typed('falar com um humano', onWord), 'person'],
    ['nothing', typed('falar com alguém', onWord), 'nothing'],
    [
      'an earlier output stole it',
      typed('falar com um humano', {
        ...onWord,
        outputs: [{ when: [['input', 'contains', 'n']], to: 'error' }, ...onWord.outputs],
      }),
      'nothing',
    ],
    [
      'an answer that tells how',
      typed(
        'me ajuda',
        { ...onWord, otherwise: 'help' },
        { help: { says: ['Digite HUMANO para falar com uma pessoa.'] } },
      ),
      'offer',
    ],
    [
      'a phone number',
      typed(
        'me ajuda',
        { ...onWord, otherwise: 'phone' },
        { phone: { says: ['Ligue (11) 4002-8922'] } },
      ),
      'person',
    ],
    [
      'validation',
      typed('falar com um humano', {
        ...onWord,
        input: { bypass: false, validation: { rule: 'number', error: 'Só números' } },
      }),
      'refused',
    ],
    [
      'an intent',
      typed('falar com alguém', {
        outputs: [{ when: [['intent', 'equals', 'humano']], to: 'desk:1' }],
        otherwise: 'error',
      }),
      'possible',
    ],
  ])('%s', (_, result, expected) => {
    expect(result).toBe(expected);
  });
});

describe('the battery', () => {
  test.each(probeLanguages)(
    '%s has at least sixty phrases, none twice, most of them strong',
    (language) => {
      const phrases = battery[language];
      expect(phrases.length).toBeGreaterThanOrEqual(60);
      expect(new Set(phrases.map(({ text }) => text)).size).toBe(phrases.length);
      expect(phrases.filter(({ strength }) => strength === 'weak').length).toBeLessThan(
        phrases.length / 4,
      );
      for (const { text } of phrases) expect(text).toBe(text.trim());
    },
  );
});
