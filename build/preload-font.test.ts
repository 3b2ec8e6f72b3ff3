import { expect, test } from 'vitest';
import { preloadFont } from './preload-font.ts';

const bundle = { 'assets/inter-latin-wght-normal-1a2b.woff2': {}, 'assets/index-3c4d.css': {} };

test('the page asks for the font by the name that the build gave its file', () => {
  const [link] = preloadFont('inter-latin-wght-normal').transformIndexHtml('', { bundle });
  expect(link).toMatchObject({
    tag: 'link',
    attrs: { rel: 'preload', as: 'font', href: './assets/inter-latin-wght-normal-1a2b.woff2' },
  });
});

test('a font that is no longer built stops the build', () => {
  const ask = () => preloadFont('roboto').transformIndexHtml('', { bundle });
  expect(ask).toThrow('the page has no font roboto');
});
