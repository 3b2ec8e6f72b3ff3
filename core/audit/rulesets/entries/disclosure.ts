import type { DatedEntry, RulesetClause } from '../ruleset.ts';
import { article2020, faq2020, since2020 } from '../sources.ts';

const dis01Clause: RulesetClause = {
  text: {
    'pt-BR':
      'Sem item no menu, o transbordo por pedido ou por falta de entendimento só vale se o usuário for avisado de que a opção existe.',
    en: 'Without a menu item, hand-over on request or on misunderstanding only counts if the user is told that the option exists.',
    es: 'Sin opción en el menú, la transferencia por pedido o por falta de comprensión solo vale si se avisa al usuario de que existe.',
  },
  source: article2020,
  since: since2020,
};

const dis02Clause: RulesetClause = {
  text: {
    'pt-BR':
      'Quando a saída depende de palavras digitadas, elas precisam ser entendidas, a começar por “falar com um humano”.',
    en: 'Where the way out depends on words that are typed, they must be understood, “talk to a human” first of all.',
    es: 'Cuando la salida depende de palabras escritas, deben entenderse, empezando por «hablar con un humano».',
  },
  source: faq2020(7),
  since: since2020,
};

const dis03Clause: RulesetClause = {
  text: {
    'pt-BR':
      'A saída deve ser clara e fácil de alcançar: o que o bot mostra como opção precisa funcionar como está escrito.',
    en: 'The way out must be clear and easy to reach: what the bot shows as an option has to work as it is written.',
    es: 'La salida debe ser clara y fácil de alcanzar: lo que el bot muestra como opción debe funcionar como está escrito.',
  },
  source: faq2020(7),
  since: since2020,
};

/** What each ruleset says about telling the user of it. */
export const disclosureEntries: readonly DatedEntry[] = [
  {
    audit: 'DIS-01',
    rulings: {
      '2020-10': { severity: 'high', clause: dis01Clause },
      '2026-09': { severity: 'high', clause: dis01Clause },
    },
  },
  {
    audit: 'DIS-02',
    rulings: {
      '2020-10': { severity: 'high', clause: dis02Clause },
      '2026-09': { severity: 'high', clause: dis02Clause },
    },
  },
  {
    audit: 'DIS-03',
    rulings: {
      '2020-10': { severity: 'high', clause: dis03Clause },
      '2026-09': { severity: 'high', clause: dis03Clause },
    },
  },
];
