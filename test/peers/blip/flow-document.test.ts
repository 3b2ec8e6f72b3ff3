import { describe, expect, test } from 'vitest';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { flowDocument, flowTemplate, type Pieces } from './flow-document.ts';

const flowOf = (name: string): ReturnType<typeof buildFlow> =>
  buildFlow({ welcome: { says: [`Olá da ${name}!`, `A ${name} agradece.`] } });
const textOf = (pieces: Pieces): string => Buffer.concat(pieces).toString();

describe.each(['Padaria', 'Bar "do Zé"', 'C:\\novo\n', '😀'])('a company called %j', (company) => {
  const filled = flowTemplate(flowOf('@@'), '@@')(company);
  const own = flowDocument(flowOf(company));

  test('has the flow as if it had been written for it', () => {
    expect(JSON.parse(textOf(filled.json))).toEqual(flowOf(company));
    expect(textOf(filled.json)).toBe(textOf(own.json));
  });

  test('has its states inside a JSON text', () => {
    const states = JSON.parse(JSON.parse(`"${textOf(filled.states)}"`) as string) as unknown;
    expect(states).toHaveLength(4);
    expect(JSON.stringify(states)).toContain(JSON.stringify(`A ${company} agradece.`));
    expect(textOf(filled.states)).toBe(textOf(own.states));
  });
});

test('companies share the long pieces', () => {
  const made = flowTemplate(flowOf('@@'), '@@');
  const [one, other] = [made('Um').json, made('Outro').json];
  expect(one).toHaveLength(5);
  for (const at of [0, 2, 4]) expect(one[at]).toBe(other[at]);
});
