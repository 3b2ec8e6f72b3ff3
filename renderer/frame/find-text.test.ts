import { afterEach, describe, expect, test } from 'vitest';
import { findText } from './find-text.ts';

afterEach(() => document.body.replaceChildren());

/** Elements by a small notation: a text, or a tag with its attributes and what is in it. */
type Piece = string | [tag: string, attributes: Record<string, string>, ...children: Piece[]];

function build(piece: Piece): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const [tag, attributes, ...children] = piece;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(build));
  return element;
}

function page(...pieces: Piece[]): Element {
  const root = document.createElement('main');
  root.append(...pieces.map(build));
  document.body.append(root);
  return root;
}

const found = (root: Element, wanted: string) =>
  findText(root, wanted).map((range) => range.toString());

describe('find on the page', () => {
  test('every place, in reading order', () => {
    const root = page(['p', {}, 'O bot diz “bot”.'], ['p', {}, 'Bots']);
    expect(found(root, 'bot')).toEqual(['bot', 'bot', 'Bot']);
  });

  test.each([
    ['farmacia', 'Farmácia'],
    ['SÃO', 'São'],
    ['são', 'Sa\u0303o'],
    ['straße', 'Straße'],
  ])('“%s” is “%s”: accents and case do not matter', (wanted, shown) => {
    expect(found(page(['p', {}, `A ${shown} abre`]), wanted)).toEqual([
      shown.endsWith('o') && shown.includes('\u0303') ? 'Sa\u0303o' : shown,
    ]);
  });

  test('it crosses from one piece of a sentence to the next, and line breaks', () => {
    const root = page([
      'p',
      {},
      'fale com ',
      ['b', { style: 'display: inline' }, 'aten'],
      'dente\n   agora',
    ]);
    expect(found(root, 'com atendente agora')).toEqual(['com atendente\n   agora']);
  });

  test('it does not cross paragraphs', () => {
    const root = page(['p', {}, 'fim'], ['p', {}, 'começo']);
    expect(found(root, 'fim começo')).toEqual([]);
    expect(found(root, 'fimcomeço')).toEqual([]);
  });

  test('what nobody sees is not found', () => {
    const root = page(
      ['p', { class: 'unseen' }, 'bot'],
      ['p', { 'aria-hidden': 'true' }, 'bot'],
      ['p', { hidden: '' }, 'bot'],
      ['p', {}, 'bot'],
    );
    expect(found(root, 'bot')).toEqual(['bot']);
  });

  test.each(['', '   '])('“%s” is nothing to look for', (wanted) => {
    expect(found(page(['p', {}, 'a b']), wanted)).toEqual([]);
  });

  test('signs of a pattern are letters like others', () => {
    expect(found(page(['p', {}, 'custa R$ 5 (.*)']), '(.*)')).toEqual(['(.*)']);
  });
});
