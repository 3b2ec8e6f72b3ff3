import { expect, test } from 'vitest';
import { drawFlow } from '#core/audit/draw/draw-flow.ts';
import { auditFacts } from '#core/audit/facts.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { shopFlow } from '#test/fixtures/shop-flow.ts';
import { searchable, searchBlocks } from './search-blocks.ts';

const { blocks } = drawFlow(auditFacts(readFlow(shopFlow())), 'pt-BR');
const texts = searchable(blocks);

test.each([
  ['a title without its accents', 'devolucoes', ['1.0 Menu principal', '3.0 Trocas e devoluções']],
  ['words that a block says', 'CONFIRMAÇÃO', ['2.0 Pedidos']],
  ['an option', 'não tenho o número', ['2.0 Pedidos']],
  ['a part of an id', 'desk:f0a1', ['5.0 Atendimento humano']],
  ['nothing', '   ', []],
  ['what nobody says', 'xyz', []],
])('finds %s', (_what, wanted, titles) => {
  expect(searchBlocks(texts, wanted).map((at) => blocks[at]!.title)).toEqual(titles);
});
