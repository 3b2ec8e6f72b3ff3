import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { workerPrinter, type PrintMessage } from './worker-printer.ts';

const page = {
  html: '<p>1</p>',
  headerTemplate: '',
  footerTemplate: '',
  paper: 'A4',
  hasCover: false,
  title: 'Relatório',
  language: 'pt-BR',
  asOf: '2026-11-22T12:00:00.000Z',
  producer: 'Transbordo 0.1.0',
} as const;

it('sends pages out and finishes what comes back, each to who asked for it', async () => {
  const sent: PrintMessage[] = [];
  const printer = workerPrinter((message) => sent.push(message));
  const first = printer.print({ ...page, title: 'um' });
  const second = printer.print({ ...page, title: 'dois' });
  const third = printer.print(page).catch((error: unknown) => error);
  const blank = await PDFDocument.create();
  blank.addPage();
  blank.addPage();
  const pdf = await blank.save();
  const [one, two, three] = sent.map(({ id }) => id) as [number, number, number];
  const fault = { code: 'print-failed', details: { reason: '30 s' } } as const;
  printer.printed({ kind: 'printed', id: three, ok: false, fault });
  printer.printed({ kind: 'printed', id: two, ok: true, pdf });
  printer.printed({ kind: 'printed', id: one, ok: true, pdf });
  const titles = await Promise.all(
    [first, second].map(async (printed) => {
      const { pdf: finished, pages } = await printed;
      expect(pages).toBe(2);
      return (await PDFDocument.load(finished)).getTitle();
    }),
  );
  expect(titles).toEqual(['um', 'dois']);
  expect(await third).toBeInstanceOf(AppFault);
});
