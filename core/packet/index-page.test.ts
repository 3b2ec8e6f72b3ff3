import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '#core/model/locale.ts';
import { packetContents } from '#test/fixtures/packet.ts';
import { renderIndexPage, type IndexPage } from './index-page.ts';
import type { ManifestFacts } from './manifest.ts';

const { facts: given, files, claims } = packetContents();
const facts: ManifestFacts = { ...given, installKey: 'c'.repeat(64), handlingLog: null };
const page = (over: Partial<IndexPage> = {}): string =>
  renderIndexPage({ locale: 'pt-BR', facts, claims, files, ...over });

function opened(html: string) {
  const window = new Window();
  window.document.write(html);
  return window.document;
}

describe('the front page of a packet', () => {
  test('leads from each claim to the files that bear it out', () => {
    const document = opened(page());
    const claim = document.querySelector('ol > li')!;
    expect(claim.querySelector('bdi')?.textContent).toBe(claims[0]?.text);
    expect([...claim.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      './provas/fluxo%20publicado.json',
      './provas/conversa.txt',
    ]);
    const linked = [...document.querySelectorAll('a')].map(({ textContent }) => textContent);
    for (const { path } of files) expect(linked).toContain(path);
  });

  test('does nothing by itself and loads nothing', () => {
    const html = page();
    expect(html).not.toMatch(/<(?:script|img|link|iframe|object|form|base)|\son\w+=|javascript:/i);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('shows a stranger’s words as words', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=x>"\u202e&amp;';
    const subject = {
      client: { id: 'c', name: hostile },
      bots: [{ id: 'b', name: hostile }],
      numbers: [{ id: 'n', phone: hostile, phoneNumberId: null, wabaId: null }],
    };
    const html = page({
      facts: { ...facts, subject, notShown: [hostile] },
      claims: [{ text: hostile, files: [] }],
      files: [{ path: 'a.txt', proves: hostile }],
    });
    const document = opened(html);
    expect(document.querySelector('script, img')).toBeNull();
    expect(html).not.toContain('\u202e');
    expect(document.querySelectorAll('.hidden')).toHaveLength(6);
    expect(document.querySelector('dd bdi')?.textContent).toBe(hostile.replace('\u202e', 'U+202E'));
  });

  test.each<[Locale, string]>([
    ['pt-BR', 'Pacote de recurso'],
    ['en', 'Appeal packet'],
    ['es', 'Paquete de apelación'],
  ])('speaks %s', (locale, title) => {
    const document = opened(page({ locale }));
    expect(document.title).toBe(title);
    expect(document.documentElement.lang).toBe(locale);
    expect(document.body.textContent).not.toMatch(/\{\w+\}|undefined/);
  });

  test('has a heading only for what there is', () => {
    const empty = page({ claims: [], facts: { ...facts, gaps: [], notShown: [] } });
    expect(opened(empty).querySelectorAll('h2')).toHaveLength(1);
    for (const locale of locales)
      expect(opened(page({ locale })).querySelectorAll('h2')).toHaveLength(4);
  });

  test('is not made for a claim that stands on nothing', () => {
    expect(() => page({ claims: [{ text: 'x', files: ['gone.txt'] }] })).toThrow('gone.txt');
  });
});
