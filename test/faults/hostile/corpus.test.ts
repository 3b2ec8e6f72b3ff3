import { describe, expect, test } from 'vitest';
import { networkAsker } from '#test/fakes/network-asker.ts';
import { rawPeers } from '#test/fakes/raw-peer.ts';
import { tellFigure } from '../figure.ts';
import { answerCases } from './corpus-answers.ts';
import { fileCases } from './corpus-files.ts';
import { flowCases } from './corpus-flows.ts';
import { timeAndSecretCases } from './corpus-times-and-secrets.ts';

const peer = rawPeers();
const asker = networkAsker();
const cases = [...fileCases, ...flowCases, ...answerCases(peer, asker), ...timeAndSecretCases];

describe('A41 each hostile input of the design comes to what it says', () => {
  test('there is one for each of its forty rows', () => {
    const ids = cases.map(({ id }) => Number(id.slice(1))).sort((a, b) => a - b);
    expect(ids).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  test.each(cases.map((one) => [one.id, one.says, one.check] as const))('%s %s', async (...row) => {
    expect.hasAssertions();
    await row[2]();
  });

  test('all of them', (context) => {
    tellFigure(context, `${String(cases.length)} inputs, each as expected`);
  });
});
