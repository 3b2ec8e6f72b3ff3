import { expect, it, vi } from 'vitest';
import { reportFonts } from '#core/report/report-fonts.ts';
import { reportFontTable } from './report-fonts.ts';

it('has every font that the report’s page asks for, and no other', async () => {
  const table = await reportFontTable();
  expect([...table.keys()].sort()).toEqual(reportFonts.map(({ path }) => `/${path}`).sort());
  for (const bytes of table.values()) {
    expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toBe('wOF2');
  }
});

it('does not start without one of them', async () => {
  vi.resetModules();
  vi.doMock('#core/report/report-fonts.ts', () => ({
    reportFonts: [{ path: 'fonts/x.woff2', module: '@fontsource/x/files/x.woff2' }],
  }));
  await expect(import('./report-fonts.ts')).rejects.toThrow('@fontsource/x/files/x.woff2');
  vi.doUnmock('#core/report/report-fonts.ts');
});
