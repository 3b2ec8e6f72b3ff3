import { describe, expect, it } from 'vitest';
import { pixelPng, svgAddress } from '#test/fixtures/report-parts.ts';
import { isSafeLogo } from './safe-logo.ts';

const base64 = (bytes: readonly number[] | string): string =>
  (typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : Buffer.from(bytes)).toString('base64');
const svg = (inside: string, root = '<svg xmlns="http://www.w3.org/2000/svg">'): string =>
  svgAddress(`${root}${inside}</svg>`);

describe('a logo is taken', () => {
  it.each([
    ['a PNG', pixelPng],
    ['a JPEG', `data:image/jpeg;base64,${base64([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])}`],
    ['a drawing', svg('<path d="M0 0h9v9z" fill="#d98e04"/>')],
    [
      'a drawing with declaration, comment and accents',
      svgAddress(
        '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Ação -->\n<svg xmlns="http://www.w3.org/2000/svg"><title>Maré</title></svg>',
      ),
    ],
    ['a gradient of its own', svg('<linearGradient id="a"/><rect fill="url(#a)"/>')],
  ])('%s', (_name, address) => {
    expect(isSafeLogo(address)).toBe(true);
  });
});

describe('a logo is refused', () => {
  it.each([
    ['an address elsewhere', 'https://evil.test/logo.png'],
    ['a page', `data:text/html;base64,${base64('<svg></svg>')}`],
    ['a GIF', `data:image/gif;base64,${base64('GIF89a')}`],
    ['a page that says it is a PNG', `data:image/png;base64,${base64('<html>')}`],
    ['text that says it is a JPEG', `data:image/jpeg;base64,${base64('hello')}`],
    ['what is no base64', 'data:image/png;base64,iVBORw0KGgo"onload=x'],
    ['base64 that is cut', pixelPng.slice(0, -3)],
    ['more than 512 KiB', `data:image/png;base64,${'A'.repeat(700_001)}`],
    ['another root', svgAddress('<html><svg></svg></html>')],
    ['another coding', svgAddress('<?xml version="1.0" encoding="UTF-7"?><svg></svg>')],
    ['a zero byte', svg('\0')],
    ['a script', svg('<script>alert(1)</script>')],
    ['a script under a prefix', svg('<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>')],
    ['a script in other letters', svg('<ScRiPt >1</ScRiPt>')],
    ['a page inside', svg('<foreignObject><b/></foreignObject>')],
    ['a link', svg('<a xlink:href="https://evil.test"><path/></a>')],
    ['an address', svg('<path href="#x"/>')],
    ['a picture inside', svg('<image width="1"/>')],
    ['a copy of another', svg('<use x="1"/>')],
    ['an animation', svg('<animateTransform attributeName="x"/>')],
    ['a handler', svg('<path d="" onload="alert(1)"/>')],
    ['a handler on the root', svg('', '<svg onload = "alert(1)">')],
    ['a style that loads', svg('<style>@import "https://evil.test"</style>')],
    ['a fill from elsewhere', svg('<rect fill="url(https://evil.test/#a)"/>')],
    ['an entity', svgAddress('<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>')],
    ['a hidden character', svg('<text>&#60;</text>')],
    ['raw text', svg('<![CDATA[<script>1</script>]]>')],
    ['a style sheet before it', svgAddress('<?xml-stylesheet href="x"?><svg></svg>')],
  ])('%s', (_name, address) => {
    expect(isSafeLogo(address)).toBe(false);
  });
});
