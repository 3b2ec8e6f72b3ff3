import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choose, sayNext, takeHours } from '#core/model/talk-edits.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useTalk } from './talk.ts';

type Doing = 'oi' | '1' | 'atendente' | 'yes' | 'no' | 'closed' | 'back';

async function make(doing: Doing): Promise<void> {
  const talk = useTalk();
  const { question, steps, before } = talk.view!.talk;
  if (doing === 'back') await talk.back();
  else if (doing === 'closed') await talk.change((script) => takeHours(script, 'closed'));
  else if (doing !== 'yes' && doing !== 'no')
    await talk.change((script) => sayNext(script, { kind: 'text', text: doing, label: null }));
  else if (question !== null)
    await talk.change((script) => choose(script, steps.length, question, before, doing === 'yes'));
}

const doings = fc.array(
  fc.constantFrom<Doing>('oi', '1', 'atendente', 'yes', 'no', 'closed', 'back'),
  { maxLength: 10 },
);

describe('the conversation under way', () => {
  test('taken back to its start and made again it is the same', async () => {
    await openTestWindow();
    const talk = useTalk();
    await fc.assert(
      fc.asyncProperty(doings, async (all) => {
        talk.clear();
        await talk.show('c1-bot-1');
        for (const doing of all) await make(doing);
        // What was taken back before would come again too.
        while (talk.canGoForward) await talk.forward();
        const [script, view] = [talk.script, talk.view];
        let steps = 0;
        for (; talk.canGoBack; steps += 1) await talk.back();
        expect(talk.script.steps).toEqual([]);
        for (; steps > 0; steps -= 1) await talk.forward();
        expect(talk.canGoForward).toBe(false);
        expect(talk.script).toEqual(script);
        expect(talk.view).toEqual(view);
      }),
      { numRuns: 30 },
    );
  });

  test('changes made at once all count, in their order', async () => {
    await openTestWindow();
    const talk = useTalk();
    await talk.show('c1-bot-1');
    await Promise.all((['oi', '1', 'oi'] as const).map(make));
    expect(talk.script.steps.map(({ text }) => text)).toEqual(['oi', '1', 'oi']);
    expect(talk.busy).toBe(false);
  });

  test('an answer that comes after the workspace was closed changes nothing', async () => {
    await openTestWindow();
    const talk = useTalk();
    await talk.show('c1-bot-1');
    const late = make('oi');
    talk.clear();
    await late;
    expect(talk.view).toBeNull();
    expect(talk.status).toBe('idle');
  });
});
