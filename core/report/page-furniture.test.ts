import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { locales } from '#core/model/locale.ts';
import { plainBrand } from '#core/model/report-brand.ts';
import { nastyReportDocument } from '#test/fixtures/nasty-report-document.ts';
import { reportDocument } from '#test/fixtures/report-document.ts';
import { textWidth } from './fitted-text.ts';
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
    const tags = new Set([...html.body.querySelectorAll('*')].map(({ tagName }) => tagName));
    expect([...tags].sort()).toEqual(['BDI', 'BR', 'DIV', 'SPAN']);
    expect(html.querySelectorAll('span')).toHaveLength(6);
    expect(html.querySelectorAll('bdi')).toHaveLength(3);
  });

  it('say the agency’s text and the confidentiality line, or else the report’s title', () => {
    const document = reportDocument('en');
    const own = parsed(reportFooter(document)).body.textContent;
    expect(own).toContain('Agência Farol, Rua do Cais 12');
    expect(own).toContain('Confidencial');
    const plain = parsed(reportFooter({ ...document, brand: plainBrand }));
    expect(plain.body.textContent).toContain('Compliance report. Human escalation on WhatsApp');
    expect(plain.querySelectorAll('br')).toHaveLength(0);
  });

  it('cut a name that is longer than the line', () => {
    const text = parsed(reportHeader(nastyReportDocument('en'))).querySelector('bdi')?.textContent;
    expect(text).toMatch(/^<script>.*…$/);
    expect(textWidth(text ?? '')).toBeLessThanOrEqual(70);
  });
});
