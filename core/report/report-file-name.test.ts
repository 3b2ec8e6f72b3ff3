import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '#core/model/report.ts';
import { reportDocument } from '#test/fixtures/report-document.ts';
import { reportFileName } from './report-file-name.ts';

function named(name: string, more: Partial<ReportDocument> = {}): ReportDocument {
  return { ...reportDocument('pt-BR'), client: { name }, ...more };
}

describe('the file name', () => {
  it.each([
    ['Padaria Sol', 'padaria-sol'],
    ['Café São João & Filhos Ltda.', 'cafe-sao-joao-filhos-ltda'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\System32', 'c-windows-system32'],
    ['a:b*c?d"e<f>g|h', 'a-b-c-d-e-f-g-h'],
    ['CON', 'con'],
    ['nul.txt', 'nul-txt'],
    ['trailing dot. ', 'trailing-dot'],
    ['...', 'cliente'],
    ['', 'cliente'],
    ['日本の店', 'cliente'],
    ['Straße Ærø', 'strasse-aero'],
    ['ﬁne ½ ①', 'fine-1-2-1'],
    ['abc\u202Efdp.exe', 'abc-fdp-exe'],
    ['🍞 pão', 'pao'],
    ['tab\tline\nnull\0', 'tab-line-null'],
  ])('of %j begins with %s', (name, slug) => {
    expect(reportFileName(named(name))).toBe(`${slug}_conformidade_2026-11-22_r2026-09_pt-BR.pdf`);
  });

  it.each(['x'.repeat(300), 'ab '.repeat(200), 'ﷺ'.repeat(80), '-'.repeat(400)])(
    'stays short and plain however long the client is called',
    (name) => {
      const file = reportFileName(named(name));
      expect(file.length).toBeLessThanOrEqual(120);
      expect(file).toMatch(/^[a-z0-9][a-z0-9-]*[a-z0-9]_conformidade_[0-9-]+_r[0-9-]+_pt-BR\.pdf$/);
    },
  );

  it('takes the day where the reader lives', () => {
    const late = { asOf: '2026-11-23T01:30:00Z' };
    expect(reportFileName(named('a', late))).toContain('_2026-11-22_');
    expect(reportFileName(named('a', { ...late, timeZone: 'UTC' }))).toContain('_2026-11-23_');
  });

  it('invents no day', () => {
    expect(reportFileName(named('a', { asOf: 'soon' }))).toContain('_0000-00-00_');
  });

  it('speaks the language of the report and takes another ending', () => {
    expect(reportFileName(reportDocument('en'), 'html')).toBe(
      'loja-mare_compliance_2026-11-22_r2026-09_en.html',
    );
    expect(reportFileName(reportDocument('es'))).toContain('_cumplimiento_');
  });
});
