import { describe, expect, test } from 'vitest';
import { buildFlow, sends } from '#test/fixtures/build-flow.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { auditFacts } from '../facts.ts';
import { linksIn } from './referrals.ts';

function referrals(text: string): string[] {
  const flow = readFlow(buildFlow({ welcome: { says: [text], otherwise: 'welcome' } }));
  return auditFacts(flow).referrals.map(({ kind, value, start, end }) => {
    expect(text.slice(start ?? 0, end ?? 0)).toBe(value);
    return `${kind} ${value}`;
  });
}

describe('where a sentence sends the user', () => {
  test.each<[string, string[]]>([
    ['Acesse nosso site', ['site Acesse nosso site']],
    ['Veja www.loja.com.br.', ['site www.loja.com.br']],
    ['Compre em https://loja.com.br/produto/1', ['page https://loja.com.br/produto/1']],
    ['Renegocie: bit.ly/339mOph', ['short bit.ly/339mOph']],
    ['Consulte a nossa central de ajuda', ['help-centre Consulte a nossa central de ajuda']],
    ['Siga a gente no Instagram', ['social Siga a gente no Instagram']],
    ['Baixe o nosso app', ['app-store Baixe o nosso app']],
    ['Visita nuestra web', ['site Visita nuestra web']],
    ['Check the FAQ', ['help-centre Check the FAQ']],
    ['Fale conosco:\nhttps://loja.com.br/x', ['contact-page https://loja.com.br/x']],
    ['Não acesse nosso site', []],
    ['Mantenha seu messenger e o seu facebook atualizados', []],
    ['Escreva para sac@loja.com.br', []],
    ['Tudo certo. Obrigado!', []],
  ])('%s', (text, expected) => {
    expect(referrals(text)).toEqual(expected);
  });
});

test('a button carries the words that stand by it', () => {
  const link = { uri: 'https://loja.com.br/x', title: 'Abrir' };
  const flow = readFlow(
    buildFlow({
      welcome: {
        entering: [
          sends('Fale conosco por aqui:'),
          sends(link, 'application/vnd.lime.web-link+json'),
        ],
        otherwise: 'welcome',
      },
    }),
  );
  expect(auditFacts(flow).referrals[0]).toMatchObject({ kind: 'contact-page', start: null });
});

test('a link in a sentence loses the sentence’s own signs', () => {
  expect(linksIn('(veja https://loja.com.br/a_b).').map(({ uri }) => uri)).toEqual([
    'https://loja.com.br/a_b',
  ]);
});
