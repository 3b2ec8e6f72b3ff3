import { describe, expect, test } from 'vitest';
import { linkChannel, linkedPlace, linkKind } from './links.ts';

describe('which channel a link is', () => {
  test.each<[uri: string, around: string, expected: string | null]>([
    ['tel:+551140028922', '', 'phone strong'],
    ['tel:0800 728 1234', '', 'phone strong'],
    ['tel:+5511999999999', '', null],
    ['mailto:sac@loja.com.br', '', 'email strong'],
    ['mailto:noreply@loja.com.br', '', null],
    ['mailto:sac@email.com', '', 'email weak'],
    ['https://wa.me/5511987654321', 'Outro número', 'phone weak'],
    ['https://wa.me/5511955556666', 'O próprio bot', null],
    ['https://loja.com.br', 'Nosso site', null],
    ['https://instagram.com/loja', 'Siga a gente', null],
    ['https://instagram.com/loja', 'Fale conosco no Instagram', null],
    ['https://loja.com.br/fale-conosco', '', 'web-support weak'],
    ['https://loja.com.br/oi', 'Sou seu contato inteligente', null],
    ['https://loja.com.br/termos', 'Fale conosco', null],
    ['https://forms.gle/abc', 'Deixe seus dados', 'web-form weak'],
    ['https://forms.gle/abc', 'Responda à pesquisa de satisfação', null],
    ['javascript:alert(1)', 'contato', null],
  ])('%s with “%s”', (uri, around, expected) => {
    const plan = { country: 'BR', isKnown: true, own: '+5511955556666' } as const;
    const found = linkChannel(uri, around, plan);
    expect(found === null ? null : `${found.channel} ${found.strength}`).toBe(expected);
  });
});

describe('where a link leads', () => {
  test.each<[uri: string, around: string, expected: string | null]>([
    ['https://www.loja.com.br/', '', 'site'],
    ['https://loja.com.br/faq', '', 'help-centre'],
    ['https://ajuda.loja.com.br', '', 'help-centre'],
    ['https://loja.com.br/produto/1', '', 'page'],
    ['https://loja.com.br/politica-de-privacidade', '', 'legal'],
    ['https://m.facebook.com/loja', '', 'social'],
    ['https://t.me/loja', '', 'social'],
    ['https://play.google.com/store/apps/details?id=x', '', 'app-store'],
    ['https://bit.ly/339', 'Renegocie', 'short'],
    ['https://bit.ly/339', 'Fale conosco', 'contact-page'],
    ['https://docs.google.com/forms/d/1', '', 'form'],
    ['https://loja.com.br/formulario', 'Vagas', 'other-form'],
    ['loja', '', null],
  ])('%s with “%s”', (uri, around, expected) => {
    expect(linkKind(uri, around)).toBe(expected);
  });
});

describe('links to a place on a map', () => {
  test.each<[string, boolean]>([
    ['https://maps.app.goo.gl/abc', true],
    ['https://www.google.com.br/maps/place/x', true],
    ['https://loja.com.br/nossas-lojas', true],
    ['https://loja.com.br/produto', false],
  ])('%s', (text, expected) => {
    expect(linkedPlace(text)).toBe(expected);
  });
});
