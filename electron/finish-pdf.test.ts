import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { finishPdf } from './finish-pdf.ts';

const about = {
  title: 'Relatório de conformidade: Padaria Aurora',
  language: 'pt-BR',
  asOf: '2026-11-22T12:00:00.000Z',
  producer: 'Transbordo 0.1.0',
  hasCover: true,
};

/** A document of one page with a link of each kind. */
async function pdfWithLinks(targets: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const links = targets.map((target) =>
    document.context.register(
      document.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 1, 1],
        A: { S: 'URI', URI: PDFString.of(target) },
      }),
    ),
  );
  page.node.set(PDFName.of('Annots'), document.context.obj(links));
  return document.save({ useObjectStreams: false });
}

async function targetsIn(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf);
  return document.context.enumerateIndirectObjects().map(String).join('\n');
}

describe('finished PDF', () => {
  it('carries our names, its language and the report’s date', async () => {
    const { pdf, pages } = await finishPdf({ pdf: await pdfWithLinks([]), ...about });
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(pages).toBe(1);
    expect(document.getTitle()).toBe(about.title);
    expect(document.getProducer()).toBe('Transbordo 0.1.0');
    expect(document.getCreator()).toBe('Transbordo 0.1.0');
    expect(document.getCreationDate()?.toISOString()).toBe(about.asOf);
    expect(document.getModificationDate()?.toISOString()).toBe(about.asOf);
    expect(String(document.catalog.get(PDFName.of('Lang')))).toContain('pt-BR');
  });

  it('is the same for the same input', async () => {
    const pdf = await pdfWithLinks(['https://a.example']);
    const [first, second] = [
      await finishPdf({ pdf, ...about }),
      await finishPdf({ pdf, ...about }),
    ];
    expect(Buffer.from(first.pdf).equals(second.pdf)).toBe(true);
  });

  it('leaves header and footer on a first page that is no cover', async () => {
    const source = await PDFDocument.create();
    const page = source.addPage();
    const furniture = 'q\nBT\n/F1 7 Tf\n(Loja) Tj\nET\nQ';
    const drawing = `/P <</MCID 0>> BDC\nBT\nET\nEMC\n${furniture}\n`;
    page.node.set(
      PDFName.of('Contents'),
      source.context.register(source.context.flateStream(drawing)),
    );
    const pdf = await source.save({ useObjectStreams: false });
    const drawn = async (hasCover: boolean): Promise<string> => {
      const finished = await finishPdf({ pdf, ...about, hasCover });
      const [first] = (await PDFDocument.load(finished.pdf)).getPages();
      const stream = first?.node.Contents();
      return stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
        : '';
    };
    expect(await drawn(true)).not.toContain('(Loja)');
    expect(await drawn(false)).toContain('(Loja)');
  });

  it('keeps links to sites, addresses and telephones, and no other', async () => {
    const pdf = await pdfWithLinks([
      'https://ok.example/a',
      'mailto:ajuda@ok.example',
      'tel:+551130000000',
      'http://plain.example',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'smb://host/share',
      ' javascript:alert(2)',
    ]);
    const finished = await targetsIn((await finishPdf({ pdf, ...about })).pdf);
    for (const kept of ['https://ok.example/a', 'mailto:', 'tel:'])
      expect(finished).toContain(kept);
    for (const gone of ['javascript', 'file:', 'smb:', 'http:'])
      expect(finished).not.toContain(gone);
  });
});
