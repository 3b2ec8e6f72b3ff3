import { describe, test } from 'vitest';
import { findPromise } from '../lexicon/promise-words.ts';
import { purposeOf } from '../lexicon/purpose-words.ts';
import { toldEmails } from './emails.ts';
import { linkKind } from './links.ts';
import { isNegated } from './negation.ts';
import { toldPhones } from './phones.ts';
import { linksIn } from './referrals.ts';
import { toldPlace } from './store-visit.ts';

/** Ten times the longest text that is read, of one piece: a search over and over would outlast the test. */
const longest = 163_840;

describe('a hostile text does not hold a detector up', () => {
  test.each([
    '1',
    '1 ',
    '(11) 4002-8922 ',
    'x',
    'a@',
    'a.b@c.d ',
    'a.',
    'www.',
    'https://a/',
    '{{',
    'ligue ',
    'nao atendemos ',
    'acesse o nosso ',
    'visite nossa ',
    'rua a ',
    'shopping ',
    'entraremos ',
    'we will ',
    'pix: ',
    'recebera um e-mail ',
    '\n',
  ])('%j', (piece) => {
    const text = piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest);
    toldPhones(text);
    toldEmails(text);
    linkKind(`https://a.b/${text}`, text);
    linksIn(text);
    toldPlace([text], false);
    findPromise(text);
    purposeOf(text);
    isNegated(text, longest / 2);
  });
});
