import { describe, expect, test } from 'vitest';
import { isAssent, optionMeaning, type OptionMeaning } from './option-words.ts';

describe('how an option is worded', () => {
  test.each<[string, OptionMeaning]>([
    ['Falar com atendente ', 'person'],
    ['Atendimento 👨‍💼', 'person'],
    ['Financeiro', 'person'],
    ['💬 Suporte técnico', 'person'],
    ['Fale conosco', 'person'],
    ['4. Contato ☎️', 'person'],
    ['Hablar con un asesor', 'person'],
    ['Customer service', 'person'],
    ['Mais opções', 'vague'],
    ['Outros', 'vague'],
    ['➡️ Outros assuntos', 'vague'],
    ['Ver mais', 'vague'],
    ['Nenhuma das opções', 'vague'],
    ['Voltar ao menu', 'vague'],
    ['Menu', 'vague'],
    ['Otras consultas', 'vague'],
    ['More options', 'vague'],
    ['Something else', 'vague'],
    ['Tive um problema', 'unclear'],
    ['Ajuda', 'unclear'],
    ['Pedidos', 'unclear'],
    ['Outro número de pedido', 'unclear'],
    ['Assistente virtual', 'unclear'],
    ['Atendimento automático', 'unclear'],
    ['', 'unclear'],
  ])('%s', (label, meaning) => {
    expect(optionMeaning(label)).toBe(meaning);
  });
});

describe('a yes', () => {
  test.each(['Sim', 'sim, por favor', 'Quero!', '✅ Sim', 'Sí', 'Yes', 'ok'])('%s', (text) => {
    expect(isAssent(text)).toBe(true);
  });
  test.each(['Não', 'Simular', 'Quero-quero', '1', ''])('not: %s', (text) => {
    expect(isAssent(text)).toBe(false);
  });
});
