import { describe, expect, it } from 'vitest';
import { findFurniture, withoutNoise } from './pdf-furniture.ts';

const body = '.24 0 0 -.24 0 842 cm\nq\nq\nBT\n/P <</MCID 0 >>BDC\n<0012> Tj\nEMC\nET\nQ\nQ\n';
const furniture = 'q\n0 0 1 1 re\nq\nBT\n/F8 10 Tf\n<0033> Tj\nET\nQ\nQ';

describe('header and footer of a page', () => {
  it('are its last group, and the only one outside of the structure', () => {
    const drawing = findFurniture(`${body}${furniture}\n`);
    expect(drawing).toEqual({ body, furniture });
  });

  it('go from a cover and become noise elsewhere', () => {
    expect(withoutNoise({ body, furniture }, true)).toBe(body);
    expect(withoutNoise({ body, furniture }, false)).toBe(
      `${body}/Artifact <</Type /Pagination>> BDC\n${furniture}\nEMC\n`,
    );
  });

  it.each([
    ['nothing', ''],
    ['a page without them', body],
    ['groups that do not close', `${body}q\nBT\nET\n`],
    ['something after the last group', `${body}${furniture}\n0 0 1 1 re\n`],
    ['a group without text', `${body}q\n0 0 1 1 re\nQ\n`],
    ['nothing but a group', furniture],
    ['a page treated before', withoutNoise({ body, furniture }, false)],
  ])('are not looked for in %s', (_name, content) => {
    expect(findFurniture(content)).toBeNull();
  });
});
