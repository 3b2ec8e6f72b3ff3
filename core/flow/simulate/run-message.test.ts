import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, deskBlock, script, sends } from '#test/fixtures/build-flow.ts';
import { flowFacts } from '../facts/flow-facts.ts';
import { readFlow } from '../read/read-flow.ts';
import type { Reply } from './reply.ts';
import { newSession, runMessage } from './run-message.ts';

/** Talks to a flow; what cannot be known is answered by `know`, else with yes. */
function talk(
  flow: JsonObject,
  texts: readonly string[],
  know: Readonly<Record<string, boolean>> = {},
): Reply {
  const facts = flowFacts(readFlow(flow));
  let session = newSession(facts);
  let reply: Reply | null = null;
  for (const text of texts) {
    reply = runMessage(
      facts,
      session,
      { text, kind: text === '' ? 'empty' : 'text' },
      ({ name, condition }) => know[`${name} ${condition}`] ?? true,
    );
    session = reply.session;
  }
  if (reply === null) throw new Error('nothing said');
  return reply;
}

const said = (reply: Reply): string[] =>
  reply.turns.flatMap((turn) => (turn.from === 'bot' ? [turn.text] : []));

describe('the simulator works through a message as the engine does (FLOW.md 8)', () => {
  test('the start block’s own content is not sent; its outputs judge the first message', () => {
    const flow = buildFlow({
      onboarding: { says: ['nunca'], otherwise: 'welcome', extra: { root: true } },
      welcome: { says: ['Olá'] },
    });
    expect(said(talk(flow, ['oi']))).toEqual(['Olá']);
  });

  test('a bypassed block judges the same message', () => {
    const flow = buildFlow({
      welcome: { says: ['Menu'], otherwise: 'router' },
      router: {
        waits: false,
        outputs: [{ when: [['input', 'contains', 'humano']], to: 'yes' }],
        otherwise: 'no',
      },
      yes: { says: ['sim'] },
      no: { says: ['não'] },
    });
    expect(said(talk(flow, ['oi', 'um humano']))).toEqual(['sim']);
    expect(said(talk(flow, ['oi', 'outra coisa']))).toEqual(['não']);
  });

  test('the first output whose conditions all hold wins', () => {
    const flow = buildFlow({
      welcome: {
        outputs: [
          {
            when: [
              ['input', 'contains', 'a'],
              ['input', 'contains', 'b'],
            ],
            to: 'both',
          },
          { when: [['input', 'contains', 'a']], to: 'one' },
        ],
        otherwise: 'none',
      },
      both: { says: ['ab'] },
      one: { says: ['a'] },
      none: { says: ['-'] },
    });
    expect(['ab', 'a', 'x'].map((text) => said(talk(flow, ['oi', text]))[0])).toEqual([
      'ab',
      'a',
      '-',
    ]);
  });

  test('content after the input is sent on leaving', () => {
    const flow = buildFlow({
      welcome: { says: ['Nota?'], saysAfter: ['Obrigado.'], otherwise: 'bye' },
      bye: { says: ['Tchau'] },
    });
    expect(said(talk(flow, ['oi']))).toEqual(['Nota?']);
    expect(said(talk(flow, ['oi', '10']))).toEqual(['Obrigado.', 'Tchau']);
  });

  test('a reply that fails validation gets the error, and the user stays', () => {
    const flow = buildFlow({
      welcome: {
        input: { bypass: false, validation: { rule: 'number', error: 'Só números.' } },
        outputs: [{ when: [['input', 'contains', 'atendente']], to: 'desk:1' }],
        otherwise: 'next',
      },
      next: { says: ['Certo'] },
      'desk:1': deskBlock('onboarding'),
    });
    expect(talk(flow, ['oi', 'atendente'])).toMatchObject({ ending: 'refused' });
    expect(said(talk(flow, ['oi', 'atendente']))).toEqual(['Só números.']);
    expect(said(talk(flow, ['oi', 'atendente', '7']))).toEqual(['Certo']);
  });

  test('a stored reply and constants fill texts and decide conditions', () => {
    const flow = buildFlow({
      welcome: {
        input: { bypass: false, variable: 'nome' },
        leaving: [{ type: 'SetVariable', settings: { variable: 'plano', value: 'ouro' } }],
        otherwise: 'next',
      },
      next: {
        waits: false,
        says: ['Olá {{nome}}, {{contact.name}}'],
        outputs: [{ when: [['plano', 'equals', 'OURO']], to: 'gold' }],
        otherwise: 'other',
      },
      gold: { says: ['ouro'] },
      other: { says: ['outro'] },
    });
    const reply = talk(flow, ['oi', 'Ana']);
    expect(said(reply)).toEqual(['Olá Ana, {{contact.name}}', 'ouro']);
    expect(reply.assumptions).toEqual([]);
  });

  test('a variable that nothing has set does not exist', () => {
    const flow = buildFlow({
      welcome: {
        waits: false,
        outputs: [{ when: [['cpf', 'exists']], to: 'known' }],
        otherwise: 'new',
      },
      known: { says: ['de volta'] },
      new: { says: ['novo'] },
    });
    expect(said(talk(flow, ['oi']))).toEqual(['novo']);
  });

  test('a script’s result is asked for once and then kept', () => {
    const flow = buildFlow({
      welcome: {
        waits: false,
        entering: [script('aberto')],
        outputs: [{ when: [['aberto', 'equals', 'false']], to: 'closed' }],
        otherwise: 'check',
      },
      check: {
        waits: false,
        outputs: [{ when: [['aberto', 'equals', 'true']], to: 'open' }],
        otherwise: 'closed',
      },
      open: { says: ['aberto'], outputs: [{ when: [['aberto', 'equals', 'true']], to: 'again' }] },
      again: { says: ['ainda aberto'] },
      closed: { says: ['fechado'] },
    });
    const reply = talk(flow, ['oi'], { 'aberto equals false': false });
    expect(said(reply)).toEqual(['aberto']);
    expect(reply.assumptions.map(({ condition, holds }) => [condition, holds])).toEqual([
      ['equals false', false],
      ['equals true', true],
    ]);
    expect(said(talk(flow, ['oi', 'x'], { 'aberto equals false': false }))).toEqual([
      'ainda aberto',
    ]);
  });

  test('entering a desk block hands over', () => {
    const flow = buildFlow({
      welcome: { outputs: [{ when: [['input', 'contains', 'humano']], to: 'desk:1' }] },
      'desk:1': deskBlock('onboarding'),
    });
    expect(talk(flow, ['oi', 'humano'])).toMatchObject({ ending: 'handed-over', path: ['desk:1'] });
  });

  test('a command that opens a ticket hands over, wherever it stands', () => {
    const body = JSON.stringify({
      to: 'postmaster@desk.msging.net',
      method: 'set',
      uri: '/tickets/{{contact.identity}}',
    });
    const flow = buildFlow({
      welcome: {
        entering: [
          { type: 'ProcessHttp', settings: { method: 'POST', uri: '{{config.url}}', body } },
        ],
      },
    });
    expect(talk(flow, ['oi']).ending).toBe('handed-over');
  });

  test('no output and no default forget the state', () => {
    const flow = buildFlow({
      welcome: {
        says: ['Menu'],
        outputs: [{ when: [['input', 'equals', '1']], to: 'error' }],
        otherwise: null,
      },
    });
    expect(talk(flow, ['oi', 'x']).ending).toBe('restarted');
    expect(said(talk(flow, ['oi', 'x', 'oi']))).toEqual(['Menu']);
  });

  test('a circle of bypassed blocks hits the limit', () => {
    const flow = buildFlow({
      welcome: { waits: false, otherwise: 'b' },
      b: { waits: false, otherwise: 'welcome' },
    });
    expect(talk(flow, ['oi'])).toMatchObject({ ending: 'limit' });
    expect(talk(flow, ['oi']).path).toHaveLength(11);
  });

  test('silence is an empty message and skips validation', () => {
    const flow = buildFlow({
      welcome: {
        input: {
          bypass: false,
          expiration: '0:05',
          validation: { rule: 'number', error: 'Número?' },
        },
        outputs: [{ when: [['input', 'notExists']], to: 'idle' }],
        otherwise: 'next',
      },
      idle: { says: ['Ainda está aí?'] },
      next: { says: ['Certo'] },
    });
    expect(said(talk(flow, ['oi', '']))).toEqual(['Ainda está aí?']);
  });

  test('a target in a variable is followed when its value is known', () => {
    const flow = buildFlow({
      welcome: {
        leaving: [{ type: 'SetVariable', settings: { variable: 'volta', value: 'menu' } }],
        otherwise: '{{volta}}',
      },
      menu: { says: ['Menu'], otherwise: '{{desconhecida}}' },
    });
    expect(said(talk(flow, ['oi', 'x']))).toEqual(['Menu']);
    expect(talk(flow, ['oi', 'x', 'y']).ending).toBe('lost');
  });

  test('a subflow is entered at its root and left at its end by the caller’s outputs', () => {
    const flow = {
      flow: buildFlow({
        welcome: { otherwise: 'subflow:1' },
        'subflow:1': {
          outputs: [{ when: [['input', 'contains', 'b']], to: 'back' }],
          otherwise: 'error',
          extra: { shortNameOfSubflow: 's' },
        },
        back: { says: ['de volta'] },
      }),
      subflows: [
        {
          shortName: 's',
          flow: {
            onboarding: {
              id: 'onboarding',
              root: true,
              $contentActions: [{ input: { bypass: true } }],
              $defaultOutput: { stateId: 'ask' },
            },
            ask: {
              id: 'ask',
              $contentActions: [{ action: sends('Dentro?') }, { input: { bypass: false } }],
              $defaultOutput: { stateId: 'end' },
            },
            end: { id: 'end', end: true, $contentActions: [{ input: { bypass: true } }] },
          },
        },
      ],
    };
    expect(said(talk(flow, ['oi', 'a']))).toEqual(['Dentro?']);
    expect(said(talk(flow, ['oi', 'a', 'b']))).toEqual(['de volta']);
  });

  test('global actions run before and after each message, whatever it led to', () => {
    const say = (content: string) => sends(content);
    const flow = {
      flow: buildFlow({
        welcome: {
          says: ['Olá'],
          input: { bypass: false, validation: { rule: 'number', error: 'Número?' } },
        },
      }),
      globalActions: {
        id: 'global-actions',
        $enteringCustomActions: [say('antes')],
        $leavingCustomActions: [say('depois')],
      },
    };
    expect(said(talk(flow, ['oi']))).toEqual(['antes', 'Olá', 'depois']);
    expect(said(talk(flow, ['oi', 'x']))).toEqual(['antes', 'Número?', 'depois']);
  });

  test('an intent is asked about, and only for text', () => {
    const flow = buildFlow({
      welcome: {
        outputs: [{ when: [['intent', 'equals', 'humano']], to: 'desk:1' }],
        otherwise: 'error',
      },
      'desk:1': deskBlock('onboarding'),
    });
    expect(talk(flow, ['oi', 'quero alguém'])).toMatchObject({
      ending: 'handed-over',
      assumptions: [{ kind: 'intent', condition: 'equals humano', holds: true }],
    });
    expect(talk(flow, ['oi', 'quero alguém'], { 'intent equals humano': false }).ending).toBe(
      'waits',
    );
  });
});
