import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintablePage } from '#app/ports/report-printer.ts';
import { letters, parsedPage } from './html-text.ts';
import { longReport } from './long-report.ts';
import { lettersOf, zonesOf } from './page-zones.ts';
import { reportPage } from './pages-to-print.ts';
import { pdfWords } from './poppler.ts';
import { printInApp } from './print-in-app.ts';
import { qpdfOutline } from './qpdf.ts';
import { expectLettersCopied } from './copied-letters.ts';
import { expectSound } from './sound-pdf.ts';

describe('a long report on several bots, on Letter', () => {
  let page: PrintablePage;
  let pdf = '';
  let bodies: readonly string[] = [];

  beforeAll(async () => {
    page = await reportPage({ ...longReport('pt-BR'), paper: 'Letter' });
    pdf = await printInApp('long', page);
    bodies = (await pdfWords(pdf)).map((one) => lettersOf(zonesOf(one).body));
  });

  it('is a sound document', async () => {
    expect(bodies.length).toBeGreaterThan(25);
    await expectSound(pdf, page);
    await expectLettersCopied(pdf);
  });

  it('has its thirteen sections in order', async () => {
    const sections = (await qpdfOutline(pdf)).filter(({ level }) => level === 2);
    expect(sections.map(({ title }) => title)).toEqual([
      'Resumo',
      'Pontuação',
      'O que mudou desde o último relatório',
      'Falhas por gravidade',
      'Perguntas em aberto',
      'Respostas de pessoas',
      'Histórico de qualidade',
      'Caminhos até uma pessoa',
      'Pedidos por uma pessoa',
      'Riscos aceitos',
      'Método e limites',
      'Anexo',
      'Assinaturas',
    ]);
  });

  it.each(['spans', 'log', 'matrix', 'blocks'])(
    'repeats the head of the table “%s” where it goes on, and parts none of its rows',
    (table) => {
      const html = parsedPage(page.html).querySelector(`table.${table}`);
      const head = letters(html?.querySelector('thead')?.textContent ?? '');
      const rows = [...(html?.querySelectorAll('tbody tr') ?? [])].map((row) =>
        letters(row.textContent),
      );
      expect(rows.length).toBeGreaterThan(35);
      expect(bodies.filter((body) => body.startsWith(head)).length).toBeGreaterThan(0);
      const whole = rows.filter((row) => bodies.some((body) => holds(body, row)));
      expect(whole).toHaveLength(rows.length);
    },
  );
});

/** Whether a page has all letters of a row, whose cells may be read in another order. */
function holds(body: string, row: string): boolean {
  return body.includes(row);
}
