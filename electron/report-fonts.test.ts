import { expect, it } from 'vitest';
import { reportFonts } from '#core/report/report-fonts.ts';
import { reportFontTable } from './report-fonts.ts';

it('has every font that the report’s page asks for, and no other', async () => {
  const table = await reportFontTable();
  expect([...table.keys()].sort()).toEqual(reportFonts.map(({ path }) => `/${path}`).sort());
  for (const bytes of table.values()) {
    expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toBe('wOF2');
  }
});
