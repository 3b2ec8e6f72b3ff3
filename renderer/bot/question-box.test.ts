import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AnswerEffect } from '#app/contract/answer-effect.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import { shopBot } from '#test/fixtures/report-document.ts';
import { openTestWindow, type TestWindow } from '#test/fakes/window.ts';
import QuestionBox from './question-box.vue';

const asked = shopBot.findings.find(({ question }) => question !== null)!;
const finding = { ...asked, asks: 'yes-no', answer: null };
const given = { says: 'yes', by: 'Ana', value: null, note: '', until: null, at: '2026-11-01' };

let at: TestWindow;
beforeEach(async () => {
  at = await openTestWindow();
});

const answers = () => at.host.calls.filter(({ name }) => name === 'answer.give');

async function answer(effect?: AnswerEffect): Promise<void> {
  if (effect) at.host.answerEffect = effect;
  const page = await at.show(QuestionBox, { botId: 'bot-1', finding });
  await page
    .findAll('button')
    .find((one) => one.text() === 'Sim')!
    .trigger('click');
  await flushPromises();
  const by = document.querySelector<HTMLInputElement>('[role=dialog] input')!;
  by.value = 'Ana';
  by.dispatchEvent(new Event('input'));
  document.querySelector('[role=dialog] form')!.dispatchEvent(new Event('submit'));
  await flushPromises();
}

describe('an answer', () => {
  test.each<[string, AnswerEffect, string]>([
    [
      'changes outcome and score',
      { before: { outcome: 'review', score: 62 }, after: { outcome: 'pass', score: 71 } },
      'Agora: Sem violação; pontuação 62 → 71.',
    ],
    [
      'leaves the score',
      { before: { outcome: 'review', score: 62 }, after: { outcome: 'fail', score: 62 } },
      'Agora: Violação; a pontuação continua 62.',
    ],
    [
      'of a bot without a score',
      { before: { outcome: 'review', score: null }, after: { outcome: 'pass', score: null } },
      'Agora: Sem violação.',
    ],
    [
      'to what no longer is asked',
      { before: { outcome: 'review', score: 62 }, after: { outcome: null, score: 62 } },
      'Resposta guardada; o fluxo foi auditado de novo.',
    ],
  ])('says at once what it did: %s', async (_name, effect, sentence) => {
    await answer(effect);
    expect(useNotices().list.at(-1)?.text).toBe(sentence);
  });

  test('can be taken back by its notice', async () => {
    await answer();
    await useNotices().undoLast();
    expect(answers().at(-1)?.request).toMatchObject({ says: 'withdrawn', by: 'Ana' });
  });

  test('that is taken back comes again as it was', async () => {
    const page = await at.show(QuestionBox, {
      botId: 'bot-1',
      finding: { ...finding, answer: given },
    });
    await page.find('button').trigger('click');
    await flushPromises();
    expect(answers().at(-1)?.request).toMatchObject({ says: 'withdrawn' });
    await useNotices().undoLast();
    expect(answers().at(-1)?.request).toMatchObject({ says: 'yes', by: 'Ana' });
  });
});
