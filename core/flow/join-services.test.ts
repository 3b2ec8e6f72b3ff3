import { describe, expect, test } from 'vitest';
import type { Flow } from '#core/model/flow.ts';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { flowFacts } from './facts/flow-facts.ts';
import { joinServices } from './join-services.ts';
import { readFlow } from './read/read-flow.ts';
import { conversationTo, explore, replays } from './simulate/explore.ts';

const redirect = (address: string, text?: string) => ({
  type: 'Redirect',
  settings:
    text === undefined ? { address } : { address, context: { type: 'text/plain', value: text } },
});

const main = (text?: string): Flow =>
  readFlow(
    buildFlow({
      welcome: { says: ['Menu'], outputs: [{ when: [['input', 'contains', 'humano']], to: 'go' }] },
      go: { waits: false, leaving: [redirect('atendimento', text)], otherwise: 'onboarding' },
    }),
  );
const desk = readFlow(
  buildFlow({
    welcome: { says: ['Um momento.'], waits: false, otherwise: 'desk:1' },
    'desk:1': deskBlock('onboarding'),
  }),
);

describe('the flows of a router’s services are one graph', () => {
  test('alone, a redirect leads out of the flow', () => {
    const { redirects, handovers, withoutHuman } = flowFacts(main('oi'));
    expect([redirects.size, handovers.size, withoutHuman.unknown.length > 0]).toEqual([1, 0, true]);
  });

  test.each([
    ['with a context, which the service answers at once', 'oi', 2],
    ['without one, the user must write again', undefined, 3],
  ])('joined %s', (_, text, messages) => {
    const flow = joinServices(main(text), new Map([['atendimento', desk]]));
    const facts = flowFacts(flow);
    const at = facts.graph.indexOf.get('atendimento/desk:1')!;
    expect(facts.reachable.has(at)).toBe(true);
    expect(facts.fewestMessages[at]).toBe(messages);
    const conversation = conversationTo(facts, explore(facts), at, 'reaches-person');
    expect(conversation?.turns.filter(({ from }) => from === 'user')).toHaveLength(messages);
    expect(conversation !== null && replays(facts, conversation)).toBe(true);
    expect([facts.redirects.size, facts.withoutHuman.strict.length]).toEqual([0, 0]);
  });

  test('a router without blocks begins at its default service', () => {
    const router = readFlow({
      settings: { children: [{ service: 'outro' }, { service: 'atendimento', isDefault: true }] },
    });
    const flow = joinServices(
      router,
      new Map([
        ['outro', main()],
        ['atendimento', desk],
      ]),
    );
    expect(flow.rootId).toBe('atendimento/onboarding');
  });

  test('two bots that redirect to each other end', () => {
    const bounce = (to: string): Flow =>
      readFlow(
        buildFlow({
          welcome: { waits: false, leaving: [redirect(to, 'oi')], otherwise: 'onboarding' },
        }),
      );
    const facts = flowFacts(
      joinServices(
        bounce('b'),
        new Map([
          ['b', bounce('a')],
          ['a', bounce('b')],
        ]),
      ),
    );
    expect(explore(facts).visits.size).toBeGreaterThan(0);
  });
});
