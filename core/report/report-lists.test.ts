import { describe, expect, it } from 'vitest';
import { reportDocument, shopBot } from '#test/fixtures/report-document.ts';
import { shopSurvey } from '#test/fixtures/report-parts.ts';
import { maskPhone } from './mask-phone.ts';
import { probeShares } from './probe-shares.ts';
import { reportContext } from './report-context.ts';
import { acceptedRisks, notesOn, toldContacts } from './report-lists.ts';
import { paragraphsOf } from './own-words.ts';
import { scoreLine, tallyLine } from './summary.ts';

const { texts, format } = reportContext(reportDocument('en'));

it('a contact stands once, with every block that tells it', () => {
  const [inChat, email] = shopBot.humanPaths;
  if (inChat === undefined || email === undefined) throw new Error('the shop has two ways');
  const paths = [inChat, email, { ...email, block: 'welcome' }, email];
  const told = toldContacts({ ...shopBot, humanPaths: paths });
  expect(told.map(({ value }) => value)).toEqual(['trocas@lojamare.com.br']);
  expect(told[0]?.blocks.map(({ title }) => title)).toEqual([
    '3.0 Trocas e devoluções',
    'Boas-vindas',
  ]);
});

it('accepted risks are those, and no other decision', () => {
  expect(acceptedRisks(shopBot).map(({ finding }) => finding.auditId)).toEqual(['HRS-01']);
  const open = shopBot.triages.map((one) => ({ ...one, state: 'in-progress' as const }));
  expect(acceptedRisks({ ...shopBot, triages: open })).toEqual([]);
});

it('notes are found by their audit', () => {
  expect(notesOn(shopBot, 'ESC-03')).toMatchObject({ triage: null, owner: 'Bruno, da Loja Maré' });
  expect(notesOn(shopBot, 'HRS-01')).toMatchObject({ comment: null, owner: null });
});

it('a place of a probe counts what it understands, may understand and does not', () => {
  expect(
    probeShares(shopSurvey.probe).map(({ name, all, understood, possible, failing }) => [
      name,
      all,
      understood,
      possible,
      failing.length,
    ]),
  ).toEqual([
    ['P1', 8, 3, 0, 5],
    ['P2', 8, 0, 0, 8],
    ['P3', 8, 1, 2, 5],
  ]);
});

describe('the summary', () => {
  it('says the score and what it was, and nothing where several bots have one each', () => {
    const document = reportDocument('en');
    expect(scoreLine(document, texts, format)).toBe('Score: 55 of 100; in the last report, 40.');
    expect(scoreLine({ ...document, changes: null }, texts, format)).toBe('Score: 55 of 100.');
    expect(scoreLine({ ...document, bots: [shopBot, shopBot] }, texts, format)).toBeNull();
  });

  it('counts what came, went and stayed', () => {
    const document = reportDocument('en');
    expect(tallyLine(document, texts)).toContain('1 new, 1 fixed, 1 still there.');
    expect(tallyLine({ ...document, changes: null }, texts)).toBeNull();
  });

  it('keeps a person’s paragraphs, joins those that one page has no room for, and loses none', () => {
    expect(paragraphsOf(' One.\r\n\r\n\r\nTwo. \n')).toEqual(['One.', 'Two.']);
    const many = Array.from({ length: 40 }, (_, at) => `P${at}.`);
    const kept = paragraphsOf(many.join('\n'));
    expect(kept).toHaveLength(16);
    expect(kept.join(' ').split(' ')).toEqual(many);
  });
});

it.each([
  ['+551140028922', '•••• 8922'],
  ['8922', '••••'],
  ['', '••••'],
])('of %s only the end can be read', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});
