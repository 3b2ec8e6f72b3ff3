import { describe, expect, it } from 'vitest';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { SearchEntry } from '#core/model/search-entry.ts';
import { buildFlow, script, sends, type ShortBlock } from '#test/fixtures/build-flow.ts';
import type { NumberingPlan } from '../detect/numbering-plan.ts';
import { searchEntries } from './search-entries.ts';

const brazil: NumberingPlan = { country: 'BR', isKnown: true, own: null };

function blocksOf(blocks: Record<string, ShortBlock>) {
  return searchEntries(readFlow(buildFlow(blocks)), brazil);
}

function entriesOf(block: ShortBlock): readonly SearchEntry[] {
  return blocksOf({ welcome: { otherwise: null, ...block } }).find(({ id }) => id === 'welcome')!
    .entries;
}

/** Entries in short: kind, text, and key or standing where there is one. */
const short = (entries: readonly SearchEntry[]) =>
  entries.map(({ kind, text, key, standing }) =>
    [kind, text, key, standing].filter((part) => part !== null),
  );

describe('what a block says and uses', () => {
  it.each<[string, ShortBlock, (string | null)[]]>([
    [
      'a phone, by its number',
      { says: ['Ligue para (11) 4002-8922'] },
      ['phone', '(11) 4002-8922', '+551140028922', 'plausible'],
    ],
    [
      'a phone with a digit missing',
      { says: ['Nosso telefone: (11) 4002-892'] },
      ['phone', '(11) 4002-892', '114002892', 'broken'],
    ],
    [
      'the number behind a chat link',
      { says: ['Fale conosco: https://wa.me/5511987654321'] },
      ['phone', 'https://wa.me/5511987654321', '+5511987654321', 'plausible'],
    ],
    [
      'an e-mail address, whatever its case',
      { says: ['Escreva para SAC@Loja.com.br'] },
      ['email', 'SAC@Loja.com.br', 'sac@loja.com.br', 'plausible'],
    ],
    [
      'a link, by its host',
      { says: ['Veja em http://www.loja.com.br/trocas.'] },
      ['link', 'http://www.loja.com.br/trocas', 'loja.com.br'],
    ],
    [
      'the address of a picture, which is no contact',
      {
        entering: [
          sends(
            { type: 'image/png', uri: 'https://midia.loja.com.br/a.png' },
            'application/vnd.lime.media-link+json',
          ),
        ],
      },
      ['link', 'https://midia.loja.com.br/a.png', 'midia.loja.com.br', 'media'],
    ],
    [
      'opening hours',
      { says: ['Atendemos de segunda a sexta, das 8h às 18h.'] },
      ['hours', 'segunda a sexta, das 8h às 18h', 'segunda a sexta, das 8h as 18h'],
    ],
    [
      'a choice',
      { says: ['Escolha:'], options: ['Falar com atendente'] },
      ['text', 'Falar com atendente'],
    ],
    ['a variable in a text', { says: ['Olá, {{contact.name}}!'] }, ['variable', 'contact.name']],
    [
      'a variable that a condition tests',
      { outputs: [{ when: [['plano', 'equals', 'ouro']], to: 'error' }] },
      ['variable', 'plano'],
    ],
    [
      'what a script is given',
      { entering: [script('aberto', 'function run(a) {}', ['horario'])] },
      ['variable', 'horario'],
    ],
    ['what a script writes', { entering: [script('aberto')] }, ['variable', 'aberto']],
    ['where an answer is kept', { input: { bypass: false, variable: 'cpf' } }, ['variable', 'cpf']],
  ])('is %s', (_, block, wanted) => {
    expect(short(entriesOf(block))).toContainEqual(wanted);
  });

  it('is each thing once', () => {
    const entries = entriesOf({ says: ['Ligue 0800 123 4567', 'Ligue 0800 123 4567'] });
    expect(short(entries).filter(([kind]) => kind === 'text')).toHaveLength(1);
    expect(short(entries).filter(([kind]) => kind === 'phone')).toHaveLength(1);
  });

  it.each([
    ['a sentence about a price', 'Custa R$ 1.200,00 em 12 vezes'],
    ['a tax number', 'CNPJ 12.345.678/0001-95'],
  ])('is no contact in %s', (_, text) => {
    expect(entriesOf({ says: [text] }).map(({ kind }) => kind)).toEqual(['text']);
  });

  it('does not look for variables in the source of a script', () => {
    const entries = entriesOf({ entering: [script('x', 'return "{{secreto}}"')] });
    expect(short(entries)).toEqual([['variable', 'x']]);
  });
});

describe('the blocks of a flow', () => {
  it('stand in the order of the file, with those that nobody gets to', () => {
    const blocks = blocksOf({
      welcome: { title: 'Boas-vindas', otherwise: 'welcome' },
      island: { title: 'Ilha', says: ['Ligue 0800 123 4567'], otherwise: null },
    });
    expect(blocks.map(({ title, isReached }) => [title, isReached])).toEqual([
      ['Início', true],
      // Nothing but a reply leads on, and every reply leads to the welcome.
      ['Exceções', false],
      ['Erro padrão', false],
      ['Boas-vindas', true],
      ['Ilha', false],
    ]);
    expect(blocks.at(-1)?.entries.map(({ kind }) => kind)).toContain('phone');
  });
});
