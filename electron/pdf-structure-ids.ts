import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';

/** An element of the structure, and where it lies; an element without a place of its own cannot be found by an id. */
interface Element {
  readonly dict: PDFDict;
  readonly reference: PDFRef | null;
}

const [key, heads, attributes, kids, kind] = ['ID', 'Headers', 'A', 'K', 'S'].map((name) =>
  PDFName.of(name),
) as [PDFName, PDFName, PDFName, PDFName, PDFName];
const tree = PDFName.of('IDTree');
const branches = PDFName.of('Kids');

/**
 * Numbers the elements of the document's structure in reading order. Chromium numbers them as its window happens to
 * make them, so that two prints of one page differ in these ids and in nothing else: where an element bears its own,
 * where a table's cell names its heads, and in the tree that finds an element by its id.
 */
export function numberStructure({ catalog, context }: PDFDocument): void {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root?.lookup(tree) === undefined) return;
  const elements = elementsOf(root);
  const ids = new Map<string, PDFString>();
  const names: PDFObject[] = [];
  for (const { dict, reference } of elements) {
    const old = textOf(dict.lookup(key));
    if (old === null || reference === null || ids.has(old)) continue;
    const id = PDFString.of(`node${String(ids.size + 1).padStart(8, '0')}`);
    ids.set(old, id);
    dict.set(key, id);
    names.push(id, reference);
  }
  for (const { dict } of elements) renameHeads(dict, ids);
  removeTree(root, tree);
  // Numbered as they are met, the names are in the order that a name tree asks for.
  root.set(tree, context.register(context.obj({ Names: names })));
}

/** The old tree, which would lie in the file with its old ids if nothing but the way to it went. */
function removeTree(parent: PDFDict, name: PDFName): void {
  for (const { value, reference } of items(parent, name)) {
    if (value instanceof PDFDict && value.has(branches)) removeTree(value, branches);
    if (reference !== null) parent.context.delete(reference);
  }
}

/** Every element below the root, parents before their children, in order. */
function elementsOf(root: PDFDict): readonly Element[] {
  const found = new Map<PDFDict, Element>();
  const waiting = childrenOf(root).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next.dict)) continue;
    found.set(next.dict, next);
    waiting.push(...childrenOf(next.dict).reverse());
  }
  return [...found.values()];
}

function childrenOf(parent: PDFDict): Element[] {
  return items(parent, kids).flatMap(({ value, reference }) =>
    // What else hangs below an element is a marked piece of a page, which is no element.
    value instanceof PDFDict && value.has(kind) ? [{ dict: value, reference }] : [],
  );
}

/** A cell of a table names its heads by their ids. */
function renameHeads(element: PDFDict, ids: ReadonlyMap<string, PDFString>): void {
  for (const { value } of items(element, attributes)) {
    if (!(value instanceof PDFDict) || !value.has(heads)) continue;
    const renamed = items(value, heads).flatMap((one) => ids.get(textOf(one.value) ?? '') ?? []);
    value.set(heads, element.context.obj(renamed));
  }
}

/** What stands under a name, be it one thing or several. */
function items(
  dict: PDFDict,
  name: PDFName,
): { readonly value: PDFObject | undefined; readonly reference: PDFRef | null }[] {
  const value = dict.lookup(name);
  const all = value instanceof PDFArray ? value.asArray() : [dict.get(name)];
  return all.map((one) => ({
    value: dict.context.lookup(one),
    reference: one instanceof PDFRef ? one : null,
  }));
}

function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}
