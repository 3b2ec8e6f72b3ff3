import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFlow, deskBlock, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { replays } from '#core/flow/simulate/explore.ts';
import { auditFacts, type AuditFacts } from '../facts.ts';
import { battery } from './battery.ts';
import { findThief, type Thief } from './find-thief.ts';
import { tellingBlocks, type ProbeResult } from './judge-replies.ts';
import { probeLanguages } from './phrase.ts';
import { cellConversation } from './probe-conversation.ts';
import { probeMatrix } from './probe-matrix.ts';
import { typeOnce, type ProbeRow } from './run-probe.ts';

function at(
  block: string,
  welcome: ShortBlock,
  more: Record<string, ShortBlock> = {},
): { facts: AuditFacts; row: ProbeRow } {
  const facts = auditFacts(
    readFlow(buildFlow({ welcome, 'desk:1': deskBlock('onboarding'), ...more })),
  );
  const row = facts.probe.rows.find((one) => one.block === block);
  if (row === undefined) throw new Error(`nothing waits at ${block}`);
  return { facts, row };
}

/** What one text leads to at `welcome`. */
const typed = (text: string, welcome: ShortBlock, more?: Record<string, ShortBlock>): ProbeResult =>
  at('welcome', welcome, more).row.way(text).result;

const onWord = {
  outputs: [{ when: [['input', 'contains', 'humano']] as const, to: 'desk:1' }],
  otherwise: 'error',
};

describe('what a phrase leads to', () => {
  test.each<[string, ProbeResult, ProbeResult]>([
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
      'the bot only repeats the words',
      typed(
        'falar com atendente',
        { input: { bypass: false, variable: 'nome' }, otherwise: 'echo' },
        { echo: { says: ['Muito prazer, {{nome}}! Você disse {{input.content}}.'] } },
      ),
      'nothing',
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
    [
      'a script in front of two answers that both tell how',
      typed(
        'oi',
        {
          outputs: [{ when: [['conta', 'equals', 'ouro']], to: 'gold' }],
          otherwise: 'rest',
          leaving: [{ type: 'ProcessHttp', settings: { responseBodyVariable: 'conta' } }],
        },
        {
          gold: { says: ['Fale com o seu gerente: digite HUMANO.'] },
          rest: { says: ['Quer falar com um atendente?'] },
        },
      ),
      'offer',
    ],
    [
      'opening hours, which are taken as open',
      typed('humano', {
        outputs: [{ when: [['isWorkTime', 'equals', 'true']], to: 'desk:1' }],
        otherwise: 'error',
        leaving: [{ type: 'ProcessHttp', settings: { responseBodyVariable: 'isWorkTime' } }],
      }),
      'person',
    ],
    [
      'another bot of the router',
      typed(
        'humano',
        { otherwise: 'away' },
        {
          away: {
            waits: false,
            entering: [{ type: 'Redirect', settings: { address: 'vendas' } }],
            otherwise: 'onboarding',
          },
        },
      ),
      'possible',
    ],
  ])('%s', (_, result, expected) => {
    expect(result).toBe(expected);
  });

  test('phrases that share a way have what each alone has (classes against single runs)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.nat(276), (blocks, pick) => {
        const facts = auditFacts(readFlow(generateFlow(blocks)));
        const { graphFacts, contacts, probe } = facts;
        const telling = tellingBlocks(graphFacts, contacts);
        for (const row of probe.rows) {
          for (const { text } of probe.phrases) row.way(text);
          const { text } = probe.phrases[pick]!;
          const alone = typeOnce(graphFacts, row.standing.session, text, telling);
          expect(row.way(text).result).toBe(alone.result);
          expect(row.way(text).shown.path).toEqual(alone.shown.path);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('every cell has a conversation that replays', () => {
    const { facts, row } = at('welcome', { ...onWord, says: ['Menu'] });
    for (const { text } of facts.probe.phrases.slice(0, 20)) {
      const conversation = cellConversation(facts.graphFacts, row, text, 'is-answered');
      expect(replays(facts.graphFacts, conversation)).toBe(true);
      expect(conversation.turns.some((turn) => turn.from === 'user' && turn.text === text)).toBe(
        true,
      );
    }
  });

  test('the matrix has a result for each phrase in each row', () => {
    const { phrases, rows } = probeMatrix(at('welcome', onWord).facts.probe);
    expect(rows.map(({ block }) => block)).toEqual(['onboarding', 'welcome']);
    for (const { results } of rows) expect(results).toHaveLength(phrases.length);
  });

  test('a client’s own words are typed as well', () => {
    const flow = readFlow(buildFlow({ welcome: onWord, 'desk:1': deskBlock('onboarding') }));
    const { probe } = auditFacts(flow, { phrases: ['chama o Zé'] });
    expect(probe.phrases.at(-1)).toEqual({ text: 'chama o Zé', language: null });
  });
});

describe('which output stole a request', () => {
  const thief = (welcome: ShortBlock, more: Record<string, ShortBlock> = {}): Thief | null => {
    const { facts, row } = at('welcome', welcome, more);
    const { graphFacts, contacts } = facts;
    return findThief(graphFacts, row, ['falar com um humano'], tellingBlocks(graphFacts, contacts));
  };
  const toDesk = { when: [['input', 'contains', 'humano']] as const, to: 'desk:1' };
  const bye = { bye: { says: ['Tchau!'], otherwise: 'onboarding' } };
  const takes = (...values: string[]) => ({
    when: [['input', 'contains', ...values]] as const,
    to: 'bye',
  });

  test.each<[string, Thief | null, string | null | undefined]>([
    ['a letter', thief({ outputs: [takes('n'), toDesk] }, bye), 'n'],
    ['a word', thief({ outputs: [takes('quero', 'falar'), toDesk] }, bye), 'falar'],
    [
      'before the exceptions block that would answer',
      thief(
        { outputs: [takes('n')], otherwise: 'fallback' },
        {
          ...bye,
          fallback: { waits: false, outputs: [toDesk], otherwise: 'error' },
        },
      ),
      'n',
    ],
    [
      'an output that takes all before one that waits for the words',
      thief({ outputs: [{ when: [['input', 'exists']], to: 'bye' }, toDesk] }, bye),
      null,
    ],
    [
      'a variable that keeps the reply',
      thief(
        {
          input: { bypass: false, variable: 'resposta' },
          outputs: [{ when: [['resposta', 'contains', 'n']], to: 'bye' }, toDesk],
        },
        bye,
      ),
      'n',
    ],
    [
      'nobody would have answered',
      thief({ outputs: [takes('n')], otherwise: 'error' }, bye),
      undefined,
    ],
    [
      'a question that takes any answer',
      thief(
        { outputs: [{ when: [['input', 'exists']], to: 'bye' }], otherwise: 'fallback' },
        {
          ...bye,
          fallback: { waits: false, outputs: [toDesk], otherwise: 'error' },
        },
      ),
      undefined,
    ],
  ])('%s', (_, found, value) => {
    expect(found === null ? undefined : found.value).toBe(value);
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
