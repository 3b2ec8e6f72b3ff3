import { PDFDict, PDFDocument, PDFName, PDFString, type PDFRef } from 'pdf-lib';
import { expect, it } from 'vitest';
import { numberStructure } from './pdf-structure-ids.ts';

/** A table of one head and one cell below it, its ids as Chromium happens to give them. */
async function tagged(ids: readonly [string, string, string]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const [table, head, cell] = ids.map((id) => PDFString.of(id)) as [
    PDFString,
    PDFString,
    PDFString,
  ];
  const headRef = context.register(context.obj({ S: 'TH', ID: head, K: 0 }));
  const attributes = [{ O: 'Table', Headers: [head] }, { O: 'Layout' }];
  const cellRef = context.register(context.obj({ S: 'TD', ID: cell, K: [1], A: attributes }));
  const tableRef = context.register(context.obj({ S: 'Table', ID: table, K: [headRef, cellRef] }));
  const refs: Record<string, PDFRef> = { [ids[0]]: tableRef, [ids[1]]: headRef, [ids[2]]: cellRef };
  const leaf = context.register(
    context.obj({
      Names: [...ids].sort().flatMap((id) => [PDFString.of(id), refs[id] as PDFRef]),
      Limits: [PDFString.of([...ids].sort()[0] ?? ''), PDFString.of([...ids].sort()[2] ?? '')],
    }),
  );
  const tree = context.register(context.obj({ Kids: [leaf] }));
  const root = context.obj({ Type: 'StructTreeRoot', K: tableRef, IDTree: tree });
  catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  return document;
}

const saved = async (document: PDFDocument): Promise<string> =>
  Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');

it('numbers elements in reading order, whatever they were called', async () => {
  const [one, other] = [
    await tagged(['node00000001', 'node00000002', 'node00000009']),
    await tagged(['node00000007', 'node00000003', 'node00000002']),
  ];
  for (const document of [one, other]) {
    numberStructure(document);
    document.setCreationDate(new Date(0));
    document.setModificationDate(new Date(0));
  }
  const text = await saved(one);
  expect(text).toBe(await saved(other));
  expect(text).toMatch(/\/S \/Table\s+\/ID \(node00000001\)/);
  expect(text).toMatch(/\/Headers \[ \(node00000002\) \]/);
  expect(text).not.toContain('node00000009');
});

it('leads from an id to its element', async () => {
  const document = await tagged(['c', 'b', 'a']);
  numberStructure(document);
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const names = root.lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Names'));
  const found = document.context.lookup(root.get(PDFName.of('K')), PDFDict);
  expect(String(names)).toContain(`(node00000001) ${String(root.get(PDFName.of('K')))}`);
  expect(String(found.get(PDFName.of('ID')))).toBe('(node00000001)');
});

it('leaves a document without tags as it is', async () => {
  const document = await PDFDocument.create();
  const before = document.context.enumerateIndirectObjects().length;
  numberStructure(document);
  expect(document.context.enumerateIndirectObjects()).toHaveLength(before);
});
