import { searchableText } from '#core/model/searchable-text.ts';

/** What nobody reads: controls' own texts, signs, and words that are only heard. */
const unread = 'script, style, textarea, select, [aria-hidden="true"], .unseen, [hidden]';

/** One letter of what is searched, and where in the page it stands. */
interface Letter {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * Places where a text stands in what an element shows, in reading order. Accents, case and line breaks do not matter;
 * a find may cross from one piece of text to the next inside a paragraph, but never from a paragraph to another.
 */
export function findText(root: Element, wanted: string): Range[] {
  const needle = folded(wanted);
  if (needle === '') return [];
  const { text, letters } = read(root);
  const ranges: Range[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
    const first = letters[at];
    const last = letters[at + needle.length - 1];
    if (first && last) ranges.push(rangeOf(first, last));
  }
  return ranges;
}

function folded(text: string): string {
  return searchableText(text).replace(/\s+/g, ' ').trim();
}

function rangeOf(first: Letter, last: Letter): Range {
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** All that is shown, letter by letter; null where a paragraph ends. */
function read(root: Element): { readonly text: string; readonly letters: (Letter | null)[] } {
  const parts: string[] = [];
  const letters: (Letter | null)[] = [];
  let paragraph: Element | null = null;
  for (const node of shownTexts(root)) {
    const block = blockOf(node, root);
    if (block !== paragraph) {
      parts.push('\n');
      letters.push(null);
    }
    paragraph = block;
    let start = 0;
    for (const letter of node.data) {
      const end = start + letter.length;
      const isSpace = /\s/.test(letter);
      // Spaces and line breaks in a row are one, as the page shows them.
      if (!isSpace || parts.at(-1) !== ' ') {
        const sign = isSpace ? ' ' : searchableText(letter);
        // One letter may fold into none (an accent by itself) or into several.
        for (const unit of sign.split('')) {
          parts.push(unit);
          letters.push({ node, start, end });
        }
      }
      start = end;
    }
  }
  return { text: parts.join(''), letters };
}

function* shownTexts(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      // An element is only walked through.
      return node.matches(unread) || !node.checkVisibility()
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP;
    },
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) yield node as Text;
}

function blockOf(node: Text, root: Element): Element {
  let at = node.parentElement ?? root;
  while (at !== root && at.parentElement && /^(?:inline|contents)/.test(displayOf(at))) {
    at = at.parentElement;
  }
  return at;
}

function displayOf(element: Element): string {
  const { display } = getComputedStyle(element);
  // A chip, a key or a button stands by itself.
  return display === 'inline-flex' || display === 'inline-grid' ? 'block' : display;
}
