import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { locales } from '#core/model/locale.ts';
import { nastyReportDocument } from '#test/fixtures/nasty-report-document.ts';
import { reportDocument } from '#test/fixtures/report-document.ts';
import { reportFooter, reportHeader } from './page-furniture.ts';

function parsed(template: string): Window['document'] {
  const window = new Window();
  window.document.body.innerHTML = template;
  return window.document;
}

describe('header and footer', () => {
  it('name the client and the day', () => {
    expect(parsed(reportHeader(reportDocument('pt-BR'))).body.textContent).toBe(
      'Loja Maré22 de novembro de 2026',
    );
  });

  it('count pages in words', () => {
    const footer = parsed(reportFooter(reportDocument('en')));
    for (const part of ['.pageNumber', '.totalPages']) {
      expect(footer.querySelectorAll(part)).toHaveLength(1);
    }
    expect(footer.body.textContent).toContain('Page  of ');
  });

  it.each(locales)('hold no markup of strangers in %s', (locale) => {
    const document = nastyReportDocument(locale);
    const html = parsed(reportHeader(document) + reportFooter(document));
    expect(html.querySelectorAll('script,img,a,style,link')).toHaveLength(0);
    expect([...html.body.querySelectorAll('*')].map(({ tagName }) => tagName).sort()).toEqual([
      'BDI',
      'DIV',
      'DIV',
      'SPAN',
      'SPAN',
      'SPAN',
      'SPAN',
      'SPAN',
      'SPAN',
    ]);
  });

  it('cut a name that is longer than the line', () => {
    const text = parsed(reportHeader(nastyReportDocument('en'))).querySelector('bdi')?.textContent;
    expect(text).toMatch(/^.{69}…$/);
  });
});
