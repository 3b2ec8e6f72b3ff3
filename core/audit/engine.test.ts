import { describe, expect, test } from 'vitest';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Answer } from '#core/model/answer.ts';
import { outcomes, severities } from '#core/model/outcomes.ts';
import type { Finding } from '#core/model/finding.ts';
import { runSchema, type Run } from '#core/model/run.ts';
import { surroundingsSchema } from '#core/model/surroundings.ts';
import { defineAudit } from './audit.ts';
import { auditFlow, toFinding, type RunContext } from './engine.ts';
import { auditFacts } from './facts.ts';

const asOf = '2026-11-22T12:00:00Z';
const context: RunContext = { ruleset: '2026-09', asOf, appVersion: '0.1.0' };
const withDesk = readFlow(
  buildFlow({
    welcome: {
      says: ['Posso ajudar? Digite ATENDENTE para falar com uma pessoa.'],
      outputs: [{ when: [['input', 'contains', 'atendente']], to: 'desk:1' }],
      otherwise: 'welcome',
    },
    'desk:1': deskBlock('onboarding'),
  }),
);
const toOtherBot = readFlow(
  buildFlow({
    welcome: {
      says: ['Um momento.'],
      leaving: [{ type: 'Redirect', settings: { address: 'atendimento' } }],
      otherwise: 'onboarding',
    },
  }),
);
const nobody = readFlow(buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } }));

function finding(run: Run, id: string): Finding {
  const found = run.findings.find(({ auditId }) => auditId === id);
  if (found === undefined) throw new Error(`no finding of ${id}`);
  return found;
}

describe('a run', () => {
  test('is what its schema says', () => {
    for (const flow of [withDesk, toOtherBot, nobody])
      expect(runSchema.safeParse(auditFlow(flow, context)).success).toBe(true);
  });

  test('is the same for the same inputs, byte for byte', () => {
    const known = surroundingsSchema.parse({
      client: { country: 'BR', sector: 'banking' },
      number: { displayName: 'Banco Ipê' },
    });
    const [one, two] = [1, 2].map(() =>
      JSON.stringify(auditFlow(withDesk, { ...context, surroundings: structuredClone(known) })),
    );
    expect(one).toBe(two);
  });

  test('lists what failed first, the heaviest first', () => {
    const run = auditFlow(nobody, context);
    const keys = run.findings.map(
      ({ outcome, severity }) => outcomes.indexOf(outcome) * 10 + severities.indexOf(severity),
    );
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
    expect(run.findings[0]).toMatchObject({ outcome: 'fail', severity: 'blocker' });
  });

  test('says what was found, never what is promised', () => {
    expect(auditFlow(nobody, context).verdict).toBe('violations');
    const off = auditFlow(nobody, context).findings.map(({ auditId }) => ({
      auditId,
      reason: 'teste',
      by: 'Ana',
      at: asOf,
    }));
    const settings = { switchedOff: off, severities: {}, phrases: [] };
    const none = auditFlow(nobody, { ...context, settings });
    expect(none.verdict).toBe('no-violation-found');
    const unseen = off.filter(({ auditId }) => auditId !== 'ESC-01');
    const open = { ...settings, switchedOff: unseen };
    expect(auditFlow(toOtherBot, { ...context, settings: open }).verdict).toBe('open-questions');
  });

  test('keeps fingerprints of the blocks that findings name, and of no others', () => {
    const run = auditFlow(withDesk, context);
    const named = new Set(run.findings.flatMap(({ blocks }) => blocks));
    expect(Object.keys(run.fingerprints).sort()).toEqual([...named].sort());
  });
});

describe('what an agency changes for a client', () => {
  test('an audit that is switched off says why instead of being made', () => {
    const off = { auditId: 'ESC-01', reason: 'bot interno', by: 'Ana', at: asOf };
    const settings = { switchedOff: [off], severities: {}, phrases: [] };
    expect(finding(auditFlow(nobody, { ...context, settings }), 'ESC-01')).toMatchObject({
      outcome: 'not-applicable',
      variant: 'switched-off',
      severity: 'blocker',
      params: { reason: 'bot interno', by: 'Ana', at: asOf },
      evidence: [],
    });
  });

  test('a severity takes the place of the ruleset’s, in the finding and in the score', () => {
    const usual = auditFlow(nobody, context);
    const settings = { switchedOff: [], severities: { 'ESC-01': 'low' as const }, phrases: [] };
    const changed = auditFlow(nobody, { ...context, settings });
    expect(finding(usual, 'ESC-01').severity).toBe('blocker');
    expect(finding(changed, 'ESC-01').severity).toBe('low');
    const weight = (run: Run) =>
      run.score?.groups.find(({ group }) => group === 'escalation')?.decided ?? 0;
    expect(weight(usual) - weight(changed)).toBe(9);
  });
});

describe('law comes on top', () => {
  const runOf = (client: object, ruleset: RunContext['ruleset'] = '2026-09') =>
    auditFlow(nobody, {
      ...context,
      ruleset,
      surroundings: surroundingsSchema.parse({ client }),
    });

  test.each([
    ['a regulated sector of Brazil', { country: 'BR', sector: 'banking' }, ['brazil-sac-2022']],
    ['another sector of Brazil', { country: 'BR', sector: 'media' }, []],
    ['a sector that nobody has said', { country: 'BR' }, ['brazil-sac-2022']],
    ['every sector of Spain', { country: 'ES', sector: 'media' }, ['spain-customer-service-2025']],
    ['another country', { country: 'MX', sector: 'banking' }, []],
    ['a country that nobody has said', { sector: 'banking' }, []],
  ])('%s', (_, client, expected) => {
    const run = runOf(client);
    expect(run.addOns).toEqual(expected);
    const law = run.findings.filter(({ auditId }) => auditId.startsWith('LAW-'));
    expect(law.length > 0).toBe(expected.length > 0);
  });

  test('a ruleset of the past has no law of later years', () => {
    expect(runOf({ country: 'BR', sector: 'banking' }, '2020-10').addOns).toEqual([]);
  });

  test('an answer about the sector decides', () => {
    const surroundings = surroundingsSchema.parse({ client: { country: 'BR' } });
    const asked = finding(auditFlow(nobodyWithMenu, { ...context, surroundings }), 'LAW-BR-02');
    expect(asked.variant).toBe('review-sector');
    const answers = [answerTo(asked, { says: 'value', value: 'media' })];
    expect(auditFlow(nobodyWithMenu, { ...context, surroundings, answers }).addOns).toEqual([]);
  });
});

const nobodyWithMenu = readFlow(
  buildFlow({ welcome: { says: ['1 - Boleto\n2 - Planos'], otherwise: 'welcome' } }),
);

function answerTo(asked: Finding, said: Partial<Answer> = {}): Answer {
  return {
    auditId: asked.auditId,
    variant: asked.variant,
    subject: asked.subject ?? '',
    says: 'yes',
    value: null,
    by: 'Ana',
    at: '2026-11-20T09:00:00Z',
    until: null,
    note: '',
    ...said,
  };
}

describe('law weighs another audit’s finding', () => {
  const behindCpf = readFlow(
    buildFlow({
      welcome: {
        says: ['Informe seu CPF (somente números).'],
        input: {
          bypass: false,
          validation: { rule: 'regex', regex: '^\\d{11}$', error: 'CPF inválido.' },
        },
        otherwise: 'other',
      },
      other: {
        waits: false,
        leaving: [{ type: 'Redirect', settings: { address: 'atendimento' } }],
        otherwise: 'onboarding',
      },
    }),
  );
  const surroundings = surroundingsSchema.parse({
    client: { country: 'BR', sector: 'telecom', hasServiceInChat: true },
  });

  test('and counts the answers that were given there', () => {
    const open = auditFlow(behindCpf, { ...context, surroundings });
    const asked = finding(open, 'OBS-02');
    expect(asked.outcome).toBe('review');
    expect(finding(open, 'LAW-BR-01').outcome).toBe('review');
    const answers = [answerTo(asked, { says: 'yes' })];
    const answered = auditFlow(behindCpf, { ...context, surroundings, answers });
    expect(finding(answered, 'OBS-02').outcome).toBe('fail');
    expect(finding(answered, 'LAW-BR-01')).toMatchObject({ outcome: 'fail', severity: 'blocker' });
  });
});

describe('answers of people', () => {
  const asked = finding(auditFlow(toOtherBot, context), 'ESC-01');
  const answered = (...answers: readonly Answer[]) =>
    finding(auditFlow(toOtherBot, { ...context, answers }), 'ESC-01');

  test('an open question says what it is about', () => {
    expect(asked).toMatchObject({ outcome: 'review', answer: null });
    expect(asked.subject).toBeTruthy();
  });

  test.each([
    ['yes', 'pass'],
    ['no', 'fail'],
  ] as const)('%s becomes %s, and the answer stands beside it', (says, outcome) => {
    const answer = answerTo(asked, { says });
    const found = answered(answer);
    expect(found).toMatchObject({ outcome, variant: asked.variant, answer });
  });

  test('an answer about something else leaves the question open', () => {
    expect(answered(answerTo(asked, { subject: 'outro' })).outcome).toBe('review');
  });

  test('a value is no answer to a question of yes or no', () => {
    expect(answered(answerTo(asked, { says: 'value', value: 'talvez' })).outcome).toBe('review');
  });

  test('an answer that ended opens the question again', () => {
    expect(answered(answerTo(asked, { until: asOf })).outcome).toBe('review');
    expect(answered(answerTo(asked, { until: '2026-11-22T12:00:01Z' })).outcome).toBe('pass');
  });

  test('with an answer the same inputs still give the same run', () => {
    const answers = [answerTo(asked)];
    const [one, two] = [1, 2].map(() =>
      JSON.stringify(auditFlow(toOtherBot, { ...context, answers: [...answers] })),
    );
    expect(one).toBe(two);
  });

  test('a fact that was answered is known to every audit', () => {
    const surroundings = surroundingsSchema.parse({ number: { displayName: 'Padaria' } });
    const first = auditFlow(nobody, { ...context, surroundings });
    expect(finding(first, 'QR-02').variant).toBe('review-penalised');
    expect(finding(first, 'APL-03').variant).toBe('not-applicable-unasked');
    const answers = [answerTo(finding(first, 'QR-02'), { says: 'no' })];
    const second = auditFlow(nobody, { ...context, surroundings, answers });
    expect(finding(second, 'QR-02').variant).toBe('not-applicable');
    expect(finding(second, 'APL-03').variant).toBe('not-applicable');
  });
});

describe('an exception', () => {
  const broken = defineAudit({
    meta: {
      id: 'X-01',
      group: 'structure',
      titles: {},
      why: { 'pt-BR': '', en: '', es: '' },
      questions: {},
      fix: { 'pt-BR': [], en: [], es: [] },
    },
    requires: ['flow'],
    audit: ({ flow }) => {
      throw new RangeError(flow.shape);
    },
  });

  test('becomes an error, never a pass, and tells nothing of the client’s flow', () => {
    const made = toFinding(broken, { severity: 'high' }, auditFacts(nobody));
    expect(made).toMatchObject({
      outcome: 'error',
      variant: 'error',
      params: { reason: 'RangeError' },
      evidence: [],
    });
    expect(JSON.stringify(made)).not.toContain(nobody.shape);
  });

  test('reading a fact that was not declared is one', () => {
    const sneaky = {
      ...broken,
      audit: (facts: object) => {
        const { graph } = (facts as { graphFacts: { graph: object } }).graphFacts;
        return { outcome: 'pass' as const, variant: Object.keys(graph).join() };
      },
    };
    expect(toFinding(sneaky, { severity: 'high' }, auditFacts(nobody)).outcome).toBe('error');
  });
});
